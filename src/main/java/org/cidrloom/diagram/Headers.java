package org.cidrloom.diagram;

import java.util.Optional;

/// Coloured heads of boxes, and the names that stand in their place from afar.
final class Headers {
    private static final double RADIUS = 8;
    private static final double KAPPA = 0.4477;

    private static final double LARGEST = 44;
    private static final double SMALLEST = 28;

    private Headers() {}

    /// Writes a name across a box whose small print is too small to be read, as large as it fits beside a badge.
    static void fromAfar(Sheet sheet, Mark mark, String name, Box box, Role role) {
        TextStyle largest = TextStyle.heading(Math.max(SMALLEST, Math.min(LARGEST, box.height() * 0.75)));
        double badge = Optional.ofNullable(mark.element())
                .flatMap(sheet.annotations()::badge)
                .map(each -> Badges.width(sheet.lettering(), each))
                .orElse(0.0);
        double room = Math.min(box.width() * 0.92, box.width() - 2 * badge);
        TextStyle style = sheet.lettering().shrunk(name, largest, SMALLEST, room);
        sheet.text(mark, name, box, style, Align.MIDDLE, role);
    }

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
