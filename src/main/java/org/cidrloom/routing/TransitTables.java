package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.TransitTable.Entry;
import org.cidrloom.routing.TransitTable.Origin;
import org.cidrloom.routing.TransitTable.Refused;

/// The route tables of all transit gateways of a network, filled (TGW-05 to TGW-08, TGW-13).
///
/// A VPC propagates all its blocks (TGW-06). Where they meet those of a VPC that propagates into the same table and
/// stands earlier in the list of attachments, none of its routes is taken (TGW-07; that all are refused and not only
/// the ones that overlap is the cautious reading of a sentence that says neither).
public final class TransitTables {
    private final Map<OfRouteTable, TransitTable> tables = new LinkedHashMap<>();

    private TransitTables(Network network) {
        Map<String, Vpc> vpcs =
                network.vpcs().stream().collect(Collectors.toMap(Vpc::id, vpc -> vpc, (first, second) -> first));
        Map<String, ExternalNetwork> outside = network.networks().stream()
                .collect(Collectors.toMap(ExternalNetwork::id, other -> other, (first, second) -> first));
        for (TransitGateway gateway : network.transitGateways()) {
            for (TransitRouteTable table : gateway.routeTables()) {
                OfRouteTable id = new OfRouteTable(gateway.id(), table.id());
                tables.put(id, new Filling(vpcs, outside).fill(id, table, gateway.attachments()));
            }
        }
    }

    /// The filled tables of that network.
    public static TransitTables of(Network network) {
        return new TransitTables(network);
    }

    /// All tables, in the design's order.
    public List<TransitTable> all() {
        return List.copyOf(tables.values());
    }

    /// The table of that address.
    public Optional<TransitTable> table(OfRouteTable id) {
        return Optional.ofNullable(tables.get(id));
    }

    /// Fills one table.
    private static final class Filling {
        private final Map<String, Vpc> vpcs;
        private final Map<String, ExternalNetwork> outside;
        private final Map<Cidr, Entry> entries = new LinkedHashMap<>();
        private final List<Refused> refused = new ArrayList<>();
        private final Occupied occupied = new Occupied();

        Filling(Map<String, Vpc> vpcs, Map<String, ExternalNetwork> outside) {
            this.vpcs = vpcs;
            this.outside = outside;
        }

        TransitTable fill(OfRouteTable id, TransitRouteTable table, List<Attachment> attachments) {
            table.routes()
                    .forEach(route -> entries.putIfAbsent(
                            route.destination(), new Entry(route.destination(), route.via(), Origin.STATIC)));
            Set<String> seen = new HashSet<>();
            List<Attachment> propagating = attachments.stream()
                    .filter(attachment -> attachment.propagations().contains(table.id()))
                    .filter(attachment -> seen.add(attachment.to()))
                    .toList();
            propagating.forEach(this::propagateVpc);
            propagating.forEach(this::propagateOutside);
            List<Entry> sorted = entries.values().stream()
                    .sorted(Comparator.comparing(Entry::destination))
                    .toList();
            return new TransitTable(id, sorted, refused);
        }

        private void propagateVpc(Attachment attachment) {
            Vpc vpc = vpcs.get(attachment.to());
            if (vpc == null) {
                return;
            }
            List<Cidr> blocks = vpc.cidrs().stream().map(CidrBlock::cidr).toList();
            Optional<String> earlier = blocks.stream()
                    .flatMap(block -> occupied.holderOf(block).stream())
                    .findFirst();
            if (earlier.isPresent()) {
                refused.add(new Refused(vpc.id(), earlier.get()));
                return;
            }
            for (Cidr block : blocks) {
                occupied.add(block, vpc.id());
                entries.putIfAbsent(block, new Entry(block, vpc.id(), Origin.PROPAGATED_VPC));
            }
        }

        private void propagateOutside(Attachment attachment) {
            ExternalNetwork network = outside.get(attachment.to());
            if (network != null) {
                network.cidrs()
                        .forEach(range ->
                                entries.putIfAbsent(range, new Entry(range, network.id(), Origin.PROPAGATED_OUTSIDE)));
            }
        }
    }
}
