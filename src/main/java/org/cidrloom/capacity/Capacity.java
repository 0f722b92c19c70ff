package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// Computes capacity: VPC by VPC, because nothing outside of a VPC has a part in it but the attachments that take
/// addresses of its subnets. The effort grows with the number of elements only.
///
/// References to elements that do not exist count as absent: telling them is the business of the rules.
public final class Capacity {
    private Capacity() {}

    /// The capacity of every cluster and subnet of a network.
    public static CapacityReport of(Network network, InstanceTypes types) {
        Map<String, List<Cluster>> clustersByVpc = new HashMap<>();
        for (Cluster cluster : network.clusters()) {
            clustersByVpc
                    .computeIfAbsent(cluster.vpc(), id -> new ArrayList<>())
                    .add(cluster);
        }
        Map<String, List<AttachedSubnets>> attachedByVpc = new HashMap<>();
        for (TransitGateway gateway : network.transitGateways()) {
            for (Attachment attachment : gateway.attachments()) {
                attachedByVpc
                        .computeIfAbsent(attachment.to(), id -> new ArrayList<>())
                        .add(new AttachedSubnets(gateway.id(), attachment.subnets()));
            }
        }
        Map<String, VpcCapacity> byVpc = new HashMap<>();
        for (Vpc vpc : network.vpcs()) {
            byVpc.putIfAbsent(
                    vpc.id(),
                    of(
                            vpc,
                            clustersByVpc.getOrDefault(vpc.id(), List.of()),
                            attachedByVpc.getOrDefault(vpc.id(), List.of()),
                            types));
        }
        return CapacityReport.of(network.vpcs(), network.clusters(), byVpc, cluster -> withoutVpc(cluster, types));
    }

    /// The capacity of one VPC.
    ///
    /// @param clusters the clusters of that VPC
    /// @param attachedTo the subnets that hold its attachments to transit gateways
    public static VpcCapacity of(
            Vpc vpc, List<Cluster> clusters, List<AttachedSubnets> attachedTo, InstanceTypes types) {
        SequencedMap<String, SubnetLedger> ledgers = FixedConsumers.booked(vpc, clusters, attachedTo);
        List<List<GroupPlan>> plans = new ArrayList<>(clusters.size());
        for (Cluster cluster : clusters) {
            List<GroupPlan> ofCluster = plansOf(cluster, ledgers, types);
            ofCluster.forEach(GroupPlan::book);
            plans.add(ofCluster);
        }
        SequencedMap<String, ClusterCapacity> served = LinkedHashMap.newLinkedHashMap(clusters.size());
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            served.put(cluster.id(), capacityOf(cluster, plans.get(i), subnetsOf(cluster, ledgers)));
        }
        SequencedMap<String, SubnetLoad> loads = LinkedHashMap.newLinkedHashMap(ledgers.size());
        ledgers.forEach((id, ledger) -> loads.put(id, ledger.load()));
        return new VpcCapacity(
                vpc.id(), Collections.unmodifiableSequencedMap(served), Collections.unmodifiableSequencedMap(loads));
    }

    /// The capacity of a cluster whose VPC does not exist.
    public static ClusterCapacity withoutVpc(Cluster cluster, InstanceTypes types) {
        return capacityOf(cluster, plansOf(cluster, Map.of(), types), List.of());
    }

    private static List<GroupPlan> plansOf(
            Cluster cluster, Map<String, SubnetLedger> ledgers, InstanceTypes catalogue) {
        List<GroupPlan> plans = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            plans.add(new GroupPlan(cluster, group, catalogue, ledgers));
        }
        return plans;
    }

    private static List<OfSubnet> subnetsOf(Cluster cluster, Map<String, SubnetLedger> ledgers) {
        Set<String> named = new HashSet<>(cluster.subnets());
        cluster.nodeGroups().forEach(group -> named.addAll(group.subnets()));
        if (cluster.cni().customNetworking()) {
            named.addAll(cluster.cni().podSubnets().values());
        }
        List<OfSubnet> subnets = new ArrayList<>(named.size());
        for (SubnetLedger ledger : ledgers.values()) {
            if (named.contains(ledger.id().subnet())) {
                subnets.add(ledger.id());
            }
        }
        return subnets;
    }

    private static ClusterCapacity capacityOf(Cluster cluster, List<GroupPlan> plans, List<OfSubnet> subnets) {
        List<GroupCapacity> groups = new ArrayList<>(plans.size());
        long planned = 0;
        long possible = 0;
        for (GroupPlan plan : plans) {
            GroupCapacity group = plan.capacity();
            planned += group.planned();
            possible += group.possible();
            groups.add(group);
        }
        List<ZoneCapacity> zones = zonesOf(groups);
        return new ClusterCapacity(
                cluster.id(),
                planned,
                possible,
                groups,
                zones,
                subnets,
                Bindings.tightest(
                        zones,
                        new OfCluster(cluster.id()),
                        cluster.nodeGroups().isEmpty() ? "no node groups" : "no subnets"));
    }

    private static List<ZoneCapacity> zonesOf(List<GroupCapacity> groups) {
        if (groups.size() == 1) {
            return groups.getFirst().zones();
        }
        Map<String, ZoneCapacity> zones = new LinkedHashMap<>();
        for (GroupCapacity group : groups) {
            group.zones().forEach(zone -> zones.merge(zone.zone(), zone, Capacity::together));
        }
        return List.copyOf(zones.values());
    }

    private static ZoneCapacity together(ZoneCapacity one, ZoneCapacity other) {
        return new ZoneCapacity(
                one.zone(),
                one.nodes().plus(other.nodes()),
                one.planned() + other.planned(),
                one.possible() + other.possible(),
                Bindings.tighter(one.binding(), other.binding()));
    }
}
