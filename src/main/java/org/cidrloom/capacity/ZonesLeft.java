package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// Whether the zones that are left carry a VPC's clusters when one is lost. It comes to the same answer as [LostZone]
/// by the same plans and books, but leaves out what only a report needs, and takes from the known capacity what does
/// not depend on zones: nearly all zones of nearly all designs are carried.
final class ZonesLeft {
    private final Vpc vpc;
    private final VpcCapacity whole;
    private final List<List<Group>> clusters = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    /// Whether some group uses prefixes: how many there are depends on every stage.
    private boolean prefixes;

    private record Group(Cluster cluster, NodeGroup group, GroupNodes nodes) {
        /// Whether it stands in the lost zones alone, and so is lost with them, as is meant.
        boolean isLost(Set<String> lost) {
            return lost.containsAll(group.subnets());
        }
    }

    /// @param clusters the clusters of that VPC
    /// @param whole its capacity with all zones
    ZonesLeft(Vpc vpc, List<Cluster> clusters, VpcCapacity whole, InstanceTypes types) {
        this.vpc = vpc;
        this.whole = whole;
        for (Cluster cluster : clusters) {
            List<Group> groups = new ArrayList<>();
            for (NodeGroup group : cluster.nodeGroups()) {
                GroupNodes nodes = new GroupNodes(cluster, group, types);
                prefixes |= nodes.usesPrefixes();
                groups.add(new Group(cluster, group, nodes));
                used.addAll(group.subnets());
            }
            used.addAll(cluster.cni().podSubnets().values());
            this.clusters.add(groups);
        }
    }

    /// Whether every subnet has room for the most nodes without that zone, and every planned pod of a group that has
    /// another zone gets an address.
    boolean carry(String zone) {
        Map<String, SubnetLedger> ledgers = new HashMap<>();
        Set<String> lost = new HashSet<>();
        for (Subnet subnet : vpc.subnets()) {
            if (subnet.zone().equals(zone)) {
                lost.add(subnet.id());
                ledgers.remove(subnet.id());
            } else if (used.contains(subnet.id())) {
                SubnetLoad load = whole.subnets().get(subnet.id());
                if (load == null) {
                    return false;
                }
                ledgers.put(subnet.id(), new SubnetLedger(load.subnet(), subnet, load.consumers(), load.fixed()));
            }
        }
        List<List<GroupPlan>> plans = booked(lost, ledgers);
        for (SubnetLedger ledger : ledgers.values()) {
            if (!ledger.carriesMost()) {
                return false;
            }
        }
        for (List<GroupPlan> ofCluster : plans) {
            long missing = 0;
            for (GroupPlan plan : ofCluster) {
                missing += plan.planned() - plan.possible();
            }
            if (missing > 0) {
                return false;
            }
        }
        return true;
    }

    private List<List<GroupPlan>> booked(Set<String> lost, Map<String, SubnetLedger> ledgers) {
        List<List<GroupPlan>> plans = new ArrayList<>();
        for (List<Group> groups : clusters) {
            List<GroupPlan> ofCluster = new ArrayList<>();
            for (Group each : groups) {
                if (!each.isLost(lost)) {
                    GroupPlan plan = new GroupPlan(each.cluster, each.group, each.nodes, ledgers);
                    if (prefixes) {
                        plan.book();
                    } else {
                        plan.bookMost();
                    }
                    ofCluster.add(plan);
                }
            }
            plans.add(ofCluster);
        }
        return plans;
    }
}
