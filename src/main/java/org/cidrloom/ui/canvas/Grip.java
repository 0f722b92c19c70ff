package org.cidrloom.ui.canvas;

import org.cidrloom.model.ElementId;

/// A part of an element that a hand takes hold of to do something else than move it.
///
/// @param element what it belongs to
/// @param kind what pulling it does
record Grip(ElementId element, Kind kind) {
    /// What pulling a grip does.
    enum Kind {
        /// Draws an edge to another element.
        CONNECT,
        /// Makes a subnet larger or smaller by its right side.
        WIDTH,
        /// Makes a subnet larger or smaller by its lower side.
        HEIGHT
    }
}
