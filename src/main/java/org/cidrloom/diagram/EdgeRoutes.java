package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.jspecify.annotations.Nullable;

/// The routes of attachments and peerings. All edges from one place share a trunk; trunks of different places run side
/// by side.
final class EdgeRoutes {
    /// How far apart two trunks on one line run.
    private static final double TRACK = 6;

    /// How far from its line a trunk may be shifted at most, so that it stays clear of boxes.
    private static final double MOST = 14;

    private final Stations stations;
    private final Router router;
    private final List<Trunk> trunks;
    private final Map<ElementId, List<Point>> routes = new LinkedHashMap<>();

    private record Trunk(List<Port> sources, List<Branch> branches) {}

    private record Branch(ElementId edge, Block to) {}

    EdgeRoutes(Network network, Stations stations) {
        this.stations = stations;
        this.trunks = trunks(network);
        this.router = new Router(stations.boxes(), ports());
        double spread = trunks.size() < 2 ? 0 : Math.min(TRACK, 2 * MOST / (trunks.size() - 1));
        for (int i = 0; i < trunks.size(); i++) {
            route(trunks.get(i), (i - (trunks.size() - 1) / 2.0) * spread);
        }
    }

    /// The corners of each edge, from the gateway or the requester on.
    Map<ElementId, List<Point>> routes() {
        return routes;
    }

    private List<Trunk> trunks(Network network) {
        List<Trunk> all = new ArrayList<>();
        for (TransitGateway gateway : network.transitGateways()) {
            stations.of(gateway.id()).ifPresent(from -> all.addAll(trunks(gateway, from)));
        }
        Map<String, List<Branch>> peerings = new LinkedHashMap<>();
        for (Peering peering : network.peerings()) {
            ElementId id = new ElementId.OfPeering(peering.requester(), peering.accepter());
            stations.of(peering.accepter())
                    .filter(to -> stations.of(peering.requester())
                            .filter(from -> !from.equals(to))
                            .isPresent())
                    .ifPresent(to -> peerings.computeIfAbsent(peering.requester(), each -> new ArrayList<>())
                            .add(new Branch(id, to)));
        }
        peerings.forEach((requester, branches) -> stations.of(requester)
                .ifPresent(from -> all.add(new Trunk(stations.ports(from, from.portOffset() + 16), branches))));
        return all;
    }

    private List<Trunk> trunks(TransitGateway gateway, Block from) {
        Map<@Nullable String, List<Branch>> byTable = new HashMap<>();
        for (Attachment attachment : gateway.attachments()) {
            ElementId id = new ElementId.OfAttachment(gateway.id(), attachment.to());
            stations.of(attachment.to())
                    .ifPresent(to -> byTable.computeIfAbsent(attachment.association(), table -> new ArrayList<>())
                            .add(new Branch(id, to)));
        }
        List<@Nullable String> tables = new ArrayList<>();
        gateway.routeTables().forEach(table -> tables.add(table.id()));
        byTable.keySet().stream().filter(table -> !tables.contains(table)).forEach(tables::add);
        List<Trunk> trunks = new ArrayList<>();
        for (String table : tables) {
            List<Branch> branches = byTable.get(table);
            if (branches != null && from instanceof GatewayBlock block) {
                trunks.add(new Trunk(stations.ports(from, block.portOffset(table)), branches));
            }
        }
        return trunks;
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
        double aside = branch.edge() instanceof ElementId.OfPeering ? 16 : 0;
        return stations.ports(branch.to(), branch.to().portOffset() + aside);
    }

    private void route(Trunk trunk, double aside) {
        Router.Ways ways = router.from(trunk.sources());
        for (Branch branch : trunk.branches()) {
            routes.putIfAbsent(branch.edge(), shifted(ways.to(targets(branch)), aside));
        }
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
