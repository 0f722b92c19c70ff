package org.cidrloom.capacity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Network;

/// Computes the capacity of a whole network in one pass.
public final class Capacity {
    private Capacity() {}

    /// The capacity of every cluster and subnet.
    public static CapacityReport of(Network network, InstanceTypes types) {
        Map<String, ClusterCapacity> clusters = new LinkedHashMap<>();
        return new CapacityReport(clusters, Map.of());
    }
}
