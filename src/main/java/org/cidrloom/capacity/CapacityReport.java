package org.cidrloom.capacity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;

/// The capacity of a whole network: every cluster and every subnet, in the order of the design.
///
/// @param clusters by the cluster's id
/// @param subnets by the subnet's address
public record CapacityReport(Map<String, ClusterCapacity> clusters, Map<OfSubnet, SubnetLoad> subnets) {
    public CapacityReport {
        clusters = Collections.unmodifiableMap(new LinkedHashMap<>(clusters));
        subnets = Collections.unmodifiableMap(new LinkedHashMap<>(subnets));
    }

    /// The cluster of that id.
    public Optional<ClusterCapacity> cluster(String id) {
        return Optional.ofNullable(clusters.get(id));
    }

    /// The node group of that address.
    public Optional<GroupCapacity> group(OfNodeGroup id) {
        return cluster(id.cluster()).flatMap(cluster -> cluster.group(id.group()));
    }

    /// The subnet of that address.
    public Optional<SubnetLoad> subnet(OfSubnet id) {
        return Optional.ofNullable(subnets.get(id));
    }
}
