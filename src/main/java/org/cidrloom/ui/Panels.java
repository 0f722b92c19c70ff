package org.cidrloom.ui;

import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// The places of the window, which are filled by and by.
///
/// @param palette what can be dragged onto the canvas
/// @param outline the tree of all elements
/// @param canvas the diagram
/// @param problems the findings
/// @param inspector the form of the selected element
/// @param status the line at the lower edge
public record Panels(Pane palette, Pane outline, Pane canvas, Pane problems, Pane inspector, Pane status) {
    /// Places that have nothing in them yet.
    public static Panels empty() {
        return new Panels(
                new StackPane(), new StackPane(), new StackPane(), new StackPane(), new StackPane(), new StackPane());
    }
}
