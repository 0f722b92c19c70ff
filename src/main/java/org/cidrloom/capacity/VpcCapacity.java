package org.cidrloom.capacity;

import java.util.Map;

/// The capacity of one VPC. Nothing outside of it has a part in it but the attachments that take addresses of its
/// subnets.
///
/// @param vpc the VPC's id
/// @param clusters its clusters, by id, in the order of the design; kept as it is, so it must not change
/// @param subnets its subnets, by id, in its own order; kept as it is, so it must not change
public record VpcCapacity(String vpc, Map<String, ClusterCapacity> clusters, Map<String, SubnetLoad> subnets) {}
