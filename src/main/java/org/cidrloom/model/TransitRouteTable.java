package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/// A route table of a transit gateway.
///
/// @param id slug, unique in its gateway
/// @param routes its static routes and blackholes; what propagates is said by the attachments
/// @param prefixListReferences its references to prefix lists
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record TransitRouteTable(
        String id, List<TransitRoute> routes, List<PrefixListReference> prefixListReferences, List<String> formerIds)
        implements TransitRouteTableBuilder.With {
    public TransitRouteTable {
        formerIds = List.copyOf(formerIds);
        routes = List.copyOf(routes);
        prefixListReferences = List.copyOf(prefixListReferences);
    }

    /// A table that has had no other id.
    public TransitRouteTable(String id, List<TransitRoute> routes, List<PrefixListReference> prefixListReferences) {
        this(id, routes, prefixListReferences, List.of());
    }

    /// A table that refers to no prefix list.
    public TransitRouteTable(String id, List<TransitRoute> routes) {
        this(id, routes, List.of(), List.of());
    }
}
