package org.cidrloom.diagram;

/// A place on the diagram. One unit is one pixel at 100 % zoom; x grows to the right, y downwards.
///
/// @param x units from the left
/// @param y units from the top
public record Point(double x, double y) {
    /// The point that far away.
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /// How far the other is, in units.
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
