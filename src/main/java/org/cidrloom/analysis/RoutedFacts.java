package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.cidrloom.analysis.Facts.Connected;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.analysis.memory.Memory;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;
import org.cidrloom.routing.TransitLookup;
import org.cidrloom.routing.TransitReach;
import org.cidrloom.routing.TransitTable;
import org.cidrloom.routing.TransitTable.Reached;

/// The part of [Facts] that follows from route tables of transit gateways.
final class RoutedFacts {
    private static final Cidr ANYWHERE = Cidr.parse("0.0.0.0/0");

    private final Facts facts;
    private final Family<OfRouteTable, Optional<TransitTable>> tables;
    private final Family<OfRouteTable, Integer> sizes;
    private final Family<OfRouteTable, Optional<String>> defaults;
    private final Family<OfRouteTable, List<Reached>> reachedInTheEnd;
    private final Family<OfRouteTable, SequencedSet<String>> holders;
    private final Family<OfRouteTable, Map<String, List<Cidr>>> foreign;
    private final Family<OfRouteTable, List<Clash<String>>> clashes;
    private final Family<OfRouteTable, CidrIndex<Reached>> reached;
    private final Family<Beyond, Integer> routesBeyond;
    private final Family<Near, List<Connected>> connected;
    private final Family<In, List<Reached>> overlapping;

    private final Family<AtMost, Boolean> atMost;

    private record AtMost(OfRouteTable table, long routes) {}

    private record In(OfRouteTable table, Cidr range) {}

    private record Near(String vpc, Cidr range) {}

    private record Beyond(OfRouteTable table, Set<Cidr> covered) {}

    RoutedFacts(Facts facts, Memory memory) {
        this.facts = facts;
        this.tables = new Family<>(memory, id -> TransitLookup.filled(facts.index(), id));
        this.sizes = new Family<>(
                memory, id -> table(id).map(table -> table.routes().size()).orElse(0));
        this.atMost = new Family<>(memory, asked -> routesIn(asked.table) <= asked.routes);
        this.defaults = new Family<>(memory, this::computeDefault);
        this.reachedInTheEnd = new Family<>(memory, id -> TransitReach.of(id, facts.index(), this::table));
        this.holders = new Family<>(memory, this::computeHolders);
        this.foreign = new Family<>(
                memory, id -> facts.routeTable(id).map(this::foreignRoutesOf).orElse(Map.of()));
        this.clashes = new Family<>(memory, this::computeClashes);
        this.reached = new Family<>(memory, this::computeReached);
        this.routesBeyond = new Family<>(memory, this::computeRoutesBeyond);
        this.connected = new Family<>(memory, this::computeConnected);
        this.overlapping = new Family<>(memory, this::computeOverlapping);
    }

    Optional<TransitTable> table(OfRouteTable id) {
        return tables.get(id);
    }

    Optional<String> defaultOf(OfRouteTable table) {
        return defaults.get(table);
    }

    int routesIn(OfRouteTable table) {
        return sizes.get(table);
    }

    boolean hasAtMost(OfRouteTable table, long routes) {
        return atMost.get(new AtMost(table, routes));
    }

    private Optional<String> computeDefault(OfRouteTable id) {
        return table(id)
                .flatMap(table -> table.lookup(ANYWHERE.first()))
                .flatMap(route -> Optional.ofNullable(route.via()));
    }

    int routesBeyond(OfRouteTable table, Set<Cidr> covered) {
        return routesBeyond.get(new Beyond(table, covered));
    }

    private int computeRoutesBeyond(Beyond beyond) {
        return table(beyond.table)
                .map(table -> table.routesBeyond(beyond.covered))
                .orElse(0);
    }

    List<Reached> reachedBy(OfRouteTable table) {
        return reachedInTheEnd.get(table);
    }

    SequencedSet<String> holdersIn(OfRouteTable table) {
        return holders.get(table);
    }

