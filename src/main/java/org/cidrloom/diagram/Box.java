package org.cidrloom.diagram;

import java.util.List;

/// An upright rectangle on the diagram, in diagram units.
///
/// @param x its left side
/// @param y its top
/// @param width how wide it is, never negative
/// @param height how high it is, never negative
public record Box(double x, double y, double width, double height) {
    /// Nothing, at the origin.
    public static final Box EMPTY = new Box(0, 0, 0, 0);

    public Box {
        if (!(width >= 0) || !(height >= 0)) {
            throw new IllegalArgumentException("no rectangle: " + width + " × " + height);
        }
    }

    /// The rectangle between two corners, in any order.
    public static Box between(Point one, Point other) {
        return new Box(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    /// The smallest rectangle around all of them; [#EMPTY] around none.
    public static Box around(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return EMPTY;
        }
        Box first = boxes.getFirst();
        double left = first.x;
        double top = first.y;
        double right = first.right();
        double bottom = first.bottom();
        for (Box box : boxes) {
            left = Math.min(left, box.x);
            top = Math.min(top, box.y);
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        return new Box(left, top, right - left, bottom - top);
    }

    /// Its right side.
    public double right() {
        return x + width;
    }

    /// Its bottom.
    public double bottom() {
        return y + height;
    }

    /// The x of its middle.
    public double centreX() {
        return x + width / 2;
    }

    /// The y of its middle.
    public double centreY() {
        return y + height / 2;
    }

    /// Its middle.
    public Point centre() {
        return new Point(centreX(), centreY());
    }

    /// The smallest rectangle around both.
    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// The same rectangle elsewhere.
    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /// Larger by that much on every side, or smaller where it is negative, but never less than nothing.
    public Box grown(double by) {
        double dx = Math.max(by, -width / 2);
        double dy = Math.max(by, -height / 2);
        return new Box(x - dx, y - dy, width + 2 * dx, height + 2 * dy);
    }

    /// Whether the point lies in it; its border counts.
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// Whether the other lies in it wholly; borders may touch.
    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /// Whether the two share more than a border.
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Whether the two share at least a point of their borders.
    public boolean touches(Box other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }
}
