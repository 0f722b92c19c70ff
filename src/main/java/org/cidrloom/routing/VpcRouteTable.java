package org.cidrloom.routing;

import java.util.List;
import org.cidrloom.model.Tier;

/// A route table of a VPC, shared by the subnets of one tier whose routes cannot differ.
///
/// @param id unique in its VPC and stable: the tier's key, with the zone where NAT may make a difference, and a mark
/// where routable and non-routable blocks do, such as `public`, `node-eu-west-1a` or `private-non-routable-eu-west-1a`
/// @param tier the tier of its subnets
/// @param subnets the ids of the subnets that are associated with it, in the design's order
/// @param routes its routes, local ones first, then by destination
public record VpcRouteTable(String id, Tier tier, List<String> subnets, List<Route> routes) {
    public VpcRouteTable {
        subnets = List.copyOf(subnets);
        routes = List.copyOf(routes);
    }

    /// The routes that have to be made: all but the local ones, which AWS adds itself.
    public List<Route> madeRoutes() {
        return routes.stream()
                .filter(route -> !(route.target() instanceof Target.Local))
                .toList();
    }
}
