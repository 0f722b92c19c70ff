package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.FixedConsumers.AttachedSubnets;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// Computes the capacity of a whole network in one pass over its elements; the effort grows with their number
/// only.
///
/// References to elements that do not exist count as absent: telling them is the business of the rules.
public final class Capacity {
    private final Network network;
    private final InstanceTypes catalogue;
    private final Map<String, List<Cluster>> clustersByVpc = new HashMap<>();
    private final Map<String, List<AttachedSubnets>> attachedByVpc = new HashMap<>();
    private final Map<OfSubnet, SubnetLoad> subnets = new LinkedHashMap<>();
    private final Map<String, ClusterCapacity> clusters = new HashMap<>();

    private Capacity(Network network, InstanceTypes catalogue) {
        this.network = network;
        this.catalogue = catalogue;
        for (Cluster cluster : network.clusters()) {
            clustersByVpc
                    .computeIfAbsent(cluster.vpc(), id -> new ArrayList<>())
                    .add(cluster);
        }
        for (TransitGateway gateway : network.transitGateways()) {
            for (Attachment attachment : gateway.attachments()) {
                attachedByVpc
                        .computeIfAbsent(attachment.to(), id -> new ArrayList<>())
                        .add(new AttachedSubnets(gateway.id(), attachment.subnets()));
            }
        }
    }

    /// The capacity of every cluster and subnet.
    public static CapacityReport of(Network network, InstanceTypes types) {
        return new Capacity(network, types).report();
    }

    private CapacityReport report() {
        for (Vpc vpc : network.vpcs()) {
            addVpc(vpc);
        }
        Map<String, ClusterCapacity> inOrder = new LinkedHashMap<>();
        for (Cluster cluster : network.clusters()) {
            ClusterCapacity computed = clusters.get(cluster.id());
            inOrder.put(cluster.id(), computed == null ? withoutVpc(cluster) : computed);
        }
        return new CapacityReport(inOrder, subnets);
    }

    private void addVpc(Vpc vpc) {
        List<Cluster> own = clustersByVpc.getOrDefault(vpc.id(), List.of());
        Map<String, SubnetLedger> ledgers = openLedgers(vpc, own, attachedByVpc.getOrDefault(vpc.id(), List.of()));
        List<List<GroupPlan>> plans =
                own.stream().map(cluster -> plansOf(cluster, ledgers)).toList();
        plans.forEach(ofCluster -> ofCluster.forEach(GroupPlan::book));
        for (int i = 0; i < own.size(); i++) {
            Cluster cluster = own.get(i);
            clusters.put(cluster.id(), capacityOf(cluster, plans.get(i), subnetsOf(cluster, vpc)));
        }
        ledgers.values().forEach(ledger -> subnets.put(ledger.id(), ledger.load()));
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

    private List<GroupPlan> plansOf(Cluster cluster, Map<String, SubnetLedger> ledgers) {
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

    private ClusterCapacity withoutVpc(Cluster cluster) {
        List<GroupPlan> plans = plansOf(cluster, Map.of());
        return capacityOf(cluster, plans, List.of());
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
