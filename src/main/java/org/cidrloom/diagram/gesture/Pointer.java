package org.cidrloom.diagram.gesture;

import org.cidrloom.diagram.Point;

/// Where a pointer is.
///
/// @param window in pixels from the window's top left corner
/// @param diagram in diagram units
/// @param straight whether Shift is held: movements keep to one axis
public record Pointer(Point window, Point diagram, boolean straight) {
    /// A pointer at a place of the window.
    public static Pointer at(Point window, Viewport viewport, boolean straight) {
        return new Pointer(window, viewport.toDiagram(window), straight);
    }
}
