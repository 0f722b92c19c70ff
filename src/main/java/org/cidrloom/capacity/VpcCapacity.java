package org.cidrloom.capacity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The capacity of one VPC. Nothing outside of it has a part in it but the attachments that take addresses of its
/// subnets.
///
/// @param vpc the VPC's id
/// @param clusters its clusters, by id, in the order of the design
/// @param subnets its subnets, by id, in its own order
public record VpcCapacity(String vpc, Map<String, ClusterCapacity> clusters, Map<String, SubnetLoad> subnets) {
    public VpcCapacity {
        clusters = Collections.unmodifiableMap(new LinkedHashMap<>(clusters));
        subnets = Collections.unmodifiableMap(new LinkedHashMap<>(subnets));
    }
}
