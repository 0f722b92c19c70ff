package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;

/// Draws the links between ranges that meet and must not, along the way by which they meet.
final class ConflictLinks {
    private static final double RADIUS = 10;
    private static final double SIGN = 20;
    private static final double INSET = 8;

    private final Network network;
    private final List<Annotations.Conflict> conflicts;
    private final Map<String, Set<Cidr>> byElement = new HashMap<>();

    ConflictLinks(Network network, Annotations annotations) {
        this.network = network;
        this.conflicts = annotations.conflicts();
        for (Annotations.Conflict conflict : conflicts) {
            mark(conflict.from(), conflict.to());
            mark(conflict.to(), conflict.from());
        }
    }

    /// The blocks of an element that meet another's.
    Set<Cidr> of(ElementId element) {
        return byElement.getOrDefault(element.path(), Set.of());
    }

    private void mark(ElementId element, ElementId other) {
        for (Cidr range : ranges(element)) {
            if (ranges(other).stream().anyMatch(range::overlaps)) {
                byElement
                        .computeIfAbsent(element.path(), path -> new HashSet<>())
                        .add(range);
            }
        }
    }

    private List<Cidr> ranges(ElementId element) {
        return switch (element) {
            case ElementId.OfVpc(String id) ->
                network.vpc(id).stream()
                        .flatMap(vpc -> vpc.cidrs().stream())
                        .map(CidrBlock::cidr)
                        .toList();
            case ElementId.OfNetwork(String id) ->
                network.externalNetwork(id).map(ExternalNetwork::cidrs).orElse(List.of());
            case ElementId.OfSubnet(String vpc, String id) ->
                network.vpc(vpc).flatMap(each -> each.subnet(id)).map(Subnet::cidr).stream()
                        .toList();
            case ElementId.OfCluster(String id) ->
                network.cluster(id).map(Cluster::serviceCidr).stream().toList();
            default -> List.of();
        };
    }

    /// Draws all links.
    ///
    /// @param sheet what is drawn on, with everything but the links
    /// @param stations the blocks
    /// @param routes the edges' routes
    void draw(Sheet sheet, Stations stations, Map<ElementId, List<Point>> routes) {
        Drawn drawn = new Drawn(sheet, stations, routes);
        for (Annotations.Conflict conflict : conflicts) {
            way(conflict, drawn).ifPresent(way -> draw(sheet, conflict, way, stations.boxes()));
        }
    }

    private record Drawn(Sheet sheet, Stations stations, Map<ElementId, List<Point>> routes) {}

    private Optional<List<Point>> way(Annotations.Conflict conflict, Drawn drawn) {
        ElementId via = conflict.via();
        return via == null ? alongPeering(conflict, drawn) : throughGateway(conflict, via, drawn);
    }

    private Optional<List<Point>> throughGateway(Annotations.Conflict conflict, ElementId via, Drawn drawn) {
        String gateway =
                via.path().contains("/") ? via.path().substring(0, via.path().indexOf('/')) : via.path();
        List<Point> from = drawn.routes()
                .get(new ElementId.OfAttachment(gateway, conflict.from().path()));
        List<Point> to = drawn.routes()
                .get(new ElementId.OfAttachment(gateway, conflict.to().path()));
        if (from == null || to == null) {
            return Optional.empty();
        }
        List<Point> way = new ArrayList<>(inside(conflict.from(), from.getLast(), drawn));
        way.addAll(from.reversed());
        way.addAll(across(gateway, from.getFirst(), to.getFirst(), drawn));
        way.addAll(to);
        way.addAll(inside(conflict.to(), to.getLast(), drawn).reversed());
        return Optional.of(Router.corners(way));
    }

    /// From one side of a gateway to the other, along the foot of a route table's row, where no words stand.
    private List<Point> across(String gateway, Point from, Point to, Drawn drawn) {
        Block block = drawn.stations().of(gateway).orElse(null);
        if (!(block instanceof GatewayBlock rows) || Math.abs(from.x() - to.x()) < 1) {
            return List.of();
        }
        double inwards = from.x() < to.x() ? INSET : -INSET;
        String table = network.transitGateway(gateway).stream()
                .flatMap(each -> each.routeTables().stream())
                .map(TransitRouteTable::id)
                .filter(id -> Math.abs(drawn.stations().box(block).y() + rows.portOffset(id) - from.y()) < 1)
                .findFirst()
                .orElse(null);
        double foot = drawn.stations().box(block).y() + rows.crossingOffset(table);
        return List.of(
                from.plus(inwards, 0),
                new Point(from.x() + inwards, foot),
                new Point(to.x() - inwards, foot),
                to.plus(-inwards, 0));
    }

    private Optional<List<Point>> alongPeering(Annotations.Conflict conflict, Drawn drawn) {
        List<Point> peering = drawn.routes()
                .get(new ElementId.OfPeering(
                        conflict.from().path(), conflict.to().path()));
        if (peering == null) {
            return Optional.empty();
        }
        List<Point> way = new ArrayList<>(inside(conflict.from(), peering.getFirst(), drawn));
        way.addAll(peering);
        way.addAll(inside(conflict.to(), peering.getLast(), drawn).reversed());
        return Optional.of(Router.corners(way));
    }

    /// From the chip of the first block that meets another's to the side of the VPC where the edge ends, through the
    /// margins of its head.
    private List<Point> inside(ElementId element, Point port, Drawn drawn) {
        Block block = drawn.stations().of(element.path()).orElse(null);
        if (!(block instanceof VpcBlock vpc)) {
            return List.of();
        }
        Box box = drawn.stations().box(block);
        double margin = Math.abs(port.x() - box.x()) < 1 ? box.x() + INSET : box.right() - INSET;
        return vpc.ranges().stream()
                .filter(of(element)::contains)
                .findFirst()
                .flatMap(vpc::chip)
                .map(chip -> chip.moved(box.x(), box.y()))
                .map(chip -> List.of(
                        new Point(chip.x() + 20, chip.y()),
                        new Point(chip.x() + 20, chip.y() - ChipRow.GAP / 2),
                        new Point(margin, chip.y() - ChipRow.GAP / 2),
                        new Point(margin, port.y())))
                .orElse(List.of());
    }

    private static void draw(Sheet sheet, Annotations.Conflict conflict, List<Point> way, List<Box> boxes) {
        ElementId subject = conflict.via() == null ? conflict.from() : conflict.via();
        Mark mark = new Mark(subject, Layer.FINDINGS, Detail.ALWAYS);
        Role role = Badges.role(conflict.severity());
        sheet.add(Shape.Link.along(mark, Outline.rounded(way, RADIUS), role));
        Point middle = longestMiddle(way, boxes);
        Box disc = new Box(middle.x() - SIGN / 2, middle.y() - SIGN / 2, SIGN, SIGN);
        sheet.box(mark, disc, SIGN / 2, Badges.softRole(conflict.severity()), null);
        sheet.icon(mark, Symbol.of(conflict.severity()), disc.x() + 1, disc.y() + 1, SIGN - 2, role);
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
