package org.cidrloom.capacity;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfSubnet;

/// The pods of one cluster, and the subnets that its addresses come from.
///
/// @param cluster the cluster's id
/// @param planned pods planned, host-network pods excluded
/// @param possible how many pods get an address with the most nodes
/// @param groups its node groups, in the order of the design
/// @param zones its zones, in the order in which its groups name them
/// @param subnets every subnet that the cluster takes addresses of, in the order of the VPC
/// @param binding what keeps further pods out, in the group and zone that are tightest
public record ClusterCapacity(
        String cluster,
        long planned,
        long possible,
        List<GroupCapacity> groups,
        List<ZoneCapacity> zones,
        List<OfSubnet> subnets,
        Binding binding) {
    public ClusterCapacity {
        groups = List.copyOf(groups);
        zones = List.copyOf(zones);
        subnets = List.copyOf(subnets);
    }

    /// The node group of that id.
    public Optional<GroupCapacity> group(String id) {
        for (GroupCapacity group : groups) {
            if (group.group().group().equals(id)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