    private SequencedSet<String> computeHolders(OfRouteTable table) {
        List<Reached> ranges = reachedBy(table);
        SequencedSet<String> found = LinkedHashSet.newLinkedHashSet(ranges.size());
        for (Reached reach : ranges) {
            found.add(reach.holder());
        }
        return found;
    }

    Map<String, List<Cidr>> foreignRoutesOf(OfRouteTable table) {
        return foreign.get(table);
    }

    private Map<String, List<Cidr>> foreignRoutesOf(TransitRouteTable table) {
        Map<String, List<Cidr>> found = new LinkedHashMap<>();
        for (TransitRoute route : table.routes()) {
            String via = route.via();
            if (via != null
                    && !isInside(route.destination(), facts.blocksOf(via).orElse(List.of()))) {
                found.computeIfAbsent(via, id -> new ArrayList<>()).add(route.destination());
            }
        }
        return found;
    }

    private static boolean isInside(Cidr destination, List<Cidr> blocks) {
        for (Cidr block : blocks) {
            if (block.contains(destination)) {
                return true;
            }
        }
        return false;
    }

    List<Clash<String>> clashesIn(OfRouteTable table) {
        return clashes.get(table);
    }

    private List<Clash<String>> computeClashes(OfRouteTable id) {
        CidrIndex<Reached> ranges = reached.get(id);
        return ranges.hasOverlaps()
                ? Clash.among(reachedBy(id).stream()
                        .map(reach -> new Clash.Claim<>(reach.range(), reach.holder()))
                        .toList())
                : List.of();
    }

    List<Connected> connectedOverlapping(String vpc, Cidr range) {
        return connected.get(new Near(vpc, range));
    }

    private List<Connected> computeConnected(Near near) {
        List<Connected> found = new ArrayList<>();
        for (Attached attached : facts.attachmentsOf(near.vpc)) {
            String table = attached.attachment().association();
            if (table != null) {
                reached.get(attached.table(table)).overlapping(near.range).stream()
                        .map(CidrIndex.Entry::value)
                        .filter(reach -> !reach.holder().equals(near.vpc))
                        .map(reach -> new Connected(reach.range(), facts.holder(reach.holder()), attached.gateway()))
                        .forEach(found::add);
            }
        }
        facts.peeringsOf(near.vpc).stream()
                .map(peering -> peering.requester().equals(near.vpc) ? peering.accepter() : peering.requester())
                .flatMap(peer -> facts.vpc(peer).stream())
                .forEach(peer -> peer.cidrs().stream()
                        .map(CidrBlock::cidr)
                        .filter(near.range::overlaps)
                        .map(block -> new Connected(block, new OfVpc(peer.id()), ""))
                        .forEach(found::add));
        for (DirectConnectGateway gateway : facts.directConnectGateways()) {
            if (gateway.vpcs().contains(near.vpc)) {
                facts.index().behind(gateway).forEach((range, network) -> {
                    if (range.overlaps(near.range)) {
                        found.add(new Connected(range, new OfNetwork(network), gateway.id()));
                    }
                });
            }
        }
        return found.stream().distinct().toList();
    }

    /// What that table leads to in the end, by range.
    CidrIndex<Reached> index(OfRouteTable table) {
        return reached.get(table);
    }

    List<Reached> reachedOverlapping(OfRouteTable table, Cidr range) {
        return overlapping.get(new In(table, range));
    }

    private List<Reached> computeOverlapping(In in) {
        return index(in.table).overlapping(in.range).stream()
                .map(CidrIndex.Entry::value)
                .toList();
    }

    private CidrIndex<Reached> computeReached(OfRouteTable table) {
        List<CidrIndex.Entry<Reached>> entries = new ArrayList<>();
        for (Reached reach : reachedBy(table)) {
            entries.add(new CidrIndex.Entry<>(reach.range(), reach));
        }
        return CidrIndex.of(entries);
    }
}
