package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A route table of a transit gateway as its static routes, blackholes and propagations fill it.
public final class TransitTable {
    private final OfRouteTable id;
    private final List<Entry> routes;
    private final List<Refused> refused;
    private final List<Reached> reached;
    private final List<Entry> onward;

    /// The routes by destination; made when first asked for, because few tables are looked into.
    private volatile @Nullable Map<Cidr, Entry> byDestination;

    TransitTable(
            OfRouteTable id, List<Entry> routes, List<Refused> refused, List<Reached> reached, List<Entry> onward) {
        this.id = id;
        this.routes = List.copyOf(routes);
        this.refused = List.copyOf(refused);
        this.reached = List.copyOf(reached);
        this.onward = List.copyOf(onward);
    }

    private Map<Cidr, Entry> byDestination() {
        Map<Cidr, Entry> known = byDestination;
        if (known == null) {
            known = new HashMap<>();
            for (Entry route : routes) {
                known.put(route.destination(), route);
            }
            byDestination = known;
        }
        return known;
    }

    /// The table's address.
    public OfRouteTable id() {
        return id;
    }

    /// The routes in force, by destination; no destination twice. A static route hides a propagated one of the same
    /// destination (TGW-08).
    public List<Entry> routes() {
        return routes;
    }

    /// The attachments whose routes the table does not take, because their ranges meet those of a VPC that is attached
    /// already (TGW-07).
    public List<Refused> refused() {
        return refused;
    }

    /// What the table means to lead to: ranges that VPCs and networks really have, and not the wider destinations of
    /// static routes, such as a default route. Propagations that are refused count, because they are meant; what a
    /// blackhole or a more specific static route takes away from a static one does not. Not sorted.
    public List<Reached> reached() {
        return reached;
    }

    /// The static routes, those of prefix lists among them, to what is not a VPC that has all of the
    /// destination: packets may go on from there. By destination.
    List<Entry> onward() {
        return onward;
    }

    /// How many destinations the table leads to outside of these blocks.
    public int routesBeyond(Collection<Cidr> covered) {
        int count = 0;
        int at = 0;
        while (at < routes.size()) {
            Cidr around = around(routes.get(at).destination(), covered);
            if (around == null) {
                count += routes.get(at).isBlackhole() ? 0 : 1;
                at++;
            } else {
                at = afterInside(around, at);
            }
        }
        return count;
    }

    private static @Nullable Cidr around(Cidr destination, Collection<Cidr> blocks) {
        for (Cidr block : blocks) {
            if (block.contains(destination)) {
                return block;
            }
        }
        return null;
    }

    /// The index of the first route behind one inside the range that is not inside.
    private int afterInside(Cidr range, int inside) {
        int low = inside + 1;
        int high = routes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (range.contains(routes.get(middle).destination())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The route that a packet to that address takes: the longest prefix that matches (TGW-08).
    public Optional<Entry> lookup(Address address) {
        Map<Cidr, Entry> known = byDestination();
        for (int length = address.family().bits(); length >= 0; length--) {
            Entry entry = known.get(Cidr.around(address, length));
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// The routes whose destination overlaps the range, the wider ones around it first.
    public List<Entry> overlapping(Cidr range) {
        List<Entry> found = new ArrayList<>();
        Map<Cidr, Entry> known = byDestination();
        for (int length = 0; length < range.prefixLength(); length++) {
            Entry entry = known.get(Cidr.around(range.first(), length));
            if (entry != null) {
                found.add(entry);
            }
        }
        for (int i = firstInside(range); i < routes.size(); i++) {
            if (!range.contains(routes.get(i).destination())) {
                break;
            }
            found.add(routes.get(i));
        }
        return found;
    }

    /// Which routes the parts of a range take: the longest prefix that matches (TGW-08).
    public List<LongestPrefix.Part<Entry>> lookup(Cidr range) {
        return LongestPrefix.split(range, overlapping(range), Entry::destination);
    }

    /// The index of the first route in order that is the range or comes after it; what is inside follows at once.
    private int firstInside(Cidr range) {
        int low = 0;
        int high = routes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (routes.get(middle).destination().compareTo(range) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A route of the table.
    ///
    /// @param destination what it matches
    /// @param via the id of the VPC, network or gateway it points to; null for a blackhole
    /// @param origin where it comes from
    public record Entry(Cidr destination, @Nullable String via, Origin origin) {
        /// Whether it drops what it matches.
        public boolean isBlackhole() {
            return via == null;
        }
    }

    /// An attachment whose propagation has no effect.
    ///
    /// @param attached the id of the VPC that propagates
    /// @param because the id of the VPC whose ranges were there first
    public record Refused(String attached, String because) {}

    /// A range that the table means to lead to.
    ///
    /// @param range the range, or the part of it that a static route names
    /// @param holder the id of the VPC or network that has it
    /// @param propagated whether it is there by propagation; else by a static route
    public record Reached(Cidr range, String holder, boolean propagated) {}

    /// Where a route comes from, the one that wins for the same destination first (TGW-08).
    public enum Origin {
        /// Written into the table, blackholes among them.
        STATIC,

        /// An entry of a prefix list that the table refers to, blackholes among them (TGW-13).
        PREFIX_LIST,

        /// Propagated by a VPC's attachment.
        PROPAGATED_VPC,

        /// Propagated by the attachment of a Direct Connect gateway.
        PROPAGATED_DIRECT_CONNECT,

        /// Propagated by the attachment of a network outside AWS, a VPN.
        PROPAGATED_OUTSIDE
    }
}
