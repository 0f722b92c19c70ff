package org.cidrloom.diagram;

import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;

/// Severity badges: a sign whose form tells the severity, and the number of findings where there is more than one.
final class Badges {
    static final double HEIGHT = 20;
    private static final double SIGN = 12;
    private static final double PAD = 4;
    private static final double GAP = 8;
    private static final TextStyle COUNT = TextStyle.heading(11);

    private Badges() {}

    static Role role(Severity severity) {
        return switch (severity) {
            case ERROR -> Role.ERROR;
            case WARNING -> Role.WARNING;
            case INFO -> Role.INFO;
        };
    }

    static Role softRole(Severity severity) {
        return switch (severity) {
            case ERROR -> Role.ERROR_SOFT;
            case WARNING -> Role.WARNING_SOFT;
            case INFO -> Role.INFO_SOFT;
        };
    }

    static double width(Lettering lettering, Annotations.Badge badge) {
        double count = badge.count() > 1 ? 4 + lettering.width(text(badge), COUNT) : 0;
        return Math.ceil((2 * PAD + SIGN + count) / 4) * 4;
    }

    private static String text(Annotations.Badge badge) {
        return badge.count() > 999 ? "999+" : Integer.toString(badge.count());
    }

    static double draw(Sheet sheet, ElementId element, Annotations.Badge badge, Box row, Detail detail) {
        double width = width(sheet.lettering(), badge);
        at(sheet, element, badge, new Point(row.right() - width, row.centreY() - HEIGHT / 2), detail);
        return width + GAP;
    }

    static void at(Sheet sheet, ElementId element, Annotations.Badge badge, Point topLeft, Detail detail) {
        Mark mark = new Mark(element, Layer.FINDINGS, detail);
        Role role = role(badge.worst());
        Box box = new Box(topLeft.x(), topLeft.y(), width(sheet.lettering(), badge), HEIGHT);
        sheet.box(mark, box, HEIGHT / 2, softRole(badge.worst()), Stroke.solid(role, 1));
        sheet.icon(mark, Symbol.of(badge.worst()), box.x() + PAD, box.y() + PAD, SIGN, role);
        if (badge.count() > 1) {
            Box room = new Box(box.x() + PAD + SIGN, box.y(), box.width() - PAD - SIGN - 2, HEIGHT);
            sheet.text(mark, text(badge), room, COUNT, Align.MIDDLE, role);
        }
    }
}
