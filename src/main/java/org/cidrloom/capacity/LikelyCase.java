package org.cidrloom.capacity;

import java.util.List;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;

/// What is to be expected of groups with several instance types: that all nodes are of the first one. The Auto
/// Scaling group of a managed node group takes On-Demand types in the order in which they are named
/// (<https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html>); for others nobody knows. The usual
/// computation counts on the type that takes most and the one that carries least.
public final class LikelyCase {
    private LikelyCase() {}

    /// The capacity when every group runs the first of its types that the catalogue knows.
    public static CapacityReport of(Network network, InstanceTypes types) {
        return Capacity.of(
                network.withClusters(network.clusters().stream()
                        .map(cluster -> likely(cluster, types))
                        .toList()),
                types);
    }

    private static Cluster likely(Cluster cluster, InstanceTypes types) {
        return cluster.withNodeGroups(cluster.nodeGroups().stream()
                .map(group -> group.withInstanceTypes(first(group, types)))
                .toList());
    }

    private static List<String> first(NodeGroup group, InstanceTypes types) {
        return group.instanceTypes().stream()
                .filter(type -> types.find(type).isPresent())
                .findFirst()
                .map(List::of)
                .orElse(group.instanceTypes());
    }
}
