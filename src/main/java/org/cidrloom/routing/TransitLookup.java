package org.cidrloom.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfRouteTable;

/// Where filled route tables of transit gateways come from: all at once ([TransitTables#table]), or each when it is
/// first asked for.
@FunctionalInterface
public interface TransitLookup {
    /// The table of that address; empty where the design has none.
    Optional<TransitTable> table(OfRouteTable id);

    /// The tables of that network, each filled when it is first asked for. For one thread.
    static TransitLookup lazily(NetworkIndex index) {
        Map<OfRouteTable, Optional<TransitTable>> filled = new HashMap<>();
        return id -> filled.computeIfAbsent(id, key -> filled(index, key));
    }

    /// One table, filled from what the index says.
    static Optional<TransitTable> filled(NetworkIndex index, OfRouteTable id) {
        return index.routeTable(id).map(table -> TransitFilling.filled(index, id, table));
    }
}
