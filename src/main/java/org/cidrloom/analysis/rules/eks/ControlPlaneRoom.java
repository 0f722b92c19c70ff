package org.cidrloom.analysis.rules.eks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.PodHome;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.FixedConsumer;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;

/// What a cluster subnet has for the control plane's interfaces at the stage that takes most of it (EKS-02, EKS-03).
///
/// @param subnet the subnet
/// @param free addresses that are the control plane's or nobody's
record ControlPlaneRoom(OfSubnet subnet, long free) {
    private static final Set<FixedConsumer.Kind> OWN =
            Set.of(FixedConsumer.Kind.CONTROL_PLANE, FixedConsumer.Kind.CONTROL_PLANE_UPGRADE);

    /// The rooms of the cluster's subnets, in its order; without those that run out of addresses altogether, which
    /// the rule subnet-exhausted tells.
    static List<ControlPlaneRoom> of(Cluster cluster, Facts facts) {
        List<ControlPlaneRoom> rooms = new ArrayList<>();
        for (String id : new LinkedHashSet<>(cluster.subnets())) {
            OfSubnet subnet = new OfSubnet(cluster.vpc(), id);
            Optional<SubnetLoad> load = facts.capacity().subnet(subnet).filter(found -> !found.isExhausted());
            load.map(found -> new ControlPlaneRoom(subnet, found.headroom() + own(cluster, found)))
                    .ifPresent(rooms::add);
        }
        return rooms;
    }

    /// Whether pods take addresses of it as well, of which nobody can say how many there will be.
    boolean holdsPods(Cluster cluster, Facts facts) {
        return facts.clustersOf(cluster.vpc()).stream()
                .filter(other -> other.ipFamily() == IpFamily.IPV4)
                .flatMap(
                        other -> other.nodeGroups().stream().flatMap(group -> PodHome.of(other, group, facts).stream()))
                .anyMatch(home -> home.pods().id().equals(subnet.subnet()));
    }

    private static int own(Cluster cluster, SubnetLoad load) {
        int own = 0;
        for (FixedConsumer consumer : load.consumers()) {
            own += OWN.contains(consumer.kind()) && cluster.id().equals(consumer.of()) ? consumer.addresses() : 0;
        }
        return own;
    }

    /// The fix that gives the control plane subnets of its own, one in each zone that the cluster's subnets are in;
    /// empty where the VPC has no room for them.
    static Optional<Edit> ownSubnets(Cluster cluster, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (vpc.isEmpty()) {
            return Optional.empty();
        }
        List<String> zones = vpc.get().subnets(cluster.subnets()).stream()
                .map(Subnet::zone)
                .distinct()
                .toList();
        Network alone = Network.empty("", "", List.of()).withVpcs(List.of(vpc.get()));
        List<Addition> additions = SubnetEdits.addTier(alone, cluster.vpc(), Tier.CONTROL_PLANE, zones);
        if (additions.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> edits =
                new ArrayList<>(additions.stream().map(Addition::edit).toList());
        edits.add(ClusterEdits.changeSubnets(
                cluster.id(),
                additions.stream().map(addition -> addition.element().id()).toList()));
        return Optional.of(Edit.all("Give the control plane of " + cluster.id() + " subnets of its own", edits));
    }

    /// `node-a has 5 free addresses`, or `node-a and node-b have 5 free addresses each and node-c has 4 free
    /// addresses`.
    static String told(List<ControlPlaneRoom> rooms) {
        SequencedMap<Long, List<String>> byFree = new LinkedHashMap<>();
        rooms.forEach(room ->
                byFree.computeIfAbsent(room.free, free -> new ArrayList<>()).add(room.subnet.subnet()));
        List<String> told = new ArrayList<>();
        byFree.forEach((free, names) -> told.add(Words.list(names)
                + (names.size() == 1 ? " has " : " have ")
                + Words.count(free, "free address", "free addresses")
                + (names.size() == 1 ? "" : " each")));
        return Words.list(told);
    }
}
