package org.cidrloom.ui.canvas;

import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;

/// A whole drawing made small: where its parts stand in a little picture, and which part of the drawing a point of the
/// picture is.
///
/// @param world what the picture shows, in diagram units
/// @param width how wide the picture is, in pixels
/// @param height how high the picture is, in pixels
record Miniature(Box world, double width, double height) {
    /// Pixels left free on each side.
    private static final double MARGIN = 6;

    /// Pixels for a diagram unit.
    double scale() {
        double wide = Math.max(1, width - 2 * MARGIN) / Math.max(1, world.width());
        double high = Math.max(1, height - 2 * MARGIN) / Math.max(1, world.height());
        return Math.min(wide, high);
    }

    /// Where an area of the diagram stands in the picture.
    Box small(Box area) {
        double scale = scale();
        return new Box(
                width / 2 + (area.x() - world.centreX()) * scale,
                height / 2 + (area.y() - world.centreY()) * scale,
                area.width() * scale,
                area.height() * scale);
    }

    /// The same cut to the picture: the frame of what is seen stays visible where she has gone far off the drawing.
    Box smallWithin(Box area) {
        Box small = small(area);
        double left = Math.clamp(small.x(), 1, width - 3);
        double top = Math.clamp(small.y(), 1, height - 3);
        double right = Math.clamp(small.right(), left + 2, width - 1);
        double bottom = Math.clamp(small.bottom(), top + 2, height - 1);
        return new Box(left, top, right - left, bottom - top);
    }

    /// Which point of the diagram stands there in the picture.
    Point large(Point small) {
        double scale = scale();
        return new Point(
                world.centreX() + (small.x() - width / 2) / scale, world.centreY() + (small.y() - height / 2) / scale);
    }

    /// Whether there is nothing to find in it, because all is seen already.
    static boolean isNeedless(Box world, Box seen) {
        return seen.contains(world);
    }
}
