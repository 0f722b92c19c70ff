package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Draws the links between ranges that meet and must not, along the way by which they meet.
final class ConflictLinks {
    private static final double RADIUS = 10;
    private static final double SIGN = 20;
    private static final double INSET = 8;
    private static final double CHIP_INSET = 20;

    private final List<Annotations.Conflict> conflicts;
    private final Map<String, Set<Cidr>> byElement = new HashMap<>();

    ConflictLinks(Annotations annotations) {
        this.conflicts = annotations.conflicts();
        for (Annotations.Conflict conflict : conflicts) {
            mark(conflict.from());
            mark(conflict.to());
        }
    }

    private void mark(Annotations.End end) {
        byElement.computeIfAbsent(end.element().path(), path -> new HashSet<>()).addAll(end.ranges());
    }

    /// The ranges of an element that meet another's.
    Set<Cidr> of(ElementId element) {
        return byElement.getOrDefault(element.path(), Set.of());
    }

    /// Draws all links.
    ///
    /// @param sheet what is drawn on, with everything but the links
    /// @param stations the blocks
    /// @param routes the edges' routes
    void draw(Sheet sheet, Stations stations, Map<ElementId, List<Point>> routes) {
        Drawn near = new Drawn(stations, routes, true);
        Drawn far = new Drawn(stations, routes, false);
        for (Annotations.Conflict conflict : conflicts) {
            way(conflict, near).ifPresent(way -> draw(sheet, conflict, Detail.NEAR, way));
            way(conflict, far).filter(way -> way.size() > 1).ifPresent(way -> {
                draw(sheet, conflict, Detail.NOT_NEAR, way);
                sign(sheet, conflict, longestMiddle(way, stations.boxes()));
            });
        }
    }

    /// @param chips whether links lead to the chips of the blocks, which are seen from near only; else they end at the
    ///     side of the VPC, in whose head the blocks stand as words there
    private record Drawn(Stations stations, Map<ElementId, List<Point>> routes, boolean chips) {
        @Nullable
        List<Point> attachment(OfRouteTable via, Annotations.End end) {
            return routes.get(
                    new ElementId.OfAttachment(via.gateway(), end.element().path()));
        }
    }

    private Optional<List<Point>> way(Annotations.Conflict conflict, Drawn drawn) {
        OfRouteTable via = conflict.via();
        return via == null ? alongPeering(conflict, drawn) : throughGateway(conflict, via, drawn);
    }

    private Optional<List<Point>> throughGateway(Annotations.Conflict conflict, OfRouteTable via, Drawn drawn) {
        List<Point> from = drawn.attachment(via, conflict.from());
        List<Point> to = drawn.attachment(via, conflict.to());
        Block block = drawn.stations().of(via.gateway()).orElse(null);
        if (from == null || to == null || !(block instanceof GatewayBlock gateway)) {
            return Optional.empty();
        }
        double foot = drawn.stations().box(block).y() + gateway.crossingOffset(via.table());
        List<Point> way = new ArrayList<>(inside(conflict.from(), from.getLast(), drawn));
        way.addAll(from.reversed());
        way.addAll(across(drawn.stations().box(block), from.getFirst(), to.getFirst(), foot));
        way.addAll(to);
        way.addAll(inside(conflict.to(), to.getLast(), drawn).reversed());
        return Optional.of(Router.corners(way));
    }

    /// From one port of a gateway to another, along the foot of the row of the route table that leads from the one to
    /// the other: no words stand there.
    private static List<Point> across(Box gateway, Point from, Point to, double foot) {
        double in = from.x() < gateway.centreX() ? from.x() + INSET : from.x() - INSET;
        double out = to.x() < gateway.centreX() ? to.x() + INSET : to.x() - INSET;
        return List.of(new Point(in, from.y()), new Point(in, foot), new Point(out, foot), new Point(out, to.y()));
    }

    private static Optional<List<Point>> alongPeering(Annotations.Conflict conflict, Drawn drawn) {
        ElementId id = new ElementId.OfPeering(
                conflict.from().element().path(), conflict.to().element().path());
        return Optional.ofNullable(drawn.routes().get(id)).map(peering -> {
            List<Point> way = new ArrayList<>(inside(conflict.from(), peering.getFirst(), drawn));
            way.addAll(peering);
            way.addAll(inside(conflict.to(), peering.getLast(), drawn).reversed());
            return Router.corners(way);
        });
    }

    /// From the chip of the first block that meets another's to the side of the VPC where the edge ends, through the
    /// margins of its head.
    private static List<Point> inside(Annotations.End end, Point port, Drawn drawn) {
        Block block = drawn.stations().of(end.element().path()).orElse(null);
        if (!drawn.chips() || !(block instanceof VpcBlock vpc)) {
            return List.of();
        }
        Box box = drawn.stations().box(block);
        double margin = Math.abs(port.x() - box.x()) < 1 ? box.x() + INSET : box.right() - INSET;
        return vpc.ranges().stream()
                .filter(end.ranges()::contains)
                .findFirst()
                .flatMap(vpc::chip)
                .map(chip -> chip.moved(box.x(), box.y()))
                .map(chip -> List.of(
                        new Point(chip.x() + CHIP_INSET, chip.y()),
                        new Point(chip.x() + CHIP_INSET, chip.y() - ChipRow.GAP / 2),
                        new Point(margin, chip.y() - ChipRow.GAP / 2),
                        new Point(margin, port.y())))
                .orElse(List.of());
    }

    private static void draw(Sheet sheet, Annotations.Conflict conflict, Detail detail, List<Point> way) {
        Mark mark = mark(conflict, detail);
        sheet.add(Shape.Link.along(mark, Outline.rounded(way, RADIUS), Badges.role(conflict.severity())));
    }

    private static void sign(Sheet sheet, Annotations.Conflict conflict, Point middle) {
        Mark mark = mark(conflict, Detail.ALWAYS);
        Box disc = new Box(middle.x() - SIGN / 2, middle.y() - SIGN / 2, SIGN, SIGN);
        sheet.box(mark, disc, SIGN / 2, Badges.softRole(conflict.severity()), null);
        Role role = Badges.role(conflict.severity());
        sheet.icon(mark, Symbol.of(conflict.severity()), disc.x() + 1, disc.y() + 1, SIGN - 2, role);
    }

    private static Mark mark(Annotations.Conflict conflict, Detail detail) {
        ElementId via = conflict.via();
        return new Mark(via == null ? conflict.from().element() : via, Layer.FINDINGS, detail);
    }

    /// The middle of the longest part that runs outside all boxes, where a sign covers no words.
    private static Point longestMiddle(List<Point> way, List<Box> boxes) {
        Point best = way.getFirst();
        double longest = -1;
        for (int i = 1; i < way.size(); i++) {
            Point middle = EdgeDrawing.middle(way.get(i - 1), way.get(i));
            double length = way.get(i).distance(way.get(i - 1));
            if (length > longest && boxes.stream().noneMatch(box -> box.contains(middle.x(), middle.y()))) {
                best = middle;
                longest = length;
            }
        }
        return best;
    }
}
