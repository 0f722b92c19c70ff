package org.cidrloom.ui;

import javafx.scene.Node;

/// What fills the places of the window.
///
/// @param palette what can be dragged onto the canvas
/// @param outline the tree of all elements
/// @param canvas the diagram
/// @param problems the findings
/// @param inspector the form of the selected element
/// @param status the line at the lower edge
public record Panels(Node palette, Node outline, Node canvas, Node problems, Node inspector, Node status) {}
