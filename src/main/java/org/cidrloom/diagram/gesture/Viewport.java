package org.cidrloom.diagram.gesture;

import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;

/// The part of the diagram that a window shows.
///
/// @param x the diagram's x at the window's left side
/// @param y the diagram's y at the window's top
/// @param zoom pixels for a diagram unit: 1 is 100 %
public record Viewport(double x, double y, double zoom) {
    /// The least zoom: a thousand VPCs fit into a window.
    public static final double LEAST = 0.01;

    /// The greatest zoom.
    public static final double GREATEST = 4;

    /// The diagram's origin at 100 %.
    public static final Viewport START = new Viewport(0, 0, 1);

    /// What keyboard and buttons zoom by: two steps a doubling, so that 100 % is met again from anywhere on the ladder.
    private static final double STEP = Math.sqrt(2);

    public Viewport {
        zoom = Math.clamp(zoom, LEAST, GREATEST);
    }

    /// Where a point of the diagram stands in the window.
    public Point toWindow(Point diagram) {
        return new Point((diagram.x() - x) * zoom, (diagram.y() - y) * zoom);
    }

    /// Where an area of the diagram stands in the window.
    public Box inWindow(Box area) {
        return Box.between(toWindow(new Point(area.x(), area.y())), toWindow(new Point(area.right(), area.bottom())));
    }

    /// Which point of the diagram stands there in the window.
    public Point toDiagram(Point window) {
        return new Point(x + window.x() / zoom, y + window.y() / zoom);
    }

    /// The area that a window of that size shows, in diagram units.
    public Box area(double width, double height) {
        return new Box(x, y, Math.max(0, width / zoom), Math.max(0, height / zoom));
    }

    /// The same zoom with the diagram moved by that many pixels.
    public Viewport panned(double dx, double dy) {
        return new Viewport(x - dx / zoom, y - dy / zoom, zoom);
    }

    /// The same zoom with a point of the diagram in the middle of a window of that size.
    public Viewport centred(Point diagram, double width, double height) {
        return new Viewport(diagram.x() - width / zoom / 2, diagram.y() - height / zoom / 2, zoom);
    }

    /// Another zoom, with what stands at a place of the window staying there.
    public Viewport zoomedTo(double wanted, Point window) {
        double next = Math.clamp(wanted, LEAST, GREATEST);
        Point fixed = toDiagram(window);
        return new Viewport(fixed.x() - window.x() / next, fixed.y() - window.y() / next, next);
    }

    /// Zoomed by a factor, with what stands at a place of the window staying there.
    public Viewport zoomedBy(double factor, Point window) {
        return zoomedTo(zoom * factor, window);
    }

    /// The next larger step of the ladder 1.1, 1.6, …, 12.5, 17.7, 25, 35, 50, 71, 100, 141, … 400 %.
    public Viewport zoomedIn(Point window) {
        return zoomedTo(Math.pow(STEP, Math.floor(steps() + 1.01)), window);
    }

    /// The next smaller step of the ladder.
    public Viewport zoomedOut(Point window) {
        return zoomedTo(Math.pow(STEP, Math.ceil(steps() - 1.01)), window);
    }

    /// The viewport that shows the whole area in the middle of a window, no larger than 100 %.
    ///
    /// @param margin pixels left free on each side
    public static Viewport fitting(Box area, double width, double height, double margin) {
        double wide = Math.max(1, width - 2 * margin) / Math.max(1, area.width());
        double high = Math.max(1, height - 2 * margin) / Math.max(1, area.height());
        double zoom = Math.clamp(Math.min(wide, high), LEAST, 1);
        return new Viewport(area.centreX() - width / zoom / 2, area.centreY() - height / zoom / 2, zoom);
    }

    /// The nearest viewport of the same zoom that shows the area, or as much of its start as fits.
    ///
    /// @param margin pixels left free on each side
    public Viewport showing(Box area, double width, double height, double margin) {
        double free = margin / zoom;
        return new Viewport(
                shifted(x, width / zoom, area.x() - free, area.right() + free),
                shifted(y, height / zoom, area.y() - free, area.bottom() + free),
                zoom);
    }

    private static double shifted(double start, double length, double from, double to) {
        if (from < start || to - from > length) {
            return from;
        }
        return to > start + length ? to - length : start;
    }

    private double steps() {
        return Math.log(zoom) / Math.log(STEP);
    }
}
