package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/// A route table of a transit gateway.
///
/// @param id slug, unique in its gateway
/// @param routes its static routes and blackholes; what propagates is said by the attachments
/// @param prefixListReferences its references to prefix lists
@RecordBuilder
public record TransitRouteTable(String id, List<TransitRoute> routes, List<PrefixListReference> prefixListReferences)
        implements TransitRouteTableBuilder.With {
    public TransitRouteTable {
        routes = List.copyOf(routes);
        prefixListReferences = List.copyOf(prefixListReferences);
    }

    /// A table that refers to no prefix list.
    public TransitRouteTable(String id, List<TransitRoute> routes) {
        this(id, routes, List.of());
    }
}
