package org.cidrloom.routing;

import java.util.List;
import org.cidrloom.model.Vpc;

/// A NAT gateway that a VPC's NAT mode implies.
///
/// @param subnet the id of the subnet that it stands in
/// @param zone that subnet's zone
/// @param isPrivate whether it is a private one: other networks, not the internet
public record NatGateway(String subnet, String zone, boolean isPrivate) {
    /// The NAT gateways that a VPC's NAT mode implies, in the order of their subnets.
    public static List<NatGateway> of(Vpc vpc) {
        return ImpliedRoutes.natGatewaysOf(vpc);
    }
}
