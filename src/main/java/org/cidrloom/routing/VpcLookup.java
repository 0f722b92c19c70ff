package org.cidrloom.routing;

import java.util.List;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Asks the route tables of one VPC where addresses lead, without making the tables: they may be thousands of routes
/// long, and a question touches few. The answers are those of [VpcRouteTables].
public final class VpcLookup {
    private final ImpliedRoutes routes;

    private VpcLookup(ImpliedRoutes routes) {
        this.routes = routes;
    }

    /// The tables of that VPC.
    ///
    /// @param transit the tables of the network's transit gateways
    public static VpcLookup of(NetworkIndex index, Vpc vpc, TransitLookup transit) {
        return new VpcLookup(new ImpliedRoutes(index, vpc, transit));
    }

    /// Which routes of the subnet's table the parts of a range take.
    public List<LongestPrefix.Part<Route>> lookup(Subnet subnet, Cidr range) {
        return routes.lookup(subnet, range);
    }

    /// The VPC's NAT gateways.
    public List<NatGateway> natGateways() {
        return routes.natGateways();
    }
}
