package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
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
        Map<String, SubnetLedger> ledgers = openLedgers(vpc, clusters, attachedTo);
        List<List<GroupPlan>> plans = clusters.stream()
                .map(cluster -> plansOf(cluster, ledgers, types))
                .toList();
        plans.forEach(ofCluster -> ofCluster.forEach(GroupPlan::book));
        Map<String, ClusterCapacity> served = new LinkedHashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            served.put(cluster.id(), capacityOf(cluster, plans.get(i), subnetsOf(cluster, vpc)));
        }
        Map<String, SubnetLoad> loads = new LinkedHashMap<>();
        ledgers.forEach((id, ledger) -> loads.put(id, ledger.load()));
        return new VpcCapacity(vpc.id(), served, loads);
    }

    /// The capacity of a cluster whose VPC does not exist.
    public static ClusterCapacity withoutVpc(Cluster cluster, InstanceTypes types) {
        return capacityOf(cluster, plansOf(cluster, Map.of(), types), List.of());
    }

    private static Map<String, SubnetLedger> openLedgers(
            Vpc vpc, List<Cluster> clusters, List<AttachedSubnets> attached) {
        Map<String, List<FixedConsumer>> fixed = FixedConsumers.of(vpc, clusters, attached);
        Map<String, SubnetLedger> ledgers = new LinkedHashMap<>();
        for (Subnet subnet : vpc.subnets()) {
            OfSubnet id = new OfSubnet(vpc.id(), subnet.id());
            ledgers.put(subnet.id(), new SubnetLedger(id, subnet, fixed.getOrDefault(subnet.id(), List.of())));
        }
        return ledgers;
    }

    private static List<GroupPlan> plansOf(
            Cluster cluster, Map<String, SubnetLedger> ledgers, InstanceTypes catalogue) {
        List<GroupPlan> plans = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            plans.add(new GroupPlan(cluster, group, catalogue, ledgers));
        }
        return plans;
    }

    private static List<OfSubnet> subnetsOf(Cluster cluster, Vpc vpc) {
        Set<String> named = new LinkedHashSet<>(cluster.subnets());
        cluster.nodeGroups().forEach(group -> named.addAll(group.subnets()));
        if (cluster.cni().customNetworking()) {
            named.addAll(cluster.cni().podSubnets().values());
        }
        return vpc.subnets().stream()
                .map(Subnet::id)
                .filter(named::contains)
                .map(subnet -> new OfSubnet(vpc.id(), subnet))
                .toList();
    }

    private static ClusterCapacity capacityOf(Cluster cluster, List<GroupPlan> plans, List<OfSubnet> subnets) {
        List<GroupCapacity> groups = plans.stream().map(GroupPlan::capacity).toList();
        List<ZoneCapacity> zones = zonesOf(groups);
        return new ClusterCapacity(
                cluster.id(),
                groups.stream().mapToLong(GroupCapacity::planned).sum(),
                groups.stream().mapToLong(GroupCapacity::possible).sum(),
                groups,
                zones,
                subnets,
                Bindings.tightest(zones, new OfCluster(cluster.id())));
    }

    private static List<ZoneCapacity> zonesOf(List<GroupCapacity> groups) {
        Map<String, ZoneCapacity> zones = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> group.zones().stream())
                .forEach(zone -> zones.merge(zone.zone(), zone, Capacity::together));
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
