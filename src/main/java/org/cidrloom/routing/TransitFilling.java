package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;
import org.cidrloom.routing.TransitTable.Entry;
import org.cidrloom.routing.TransitTable.Origin;
import org.cidrloom.routing.TransitTable.Reached;
import org.cidrloom.routing.TransitTable.Refused;
import org.jspecify.annotations.Nullable;

/// Fills one route table of a transit gateway; for one use.
final class TransitFilling {
    private final NetworkIndex index;
    private final Map<Cidr, Entry> entries;
    private final List<Refused> refused = new ArrayList<>();
    private final List<Reached> reached = new ArrayList<>();
    private final List<Entry> onward = new ArrayList<>();
    private final Occupied occupied = new Occupied();

    /// The static routes by destination; null until they are needed, and made before any route is propagated.
    private @Nullable CidrIndex<Entry> statics;

    private TransitFilling(NetworkIndex index, int expected) {
        this.index = index;
        this.entries = LinkedHashMap.newLinkedHashMap(expected);
    }

    /// The table of that address, filled.
    static TransitTable filled(NetworkIndex index, OfRouteTable id, TransitRouteTable table) {
        List<Attachment> propagating = index.propagatingInto(id);
        return new TransitFilling(index, table.routes().size() + propagating.size()).fill(id, table, propagating);
    }

    private TransitTable fill(OfRouteTable id, TransitRouteTable table, List<Attachment> propagating) {
        for (TransitRoute route : table.routes()) {
            entries.putIfAbsent(route.destination(), new Entry(route.destination(), route.via(), Origin.STATIC));
        }
        for (PrefixListReference reference : table.prefixListReferences()) {
            for (Cidr range : index.entriesOf(reference.prefixList())) {
                entries.putIfAbsent(range, new Entry(range, reference.via(), Origin.PREFIX_LIST));
            }
        }
        reachByStaticRoutes();
        Set<String> seen = new HashSet<>();
        List<Propagating> vpcs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Attachment attachment : propagating) {
            String attached = attachment.to();
            if (seen.add(attached)) {
                index.blocksOf(attached)
                        .ifPresentOrElse(
                                blocks -> vpcs.add(new Propagating(attached, blocks)), () -> others.add(attached));
            }
        }
        boolean apart = areApart(vpcs);
        vpcs.forEach(vpc -> propagateVpc(vpc, apart));
        others.forEach(this::propagateDirectConnect);
        others.forEach(this::propagateOutside);
        List<Entry> sorted = Cidr.sorted(new ArrayList<>(entries.values()), Entry::destination);
        return new TransitTable(id, sorted, refused, reached, Cidr.sorted(onward, Entry::destination));
    }

    /// Whether no two of these VPCs share an address, as is right; then none of them has to be held against the others.
    private static boolean areApart(List<Propagating> vpcs) {
        record Block(Cidr cidr, String holder) {}
        List<Block> all = new ArrayList<>();
        for (Propagating vpc : vpcs) {
            for (Cidr block : vpc.blocks) {
                all.add(new Block(block, vpc.vpc));
            }
        }
        List<Block> sorted = Cidr.sorted(all, Block::cidr);
        int outermost = 0;
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(outermost).cidr().contains(sorted.get(i).cidr())) {
                outermost = i;
            } else if (!sorted.get(outermost).holder().equals(sorted.get(i).holder())) {
                return false;
            }
        }
        return true;
    }

    private record Propagating(String vpc, List<Cidr> blocks) {}

    private void propagateVpc(Propagating propagating, boolean apart) {
        String vpc = propagating.vpc;
        List<Cidr> blocks = propagating.blocks;
        blocks.forEach(block -> reached.add(new Reached(block, vpc, true)));
        Optional<String> earlier = apart
                ? Optional.empty()
                : blocks.stream()
                        .flatMap(block -> occupied.holderOf(block).stream())
                        .findFirst();
        if (earlier.isPresent()) {
            refused.add(new Refused(vpc, earlier.get()));
            return;
        }
        for (Cidr block : blocks) {
            if (!apart) {
                occupied.add(block, vpc);
            }
            entries.putIfAbsent(block, new Entry(block, vpc, Origin.PROPAGATED_VPC));
        }
    }

    private void propagateDirectConnect(String attached) {
        index.directConnectGateway(attached)
                .ifPresent(gateway -> index.networksBehind(gateway)
                        .forEach(network -> network.cidrs().forEach(range -> {
                            reached.add(new Reached(range, network.id(), true));
                            entries.putIfAbsent(
                                    range, new Entry(range, gateway.id(), Origin.PROPAGATED_DIRECT_CONNECT));
                        })));
    }

    private void propagateOutside(String attached) {
        index.outside(attached)
                .ifPresent(network -> network.cidrs().forEach(range -> {
                    reached.add(new Reached(range, network.id(), true));
                    entries.putIfAbsent(range, new Entry(range, network.id(), Origin.PROPAGATED_OUTSIDE));
                }));
    }

    private void reachByStaticRoutes() {
        for (Entry route : entries.values()) {
            String via = route.via();
            if (via != null) {
                reachBy(route, via);
            }
        }
    }

    /// The ranges of a VPC, of a network, or behind a Direct Connect gateway.
    private void reachBy(Entry route, String via) {
        Optional<List<Cidr>> blocks = index.blocksOf(via);
        if (blocks.isPresent()) {
            boolean whole = false;
            for (Cidr block : blocks.get()) {
                reach(route, block, via);
                whole |= block.contains(route.destination());
            }
            if (!whole) {
                onward.add(route);
            }
            return;
        }
        onward.add(route);
        Optional<DirectConnectGateway> gateway = index.directConnectGateway(via);
        if (gateway.isPresent()) {
            index.networksBehind(gateway.get())
                    .forEach(network -> network.cidrs().forEach(range -> reach(route, range, network.id())));
            return;
        }
        index.outside(via).ifPresent(network -> network.cidrs().forEach(range -> reach(route, range, via)));
    }

    private void reach(Entry route, Cidr range, String holder) {
        if (range.contains(route.destination())) {
            reached.add(new Reached(route.destination(), holder, false));
        } else if (route.destination().contains(range) && isMostSpecific(route, range)) {
            reached.add(new Reached(range, holder, false));
        }
    }

    /// Whether no other static route has all of the range.
    private boolean isMostSpecific(Entry route, Cidr range) {
        CidrIndex<Entry> known = statics;
        if (known == null) {
            CidrIndex.Builder<Entry> builder = CidrIndex.builder();
            entries.values().forEach(entry -> builder.add(entry.destination(), entry));
            known = builder.build();
            statics = known;
        }
        return known.longestMatch(range)
                .filter(match -> match.block().equals(route.destination()))
                .isPresent();
    }
}
