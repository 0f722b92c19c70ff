package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.jspecify.annotations.Nullable;

/// The routes of attachments, peerings and lines of Direct Connect gateways. All edges from one place share a trunk;
/// trunks of different places run side by side.
final class EdgeRoutes {
    /// How far apart two trunks on one line run.
    private static final double TRACK = 6;

    /// How far from its line a trunk may be shifted at most, so that it stays clear of boxes.
    private static final double MOST = 14;

    private final Stations stations;
    private final Router router;
    private final List<Trunk> trunks;
    private final List<Edge> edges = new ArrayList<>();

    /// Peerings of gateways, by the attachment that they are listed as.
    private final Map<ElementId, Edge> peerings = new HashMap<>();

    private record Trunk(Block from, List<Port> sources, List<Branch> branches) {}

    /// @param offset how far below the top of the target it ends
    private record Branch(ElementId edge, Block to, double offset) {
        static Branch of(ElementId edge, Block to) {
            return new Branch(edge, to, to.portOffset());
        }
    }

    EdgeRoutes(Network network, Stations stations) {
        this.stations = stations;
        this.trunks = trunks(network);
        this.router = new Router(stations.boxes(), ports());
        double spread = trunks.size() < 2 ? 0 : Math.min(TRACK, 2 * MOST / (trunks.size() - 1));
        for (int i = 0; i < trunks.size(); i++) {
            route(trunks.get(i), (i - (trunks.size() - 1) / 2.0) * spread);
        }
    }

    /// The edges, each from the gateway or the requester on.
    List<Edge> edges() {
        return edges;
    }

    /// The corners of the edges that are elements.
    Map<ElementId, List<Point>> routes() {
        Map<ElementId, List<Point>> routes = new HashMap<>();
        edges.forEach(edge -> routes.putIfAbsent(edge.element(), edge.route()));
        return routes;
    }

    private List<Trunk> trunks(Network network) {
        List<Trunk> all = new ArrayList<>();
        Map<String, TransitGateway> gateways = new HashMap<>();
        for (TransitGateway gateway : network.transitGateways()) {
            gateways.put(gateway.id(), gateway);
        }
        for (TransitGateway gateway : network.transitGateways()) {
            stations.of(gateway.id()).ifPresent(from -> all.addAll(trunks(gateway, from, gateways)));
        }
        network.directConnectGateways().forEach(gateway -> lines(gateway).ifPresent(all::add));
        Map<String, List<Branch>> peerings = new LinkedHashMap<>();
        for (Peering peering : network.peerings()) {
            ElementId id = new ElementId.OfPeering(peering.requester(), peering.accepter());
            stations.of(peering.accepter())
                    .filter(to -> stations.of(peering.requester())
                            .filter(from -> !from.equals(to))
                            .isPresent())
                    .ifPresent(to -> peerings.computeIfAbsent(peering.requester(), each -> new ArrayList<>())
                            .add(new Branch(id, to, to.portOffset() + 16)));
        }
        peerings.forEach((requester, branches) -> stations.of(requester)
                .ifPresent(from -> all.add(new Trunk(from, stations.ports(from, from.portOffset() + 16), branches))));
        return all;
    }

    /// The lines of a Direct Connect gateway to its networks and to the VPCs that are associated with it.
    private Optional<Trunk> lines(DirectConnectGateway gateway) {
        ElementId id = new ElementId.OfDirectConnectGateway(gateway.id());
        List<Branch> branches = Stream.concat(gateway.networks().stream(), gateway.vpcs().stream())
                .distinct()
                .flatMap(to -> stations.of(to).stream())
                .map(to -> Branch.of(id, to))
                .toList();
        return branches.isEmpty()
                ? Optional.empty()
                : stations.of(gateway.id())
                        .map(from -> new Trunk(from, stations.ports(from, from.portOffset()), branches));
    }

    private List<Trunk> trunks(TransitGateway gateway, Block from, Map<String, TransitGateway> gateways) {
        Map<@Nullable String, List<Branch>> byTable = new HashMap<>();
        for (Attachment attachment : gateway.attachments()) {
            ElementId id = new ElementId.OfAttachment(gateway.id(), attachment.to());
            stations.of(attachment.to())
                    .filter(to -> !to.equals(from))
                    .ifPresent(to -> byTable.computeIfAbsent(attachment.association(), table -> new ArrayList<>())
                            .add(new Branch(id, to, offset(gateway, to, gateways.get(attachment.to())))));
        }
        List<@Nullable String> tables = new ArrayList<>();
        gateway.routeTables().forEach(table -> tables.add(table.id()));
        byTable.keySet().stream().filter(table -> !tables.contains(table)).forEach(tables::add);
        List<Trunk> trunks = new ArrayList<>();
        for (String table : tables) {
            List<Branch> branches = byTable.get(table);
            if (branches != null && from instanceof GatewayBlock block) {
                trunks.add(new Trunk(from, stations.ports(from, block.portOffset(table)), branches));
            }
        }
        return trunks;
    }

    /// A peering of gateways ends at the route table that the other gateway associates it with.
    private static double offset(TransitGateway from, Block to, @Nullable TransitGateway other) {
        if (other == null || !(to instanceof GatewayBlock block)) {
            return to.portOffset();
        }
        return block.portOffset(
                other.attachment(from.id()).map(Attachment::association).orElse(null));
    }

    private List<Port> ports() {
        List<Port> ports = new ArrayList<>();
        for (Trunk trunk : trunks) {
            ports.addAll(trunk.sources());
            trunk.branches().forEach(branch -> ports.addAll(targets(branch)));
        }
        return ports;
    }

    private List<Port> targets(Branch branch) {
        return stations.ports(branch.to(), branch.offset());
    }

    private void route(Trunk trunk, double aside) {
        Router.Ways ways = router.from(trunk.sources());
        for (Branch branch : trunk.branches()) {
            ElementId from = trunk.from().element();
            ElementId to = branch.to().element();
            Optional<Edge> twin = twin(branch.edge());
            List<Point> route =
                    twin.map(edge -> edge.route().reversed()).orElseGet(() -> shifted(ways.to(targets(branch)), aside));
            Edge edge = new Edge(branch.edge(), from, to, route, twin.isEmpty());
            edges.add(edge);
            if (to instanceof ElementId.OfTransitGateway) {
                peerings.put(branch.edge(), edge);
            }
        }
    }

    /// The same peering as the other gateway lists it, where that was routed before.
    private Optional<Edge> twin(ElementId edge) {
        return edge instanceof ElementId.OfAttachment(String gateway, String to)
                ? Optional.ofNullable(peerings.get(new ElementId.OfAttachment(to, gateway)))
                : Optional.empty();
    }

    /// Shifts all parts of a route but its first and last, which end at ports.
    private static List<Point> shifted(List<Point> route, double aside) {
        List<Point> shifted = new ArrayList<>(route);
        for (int i = 1; i < route.size() - 2; i++) {
            boolean upright = Math.abs(route.get(i).x() - route.get(i + 1).x()) < 0.5;
            double dx = upright ? aside : 0;
            double dy = upright ? 0 : aside;
            shifted.set(i, shifted.get(i).plus(dx, dy));
            shifted.set(i + 1, shifted.get(i + 1).plus(dx, dy));
        }
        return List.copyOf(shifted);
    }
}
