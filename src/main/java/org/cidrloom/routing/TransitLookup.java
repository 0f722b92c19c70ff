package org.cidrloom.routing;

import java.util.Optional;
import org.cidrloom.model.ElementId.OfRouteTable;

/// Where filled route tables of transit gateways come from: all at once ([TransitTables#table]), or each when it is
/// first asked for.
@FunctionalInterface
public interface TransitLookup {
    /// The table of that address; empty where the design has none.
    Optional<TransitTable> table(OfRouteTable id);
}
