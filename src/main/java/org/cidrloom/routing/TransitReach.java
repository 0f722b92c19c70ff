package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.TransitTable.Entry;
import org.cidrloom.routing.TransitTable.Reached;
import org.jspecify.annotations.Nullable;

/// What a route table of a transit gateway leads to in the end: what it means to lead to itself, and beyond that
/// what the tables of peered gateways do, and those that a VPC in between sends packets back to, as an inspecting
/// one does.
public final class TransitReach {
    private final NetworkIndex index;
    private final TransitLookup tables;

    /// What tables lead to that have been asked so far: in a round, or else in the round before.
    private final Map<OfRouteTable, List<Reached>> known = new HashMap<>();

    private final Set<OfRouteTable> open = new HashSet<>();
    private final Set<OfRouteTable> done = new HashSet<>();

    /// Whether a table led back to one that was not done.
    private boolean circle;

    private TransitReach(NetworkIndex index, TransitLookup tables) {
        this.index = index;
        this.tables = tables;
    }

    /// What that table leads to, each range with who has it. Not sorted; the same may stand there twice.
    public static List<Reached> of(OfRouteTable table, NetworkIndex index, TransitLookup tables) {
        return new TransitReach(index, tables).inTheEnd(table);
    }

    /// One round is enough where no tables lead to each other in a circle; else rounds until nothing is added.
    private List<Reached> inTheEnd(OfRouteTable id) {
        List<Reached> found = from(id);
        int before = -1;
        while (circle && before != size()) {
            before = size();
            circle = false;
            done.clear();
            found = from(id);
        }
        return found;
    }

    private int size() {
        return known.values().stream().mapToInt(List::size).sum();
    }

    private List<Reached> from(OfRouteTable id) {
        if (done.contains(id)) {
            return known.getOrDefault(id, List.of());
        }
        if (!open.add(id)) {
            circle = true;
            return known.getOrDefault(id, List.of());
        }
        List<Reached> result =
                tables.table(id).map(table -> from(id.gateway(), table)).orElse(List.of());
        open.remove(id);
        done.add(id);
        known.put(id, result);
        return result;
    }

    private List<Reached> from(String gateway, TransitTable table) {
        Set<Reached> further = new LinkedHashSet<>();
        for (Entry entry : table.onward()) {
            String via = entry.via();
            if (via != null) {
                for (Onward next : onward(gateway, via)) {
                    beyond(table, entry, next, further);
                }
            }
        }
        if (further.isEmpty()) {
            return table.reached();
        }
        List<Reached> all = new ArrayList<>(table.reached());
        all.addAll(further);
        return all;
    }

    /// Adds what the next table leads to as far as the route does and no longer one takes it elsewhere.
    private void beyond(TransitTable table, Entry route, Onward next, Set<Reached> further) {
        for (Reached reach : from(next.table)) {
            if (reach.range().overlaps(route.destination())) {
                Cidr part = route.destination().contains(reach.range()) ? reach.range() : route.destination();
                boolean taken = table.lookup(part).stream()
                        .filter(way -> route.equals(way.route()))
                        .flatMap(way -> way.addresses().prefixes().stream())
                        .anyMatch(next::takes);
                if (taken) {
                    further.add(new Reached(part, reach.holder(), false));
                }
            }
        }
    }

    /// A table that packets are looked up in next.
    ///
    /// @param table the table
    /// @param gateway its gateway
    /// @param lines the routes that lead there, those of a VPC in between; null where all packets come there
    private record Onward(
            OfRouteTable table, String gateway, @Nullable List<VpcRoute> lines) {
        /// Whether a packet to any of these addresses comes there.
        boolean takes(Cidr range) {
            return lines == null
                    || LongestPrefix.split(range, lines, VpcRoute::destination).stream()
                            .anyMatch(part ->
                                    part.route() != null && part.route().via().equals(gateway));
        }
    }

    private List<Onward> onward(String gateway, String via) {
        if (index.isTransitGateway(via)) {
            return association(via, gateway).stream()
                    .map(table -> new Onward(table, via, null))
                    .toList();
        }
        return index.vpc(via).map(vpc -> sentBack(gateway, vpc)).orElse(List.of());
    }

    /// The tables that a VPC sends packets on to which are not for itself, by the routes that are written for the
    /// subnets of its attachment.
    private List<Onward> sentBack(String gateway, Vpc vpc) {
        Set<Tier> tiers = new LinkedHashSet<>();
        for (NetworkIndex.Joined joined : index.attachmentsOf(vpc.id())) {
            if (joined.gateway().equals(gateway)) {
                vpc.subnets(joined.attachment().subnets()).stream()
                        .map(Subnet::tier)
                        .forEach(tiers::add);
            }
        }
        List<Onward> next = new ArrayList<>();
        for (Tier tier : tiers) {
            List<VpcRoute> lines = lines(vpc, tier);
            lines.stream()
                    .map(VpcRoute::via)
                    .distinct()
                    .filter(index::isTransitGateway)
                    .forEach(via ->
                            association(via, vpc.id()).forEach(table -> next.add(new Onward(table, via, lines))));
        }
        return next;
    }

    /// What the route table of that tier has: the VPC's own blocks, and what is written.
    private List<VpcRoute> lines(Vpc vpc, Tier tier) {
        List<VpcRoute> lines = new ArrayList<>();
        vpc.cidrs().forEach(block -> lines.add(new VpcRoute(tier, block.cidr(), vpc.id())));
        vpc.routes().stream().filter(route -> route.tier() == tier).forEach(lines::add);
        vpc.prefixListRoutes().stream()
                .filter(route -> route.tier() == tier)
                .forEach(route -> index.entriesOf(route.prefixList())
                        .forEach(range -> lines.add(new VpcRoute(tier, range, route.via()))));
        return lines;
    }

    private List<OfRouteTable> association(String gateway, String attached) {
        return index.attachmentsOf(attached).stream()
                .filter(joined -> joined.gateway().equals(gateway))
                .map(NetworkIndex.Joined::attachment)
                .map(Attachment::association)
                .filter(table -> table != null)
                .map(table -> new OfRouteTable(gateway, table))
                .toList();
    }
}
