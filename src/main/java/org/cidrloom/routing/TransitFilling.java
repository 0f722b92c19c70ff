package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;
import org.cidrloom.routing.TransitTable.Entry;
import org.cidrloom.routing.TransitTable.Origin;
import org.cidrloom.routing.TransitTable.Reached;
import org.cidrloom.routing.TransitTable.Refused;

/// Fills one route table of a transit gateway; for one use.
final class TransitFilling {
    private final NetworkIndex index;
    private final Map<Cidr, Entry> entries = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Reached> reached = new ArrayList<>();
    private final Occupied occupied = new Occupied();

    TransitFilling(NetworkIndex index) {
        this.index = index;
    }

    TransitTable fill(OfRouteTable id, TransitRouteTable table) {
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
        List<Attachment> propagating = index.propagatingInto(id).stream()
                .filter(attachment -> seen.add(attachment.to()))
                .toList();
        propagating.forEach(this::propagateVpc);
        propagating.forEach(this::propagateDirectConnect);
        propagating.forEach(this::propagateOutside);
        List<Entry> sorted = entries.values().stream()
                .sorted(Comparator.comparing(Entry::destination))
                .toList();
        return new TransitTable(id, sorted, refused, reached);
    }

    private void propagateVpc(Attachment attachment) {
        String vpc = attachment.to();
        List<Cidr> blocks = index.blocksOf(vpc).orElse(List.of());
        blocks.forEach(block -> reached.add(new Reached(block, vpc, true)));
        Optional<String> earlier = blocks.stream()
                .flatMap(block -> occupied.holderOf(block).stream())
                .findFirst();
        if (earlier.isPresent()) {
            refused.add(new Refused(vpc, earlier.get()));
            return;
        }
        for (Cidr block : blocks) {
            occupied.add(block, vpc);
            entries.putIfAbsent(block, new Entry(block, vpc, Origin.PROPAGATED_VPC));
        }
    }

    private void propagateDirectConnect(Attachment attachment) {
        index.directConnectGateway(attachment.to())
                .ifPresent(gateway -> index.behind(gateway).forEach((range, network) -> {
                    reached.add(new Reached(range, network, true));
                    entries.putIfAbsent(range, new Entry(range, gateway.id(), Origin.PROPAGATED_DIRECT_CONNECT));
                }));
    }

    private void propagateOutside(Attachment attachment) {
        index.outside(attachment.to())
                .ifPresent(network -> network.cidrs().forEach(range -> {
                    reached.add(new Reached(range, network.id(), true));
                    entries.putIfAbsent(range, new Entry(range, network.id(), Origin.PROPAGATED_OUTSIDE));
                }));
    }

    private void reachByStaticRoutes() {
        CidrIndex.Builder<Entry> index = CidrIndex.builder();
        entries.values().forEach(entry -> index.add(entry.destination(), entry));
        CidrIndex<Entry> statics = index.build();
        for (Entry route : entries.values()) {
            String via = route.via();
            if (via == null) {
                continue;
            }
            rangesOf(via).forEach((range, holder) -> {
                if (range.overlaps(route.destination())) {
                    Cidr part = route.destination().contains(range) ? range : route.destination();
                    if (statics.longestMatch(part)
                            .filter(match -> match.block().equals(route.destination()))
                            .isPresent()) {
                        reached.add(new Reached(part, holder, false));
                    }
                }
            });
        }
    }

    /// The ranges of a VPC, of a network, or behind a Direct Connect gateway, each with who has it.
    private Map<Cidr, String> rangesOf(String id) {
        Optional<DirectConnectGateway> gateway = index.directConnectGateway(id);
        if (gateway.isPresent()) {
            return index.behind(gateway.get());
        }
        List<Cidr> own = index.blocksOf(id)
                .or(() -> index.outside(id).map(ExternalNetwork::cidrs))
                .orElse(List.of());
        Map<Cidr, String> ranges = new LinkedHashMap<>();
        own.forEach(range -> ranges.put(range, id));
        return ranges;
    }
}
