package org.cidrloom.capacity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.ElementId.OfNodeGroup;

/// The pods of one node group.
///
/// @param group which group
/// @param nodes its nodes; for Fargate one a pod
/// @param planned the pods planned on it, host-network pods excluded
/// @param possible how many pods get an address with the most nodes
/// @param types its instance types, in the order of the design; those that the catalogue does not know are left
/// out
/// @param unknownTypes its instance types that the catalogue does not know
/// @param zones its zones, in the order of its subnets
/// @param binding what keeps further pods out, in the zone that is tightest
public record GroupCapacity(
        OfNodeGroup group,
        Demand nodes,
        long planned,
        long possible,
        List<NodeCapacity> types,
        List<String> unknownTypes,
        List<ZoneCapacity> zones,
        Binding binding) {
    public GroupCapacity {
        types = List.copyOf(types);
        unknownTypes = List.copyOf(unknownTypes);
        zones = List.copyOf(zones);
    }

    /// What the kubelet of each instance type is told (MAXP-03), by type, in the order of the design.
    public Map<String, Integer> maxPodsPerNode() {
        Map<String, Integer> byType = new LinkedHashMap<>();
        types.forEach(type -> byType.put(type.instanceType(), type.kubeletMaxPods()));
        return Collections.unmodifiableMap(byType);
    }
}
