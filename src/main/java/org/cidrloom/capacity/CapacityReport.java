package org.cidrloom.capacity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;

/// The capacity of a whole network: every cluster and every subnet, in the order of the design. Asking for one of them
/// is quick; the maps are made when they are first asked for.
public interface CapacityReport {
    /// A report of nothing.
    CapacityReport NONE = of(List.of(), List.of());

    /// A report of these VPCs and of clusters whose VPC does not exist.
    ///
    /// @param vpcs the capacity of each VPC
    /// @param clusters all clusters, in the order of the design
    static CapacityReport of(List<VpcCapacity> vpcs, List<ClusterCapacity> clusters) {
        return new WholeReport(vpcs, clusters);
    }

    /// The clusters by their ids.
    Map<String, ClusterCapacity> clusters();

    /// The subnets by their addresses.
    Map<OfSubnet, SubnetLoad> subnets();

    /// The cluster of that id.
    Optional<ClusterCapacity> cluster(String id);

    /// The subnet of that address.
    Optional<SubnetLoad> subnet(OfSubnet id);

    /// The node group of that address.
    default Optional<GroupCapacity> group(OfNodeGroup id) {
        return cluster(id.cluster()).flatMap(cluster -> cluster.group(id.group()));
    }
}
