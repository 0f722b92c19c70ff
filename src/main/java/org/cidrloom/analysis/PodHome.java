package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// A subnet that nodes of a group start in, and the one that their pods take addresses of.
///
/// @param nodes the subnet of the nodes' primary interfaces
/// @param pods the subnet of the pods: that of the zone's ENIConfig under custom networking, else the nodes' own
public record PodHome(Subnet nodes, Subnet pods) {
    /// Those of a group, in the order of its subnets. Nodes whose zone has no ENIConfig have none, which the rule
    /// eniconfig-missing-zone tells.
    public static List<PodHome> of(Cluster cluster, NodeGroup group, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (vpc.isEmpty()) {
            return List.of();
        }
        boolean custom = PodNetworking.of(cluster, group).customNetworking();
        List<PodHome> homes = new ArrayList<>();
        for (Subnet nodes : facts.subnetsOf(cluster, group)) {
            if (!custom) {
                homes.add(new PodHome(nodes, nodes));
                continue;
            }
            String named = cluster.cni().podSubnets().get(nodes.zone());
            if (named != null) {
                vpc.get().subnet(named).ifPresent(pods -> homes.add(new PodHome(nodes, pods)));
            }
        }
        return homes;
    }
}
