package org.cidrloom.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;

/// The route tables of all transit gateways of a network, filled (TGW-05 to TGW-08, TGW-13).
///
/// A VPC propagates all its blocks (TGW-06). Where they meet those of a VPC that propagates into the same table and
/// stands earlier in the list of attachments, none of its routes is taken (TGW-07; that all are refused and not only
/// the ones that overlap is the cautious reading of a sentence that says neither).
public final class TransitTables {
    private final Map<OfRouteTable, TransitTable> tables = new LinkedHashMap<>();

    private TransitTables(Network network) {
        NetworkIndex index = NetworkIndex.of(network);
        for (TransitGateway gateway : network.transitGateways()) {
            for (TransitRouteTable table : gateway.routeTables()) {
                OfRouteTable id = new OfRouteTable(gateway.id(), table.id());
                tables.put(id, TransitFilling.filled(index, id, table));
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
}
