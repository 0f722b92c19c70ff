package org.cidrloom.capacity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Vpc;

/// The capacity of a whole network: every cluster and every subnet, in the order of the design. Asking for one of them
/// is quick; the maps are made when they are first asked for.
public interface CapacityReport {
    /// A report of nothing.
    CapacityReport NONE = of(List.of(), List.of(), Map.of(), cluster -> {
        throw new IllegalStateException("there is no cluster");
    });

    /// A report of what was computed of each VPC.
    ///
    /// @param vpcs all VPCs, in the order of the design
    /// @param clusters all clusters, in the order of the design
    /// @param byVpc the capacity of the VPCs, by id; VPCs without are left out. It is kept, and must not change
    /// @param others the capacity of a cluster that no VPC's capacity has
    static CapacityReport of(
            List<Vpc> vpcs,
            List<Cluster> clusters,
            Map<String, VpcCapacity> byVpc,
            Function<Cluster, ClusterCapacity> others) {
        return new WholeReport(vpcs, clusters, byVpc, others);
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
