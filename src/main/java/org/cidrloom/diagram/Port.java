package org.cidrloom.diagram;

/// A place where an edge may leave or enter a box: at its left or right side.
///
/// @param at the point on the side
/// @param rightwards whether the outside lies to the right
record Port(Point at, boolean rightwards) {
    /// The point outside where the edge joins the lines that keep clear of boxes.
    Point outside() {
        return at.plus(rightwards ? Grid.CLEARANCE : -Grid.CLEARANCE, 0);
    }

    static Port left(Box box, double offset) {
        return new Port(new Point(box.x(), box.y() + offset), false);
    }

    static Port right(Box box, double offset) {
        return new Port(new Point(box.right(), box.y() + offset), true);
    }
}
