package org.cidrloom.capacity;

import java.util.List;

/// The subnets of a VPC that hold its attachment to one transit gateway.
///
/// @param transitGateway the gateway's id
/// @param subnets the ids of the subnets
public record AttachedSubnets(String transitGateway, List<String> subnets) {
    public AttachedSubnets {
        subnets = List.copyOf(subnets);
    }
}
