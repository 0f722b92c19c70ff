package org.cidrloom.diagram;

/// Coloured heads of boxes.
final class Headers {
    private static final double RADIUS = 8;
    private static final double KAPPA = 0.4477;

    private Headers() {}

    /// Fills the upper part of a box with rounded corners of radius 8.
    static void band(Sheet sheet, Mark mark, Box box, double height, Role fill) {
        double left = box.x();
        double top = box.y();
        double right = box.right();
        double k = RADIUS * KAPPA;
        Outline outline = Outline.pen()
                .move(left, top + height)
                .line(left, top + RADIUS)
                .curve(left, top + k, left + k, top, left + RADIUS, top)
                .line(right - RADIUS, top)
                .curve(right - k, top, right, top + k, right, top + RADIUS)
                .line(right, top + height)
                .close()
                .outline();
        sheet.add(new Shape.Path(mark, outline, new Box(left, top, box.width(), height), fill, null));
    }
}
