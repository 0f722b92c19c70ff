package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.ReachedTwice.Claim;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.Target;
import org.cidrloom.routing.TransitTable.Reached;

/// The ways out of one VPC, and what of others' ranges they lead to.
///
/// Transit gateways may lead to thousands of ranges. They are only asked for those that meet a range of another way, so
/// a VPC with a gateway and a peering costs a look-up and not a walk.
final class WaysOut {
    private final Facts facts;
    private final Vpc vpc;
    private final Map<Way, OfRouteTable> gateways = new LinkedHashMap<>();
    private final Set<Offer> few = new LinkedHashSet<>();

    /// A range that a way may lead to.
    ///
    /// @param claim the range
    /// @param implied whether routable subnets have a route to it without one being written
    record Offer(Claim claim, boolean implied) {}

    private WaysOut(Facts facts, Vpc vpc) {
        this.facts = facts;
        this.vpc = vpc;
        Set<Way> written = written(vpc);
        for (Attached attached : facts.attachmentsOf(vpc.id())) {
            String table = attached.attachment().association();
            if (table != null) {
                gateways.putIfAbsent(new Way(Way.Kind.TRANSIT, attached.gateway()), attached.table(table));
            }
        }
        for (Peering peering : facts.peeringsOf(vpc.id())) {
            String peer = peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester();
            Way way = new Way(Way.Kind.PEERING, peer);
            boolean named = written.contains(way);
            for (CidrBlock block : facts.vpc(peer).map(Vpc::cidrs).orElse(List.of())) {
                if (block.routable() || named) {
                    offer(block.cidr(), peer, way, block.routable());
                }
            }
        }
        offerDirectConnect(written);
        for (Way way : written) {
            if (way.kind() == Way.Kind.VPN) {
                facts.externalNetwork(way.id())
                        .ifPresent(network -> network.cidrs().forEach(range -> offer(range, way.id(), way, false)));
            }
        }
    }

    /// The ways of that VPC.
    static WaysOut of(Facts facts, Vpc vpc) {
        return new WaysOut(facts, vpc);
    }

    private void offerDirectConnect(Set<Way> written) {
        facts.directConnectGateways().forEach(gateway -> {
            Way way = new Way(Way.Kind.DIRECT_CONNECT, gateway.id());
            boolean associated = gateway.vpcs().contains(vpc.id());
            if (associated || written.contains(way)) {
                facts.index()
                        .networksBehind(gateway)
                        .forEach(network ->
                                network.cidrs().forEach(range -> offer(range, network.id(), way, associated)));
            }
        });
    }

    private void offer(Cidr range, String owner, Way way, boolean implied) {
        if (isForeign(range, owner)) {
            few.add(new Offer(new Claim(range, owner, way), implied));
        }
    }

    private boolean isForeign(Cidr range, String owner) {
        return !owner.equals(vpc.id())
                && vpc.cidrs().stream().noneMatch(block -> block.cidr().contains(range));
    }

    /// The ways that routes of the VPC name.
    private Set<Way> written(Vpc vpc) {
        Set<Way> ways = new LinkedHashSet<>();
        vpc.routes().forEach(route -> ways.add(wayBy(route.via())));
        vpc.prefixListRoutes().forEach(route -> ways.add(wayBy(route.via())));
        return ways;
    }

    /// The way of a route that names this.
    Way wayBy(String via) {
        return switch (Target.via(facts.index(), vpc.id(), via)) {
            case Target.Transit transit -> new Way(Way.Kind.TRANSIT, transit.gateway());
            case Target.PeeringConnection peering -> new Way(Way.Kind.PEERING, Way.peer(peering, vpc.id()));
            default -> new Way(facts.isDirectConnectGateway(via) ? Way.Kind.DIRECT_CONNECT : Way.Kind.VPN, via);
        };
    }

    /// The route table that packets by that way are looked up in; empty for another than a transit gateway.
    Optional<OfRouteTable> tableOf(Way way) {
        return Optional.ofNullable(gateways.get(way));
    }

    /// All ranges of two owners or more, by two ways or more, that share addresses, and what else meets these.
    List<Offer> contested() {
        Set<Offer> found = new LinkedHashSet<>();
        for (Cidr range : meetingRanges()) {
            gateways.forEach((way, table) -> reached(way, table, range, found));
            few.stream().filter(one -> one.claim().range().overlaps(range)).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private void reached(Way way, OfRouteTable table, Cidr range, Set<Offer> into) {
        for (Reached reach : facts.reachedOverlapping(table, range)) {
            if (isForeign(reach.range(), reach.holder())) {
                into.add(new Offer(new Claim(reach.range(), reach.holder(), way), true));
            }
        }
    }

    /// Ranges in which different ways lead to different owners, perhaps too many.
    private Set<Cidr> meetingRanges() {
        Set<Cidr> ranges = new LinkedHashSet<>();
        List<OfRouteTable> tables = List.copyOf(gateways.values());
        for (int i = 0; i < tables.size(); i++) {
            for (int j = i + 1; j < tables.size(); j++) {
                ranges.addAll(facts.contestedBetween(tables.get(i), tables.get(j)));
            }
        }
        for (Offer offer : few) {
            for (OfRouteTable table : tables) {
                if (facts.reachedOverlapping(table, offer.claim().range()).stream()
                        .anyMatch(reach -> !reach.holder().equals(offer.claim().owner()))) {
                    ranges.add(offer.claim().range());
                }
            }
        }
        Set<Way> ways = new HashSet<>();
        few.forEach(offer -> ways.add(offer.claim().way()));
        if (ways.size() > 1) {
            List<Clash.Claim<String>> claims = new ArrayList<>();
            few.forEach(offer -> claims.add(
                    new Clash.Claim<>(offer.claim().range(), offer.claim().owner())));
            Clash.among(claims)
                    .forEach(clash -> ranges.add(clash.blocks().getFirst().block()));
        }
        return ranges;
    }
}
