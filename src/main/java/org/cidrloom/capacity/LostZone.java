package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// What becomes of a cluster when a zone is gone: its most nodes start in the zones that are left, and all planned
/// pods run there (EKS-21).
///
/// @param cluster the cluster's id
/// @param zone the lost zone
/// @param before the cluster with all its zones
/// @param after the cluster without it
/// @param nodesLost its nodes in the zone, with the most nodes
/// @param homeless node groups that have no other zone; their pods run nowhere
/// @param tooSmall subnets that now lack addresses or prefixes
/// @param podsWithoutAddress planned pods that get no address now: those of homeless groups too
public record LostZone(
        String cluster,
        String zone,
        ClusterCapacity before,
        ClusterCapacity after,
        long nodesLost,
        List<OfNodeGroup> homeless,
        List<Shortage> tooSmall,
        long podsWithoutAddress) {
    public LostZone {
        homeless = List.copyOf(homeless);
        tooSmall = List.copyOf(tooSmall);
    }

    /// What one subnet lacks with the most nodes.
    ///
    /// @param subnet which subnet
    /// @param addresses how many addresses it lacks; 0 for none
    /// @param prefixes how many /28 prefixes it lacks; 0 for none
    /// @param addressesBefore how many addresses it lacked with all zones
    /// @param prefixesBefore how many prefixes it lacked with all zones
    public record Shortage(OfSubnet subnet, long addresses, long prefixes, long addressesBefore, long prefixesBefore) {
        /// Whether it lacks more than it did with all zones.
        public boolean isWorse() {
            return addresses > addressesBefore || prefixes > prefixesBefore;
        }

        /// `node-b lacks 12 addresses`.
        public String words() {
            List<String> lacks = new ArrayList<>();
            if (addresses > 0) {
                lacks.add(Told.count(addresses, "address", "addresses"));
            }
            if (prefixes > 0) {
                lacks.add(Told.count(prefixes, "/28 prefix", "/28 prefixes"));
            }
            return subnet.subnet() + " lacks " + Told.list(lacks);
        }
    }

    /// The loss of that zone, for every cluster that has nodes in it, in the order of the design.
    public static List<LostZone> of(Network network, String zone, InstanceTypes types) {
        return network.vpcs().stream()
                .flatMap(vpc -> {
                    List<Cluster> clusters = Books.clusters(network, vpc);
                    if (clusters.stream()
                            .noneMatch(cluster -> zones(vpc, cluster).contains(zone))) {
                        return Stream.<LostZone>empty();
                    }
                    List<AttachedSubnets> attached = Books.attached(network, vpc);
                    VpcCapacity whole = Capacity.of(vpc, clusters, attached, types);
                    return of(vpc, clusters, attached, zone, whole, types).stream();
                })
                .toList();
    }

    /// The loss of a zone in one VPC, for every cluster that has nodes in it.
    ///
    /// @param clusters the clusters of that VPC
    /// @param attached the subnets that hold its attachments
    /// @param whole its capacity with all zones
    public static List<LostZone> of(
            Vpc vpc,
            List<Cluster> clusters,
            List<AttachedSubnets> attached,
            String zone,
            VpcCapacity whole,
            InstanceTypes types) {
        VpcCapacity left = Capacity.of(
                vpc, clusters.stream().map(each -> without(zone, vpc, each)).toList(), attached, types);
        List<LostZone> losses = new ArrayList<>();
        for (Cluster cluster : clusters) {
            ClusterCapacity before = whole.clusters().get(cluster.id());
            ClusterCapacity after = left.clusters().get(cluster.id());
            if (before != null && after != null && zones(vpc, cluster).contains(zone)) {
                losses.add(of(cluster.id(), zone, before, after, shortages(after, whole, left)));
            }
        }
        return losses;
    }

    /// The losses of those zones in one VPC that leave subnets without room or planned pods without addresses, as if
    /// each zone had been asked for alone. A group that is in the lost zone alone does not count.
    ///
    /// @param clusters the clusters of that VPC
    /// @param attached the subnets that hold its attachments
    /// @param whole its capacity with all zones
    /// @return the losses by zone; zones that the others carry are left out
    public static SequencedMap<String, List<LostZone>> notCarried(
            Vpc vpc,
            List<Cluster> clusters,
            List<AttachedSubnets> attached,
            SequencedSet<String> zones,
            VpcCapacity whole,
            InstanceTypes types) {
        ZonesLeft left = new ZonesLeft(vpc, clusters, whole, types);
        SequencedMap<String, List<LostZone>> losses = new LinkedHashMap<>();
        for (String zone : zones) {
            if (!left.carry(zone)) {
                losses.put(zone, of(vpc, clusters, attached, zone, whole, types));
            }
        }
        return losses;
    }

    private static LostZone of(
            String cluster, String zone, ClusterCapacity before, ClusterCapacity after, List<Shortage> tooSmall) {
        List<OfNodeGroup> homeless = before.groups().stream()
                .filter(group -> after.group(group.group().group()).isEmpty())
                .map(GroupCapacity::group)
                .toList();
        long nodesLost = before.zones().stream()
                .filter(each -> each.zone().equals(zone))
                .mapToLong(each -> each.nodes().max())
                .sum();
        long unplaced = before.groups().stream()
                .mapToLong(group -> after.group(group.group().group())
                        .map(left -> Math.max(0, left.planned() - left.possible()))
                        .orElse(group.planned()))
                .sum();
        return new LostZone(cluster, zone, before, after, nodesLost, homeless, tooSmall, unplaced);
    }

    private static List<Shortage> shortages(ClusterCapacity after, VpcCapacity whole, VpcCapacity left) {
        List<Shortage> shortages = new ArrayList<>();
        for (OfSubnet id : after.subnets()) {
            SubnetLoad is = left.subnets().get(id.subnet());
            SubnetLoad was = whole.subnets().get(id.subnet());
            if (addresses(is) > 0 || prefixes(is) > 0) {
                shortages.add(new Shortage(id, addresses(is), prefixes(is), addresses(was), prefixes(was)));
            }
        }
        return shortages;
    }

    private static long addresses(@Nullable SubnetLoad load) {
        return load == null ? 0 : Math.max(0, -load.free(Stage.MAX));
    }

    private static long prefixes(@Nullable SubnetLoad load) {
        return load == null ? 0 : Math.max(0, load.prefixesNeeded().max() - load.prefixesFree());
    }

    /// The zones that the cluster has nodes in, in the order of its groups.
    public static SequencedSet<String> zones(Vpc vpc, Cluster cluster) {
        SequencedSet<String> zones = new LinkedHashSet<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            for (String id : group.subnets()) {
                vpc.subnet(id).ifPresent(subnet -> zones.add(subnet.zone()));
            }
        }
        return zones;
    }

    /// The network with no nodes in that zone; groups that have no other are gone.
    public static Network without(String zone, Network network) {
        Map<String, Vpc> vpcs = new HashMap<>();
        network.vpcs().forEach(vpc -> vpcs.put(vpc.id(), vpc));
        return network.withClusters(network.clusters().stream()
                .map(cluster -> {
                    Vpc vpc = vpcs.get(cluster.vpc());
                    return vpc == null ? cluster : without(zone, vpc, cluster);
                })
                .toList());
    }

    /// The cluster with its nodes in the other zones alone; groups that have none there are gone.
    private static Cluster without(String zone, Vpc vpc, Cluster cluster) {
        Predicate<String> stays =
                id -> vpc.subnet(id).map(Subnet::zone).filter(zone::equals).isEmpty();
        return cluster.withNodeGroups(cluster.nodeGroups().stream()
                .map(group ->
                        group.withSubnets(group.subnets().stream().filter(stays).toList()))
                .filter(group -> !group.subnets().isEmpty())
                .toList());
    }

    /// Whether the zones that are left carry the most nodes and all planned pods.
    public boolean survives() {
        return homeless.isEmpty() && tooSmall.isEmpty() && podsWithoutAddress == 0;
    }

    /// Planned pods that have an address with all zones and none without this one.
    public long podsLost() {
        long before = before().groups().stream()
                .mapToLong(group -> Math.max(0, group.planned() - group.possible()))
                .sum();
        return Math.max(0, podsWithoutAddress - before);
    }

    /// What one zone that is left carries.
    public Optional<ZoneCapacity> left(String other) {
        return after.zones().stream().filter(each -> each.zone().equals(other)).findFirst();
    }

    /// `without eu-west-1a, node-b lacks 12 addresses and 8 planned pods get no address`, or that the others carry
    /// it.
    public String words() {
        List<String> missing = new ArrayList<>();
        homeless.forEach(group -> missing.add("node group " + group.group() + " has no zone left"));
        tooSmall.forEach(shortage -> missing.add(shortage.words()));
        if (podsWithoutAddress > 0) {
            missing.add(Told.count(podsWithoutAddress, "planned pod gets", "planned pods get") + " no address");
        }
        return "without " + zone + ", "
                + (missing.isEmpty()
                        ? "the other zones carry " + Told.count(after.planned(), "planned pod", "planned pods")
                                + ", and " + Told.count(after.possible(), "pod", "pods") + " at most"
                        : Told.list(missing));
    }
}
