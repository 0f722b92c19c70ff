package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/// A route table of a transit gateway.
///
/// @param id slug, unique in its gateway
/// @param routes its static routes and blackholes; what propagates is said by the attachments
@RecordBuilder
public record TransitRouteTable(String id, List<TransitRoute> routes) implements TransitRouteTableBuilder.With {
    public TransitRouteTable {
        routes = List.copyOf(routes);
    }
}
