package org.cidrloom.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.ElementId;

/// Draws the links between subnets of one VPC that share addresses, in the gaps between their cards.
final class SubnetLinks {
    private static final double RADIUS = 4;
    private static final double GAP = 4;
    private static final double SIGN = 16;

    private SubnetLinks() {}

    static void draw(Sheet sheet, List<Annotations.Conflict> conflicts) {
        Map<ElementId, Box> cards = new HashMap<>();
        sheet.placed().forEach(place -> cards.put(place.element(), place.box()));
        for (Annotations.Conflict conflict : conflicts) {
            Box from = cards.get(conflict.from().element());
            Box to = cards.get(conflict.to().element());
            if (from != null && to != null && conflict.from().element() instanceof ElementId.OfSubnet) {
                draw(sheet, conflict, from.y() <= to.y() ? way(from, to) : way(to, from));
            }
        }
    }

    /// Out of the foot of the upper card, along the gap below it, down beside the lower card's lane, and in again
    /// through its foot where both stand side by side, through its head else.
    private static List<Point> way(Box upper, Box lower) {
        double below = upper.bottom() + GAP;
        Point start = new Point(upper.centreX(), upper.bottom());
        if (Math.abs(upper.y() - lower.y()) < 1) {
            return List.of(
                    start,
                    new Point(upper.centreX(), below),
                    new Point(lower.centreX(), below),
                    new Point(lower.centreX(), lower.bottom()));
        }
        double above = lower.y() - GAP;
        double side = upper.x() <= lower.x() ? lower.x() - GAP : lower.right() + GAP;
        return List.of(
                start,
                new Point(upper.centreX(), below),
                new Point(side, below),
                new Point(side, above),
                new Point(lower.centreX(), above),
                new Point(lower.centreX(), lower.y()));
    }

    private static void draw(Sheet sheet, Annotations.Conflict conflict, List<Point> way) {
        Mark mark = new Mark(conflict.from().element(), Layer.FINDINGS, Detail.NOT_FAR);
        Role role = Badges.role(conflict.severity());
        sheet.add(Shape.Link.along(mark, Outline.rounded(Router.corners(way), RADIUS), role));
        Point at = EdgeDrawing.middle(way.get(1), way.get(2));
        Box disc = new Box(at.x() - SIGN / 2, at.y() - SIGN / 2, SIGN, SIGN);
        sheet.box(mark, disc, SIGN / 2, Badges.softRole(conflict.severity()), null);
        sheet.icon(mark, Symbol.of(conflict.severity()), disc.x() + 1, disc.y() + 1, SIGN - 2, role);
    }
}
