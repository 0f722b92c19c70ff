package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniSettings;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;

/// The tags by which controllers in the clusters find their subnets.
final class SubnetTags {
    private final Map<String, List<Cluster>> clusters = new HashMap<>();

    /// @param all the clusters of the VPCs that are asked for, at least
    SubnetTags(List<Cluster> all) {
        all.forEach(cluster -> clusters.computeIfAbsent(cluster.vpc(), vpc -> new ArrayList<>())
                .add(cluster));
    }

    /// The tags of a subnet, in a stable order; none where the VPC has no cluster.
    List<Pair> of(Vpc vpc, Subnet subnet) {
        List<Cluster> within = clusters.getOrDefault(vpc.id(), List.of());
        List<Pair> tags = new ArrayList<>();
        if (within.isEmpty()) {
            return tags;
        }
        // EKS-15: where load balancers go
        if (subnet.tier() == Tier.PUBLIC) {
            tags.add(new Pair("kubernetes.io/role/elb", "1"));
        } else if (subnet.tier() == internalTier(vpc)) {
            tags.add(new Pair("kubernetes.io/role/internal-elb", "1"));
        }
        // CNI-20: beside its own, a node uses the subnets of its zone that carry this tag
        if (subnet.tier() == Tier.POD && within.stream().anyMatch(SubnetTags::discoversPodSubnets)) {
            tags.add(new Pair("kubernetes.io/role/cni", "1"));
        }
        List<Cluster> karpenter = within.stream()
                .filter(cluster -> usesByKarpenter(cluster, subnet))
                .toList();
        // one key holds one value, so two clusters cannot share it
        if (karpenter.size() == 1) {
            tags.add(new Pair("karpenter.sh/discovery", ClusterName.of(karpenter.getFirst())));
        }
        return tags;
    }

    /// Internal load balancers go to private subnets, or where there are none to those of the nodes.
    private static Tier internalTier(Vpc vpc) {
        return vpc.subnets().stream().anyMatch(subnet -> subnet.tier() == Tier.PRIVATE) ? Tier.PRIVATE : Tier.NODE;
    }

    private static boolean discoversPodSubnets(Cluster cluster) {
        return cluster.cni().subnetDiscovery() && !CniSettings.customNetworking(cluster);
    }

    static boolean usesByKarpenter(Cluster cluster, Subnet subnet) {
        return cluster.nodeGroups().stream()
                .anyMatch(group -> group.kind() == NodeGroupKind.KARPENTER
                        && group.subnets().contains(subnet.id()));
    }
}
