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
import org.cidrloom.routing.TransitTable.Origin;
import org.cidrloom.routing.TransitTable.Reached;

/// What a route table of a transit gateway leads to in the end: what it means to lead to itself, and beyond that
/// what the tables of peered gateways do, and those that a VPC in between sends packets back to, as an inspecting
/// one does.
public final class TransitReach {
    /// No VPC has a larger block (VPC-01), so a wider route to a VPC is for what lies behind it.
    private static final int LARGEST_BLOCK = 16;

    private final NetworkIndex index;
    private final TransitLookup tables;

    /// What tables lead to that have been asked so far; nothing yet for those that are being asked, so that
    /// circles end.
    private final Map<OfRouteTable, List<Reached>> known = new HashMap<>();

    private TransitReach(NetworkIndex index, TransitLookup tables) {
        this.index = index;
        this.tables = tables;
    }

    /// What that table leads to, each range with who has it. Not sorted; the same may stand there twice.
    public static List<Reached> of(OfRouteTable table, NetworkIndex index, TransitLookup tables) {
        return new TransitReach(index, tables).from(table);
    }

    private List<Reached> from(OfRouteTable id) {
        List<Reached> before = known.putIfAbsent(id, List.of());
        TransitTable table = tables.table(id).orElse(null);
        if (table == null || before != null) {
            return before == null ? List.of() : before;
        }
        List<Reached> all = new ArrayList<>(table.reached());
        boolean further = false;
        for (Entry entry : table.routes()) {
            if (entry.via() != null && (entry.origin() == Origin.STATIC || entry.origin() == Origin.PREFIX_LIST)) {
                for (OfRouteTable next : behind(id.gateway(), entry, entry.via())) {
                    further |= beyond(table, entry, next, all);
                }
            }
        }
        List<Reached> result = further ? List.copyOf(all) : table.reached();
        known.put(id, result);
        return result;
    }

    /// Adds what the next table leads to as far as the route does and no longer one takes it elsewhere.
    private boolean beyond(TransitTable table, Entry route, OfRouteTable next, List<Reached> all) {
        boolean found = false;
        for (Reached reach : from(next)) {
            if (reach.range().overlaps(route.destination())) {
                Cidr part = route.destination().contains(reach.range()) ? reach.range() : route.destination();
                boolean taken = table.lookup(part).stream().anyMatch(way -> route.equals(way.route()));
                if (taken) {
                    all.add(new Reached(part, reach.holder(), false));
                    found = true;
                }
            }
        }
        return found;
    }

    /// The tables that packets by that route are looked up in next.
    private List<OfRouteTable> behind(String gateway, Entry entry, String via) {
        if (index.isTransitGateway(via)) {
            return association(via, gateway);
        }
        return entry.destination().prefixLength() < LARGEST_BLOCK
                ? index.vpc(via).map(vpc -> sentBack(gateway, entry, vpc)).orElse(List.of())
                : List.of();
    }

    private List<OfRouteTable> sentBack(String gateway, Entry entry, Vpc vpc) {
        Set<Tier> tiers = new HashSet<>();
        for (NetworkIndex.Joined joined : index.attachmentsOf(vpc.id())) {
            if (joined.gateway().equals(gateway)) {
                joined.attachment().subnets().stream()
                        .flatMap(id -> vpc.subnet(id).stream())
                        .map(Subnet::tier)
                        .forEach(tiers::add);
            }
        }
        Set<OfRouteTable> next = new LinkedHashSet<>();
        for (VpcRoute route : vpc.routes()) {
            boolean onTheWay = tiers.contains(route.tier())
                    && route.destination().overlaps(entry.destination())
                    && index.isTransitGateway(route.via());
            if (onTheWay) {
                next.addAll(association(route.via(), vpc.id()));
            }
        }
        return List.copyOf(next);
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
