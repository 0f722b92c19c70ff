package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.model.edit.PodSubnetEdits;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// The ways to set the CNI of one cluster otherwise, each with the subnets and max pods that it needs.
final class CniVariants {
    /// Addresses kept ready in a small pool: AWS's example has 2 for 10 pods (CNI-33).
    private static final int LEAN_WARM = 2;

    private final Network network;
    private final Vpc vpc;
    private final Cluster cluster;
    private final InstanceTypes types;

    CniVariants(Network network, Vpc vpc, Cluster cluster, InstanceTypes types) {
        this.network = network;
        this.vpc = vpc;
        this.cluster = cluster;
        this.types = types;
    }

    /// Whether the CNI's settings hold for the group's nodes: EKS Auto Mode and Fargate have their own ways.
    static boolean heedsCni(NodeGroup group) {
        return group.kind() != NodeGroupKind.AUTO && group.kind() != NodeGroupKind.FARGATE;
    }

    /// The variant of that mode; empty where it cannot be had.
    Optional<Variant> of(WhatIfMode mode) {
        if (!mode.isCustom()) {
            return Optional.of(variant(mode, null, cluster.cni().podSubnets()));
        }
        Map<String, String> there = configs();
        if (there.keySet().containsAll(zones())) {
            return Optional.of(variant(mode, null, there));
        }
        return PodSubnetEdits.introduce(
                        cluster,
                        vpc,
                        List.copyOf(zones()),
                        () -> Allocation.nonRoutable(network, vpc, PodSubnetEdits.BLOCK_PREFIX))
                .map(added -> variant(mode, added, Map.of()));
    }

    private Variant variant(
            WhatIfMode mode, PodSubnetEdits.@Nullable Introduced added, Map<String, String> podSubnets) {
        List<Edit> parts = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        if (added != null) {
            parts.add(added.edit());
            if (added.block() != null) {
                changes.add("CIDR block " + added.block() + " for " + vpc.id());
            }
            changes.add("pod subnets "
                    + Told.list(added.subnets().stream()
                            .map(subnet -> subnet.id() + " (" + subnet.cidr() + ")")
                            .toList()));
        }
        Cni was = cluster.cni();
        Cni settings = settings(mode);
        parts.add(CniEdits.change(
                cluster.id(),
                mode.words(),
                cni -> settings.withPodSubnets(
                        added == null && !podSubnets.isEmpty() ? podSubnets : cni.podSubnets())));
        Cluster after = cluster.withCni(settings);
        for (NodeGroup group : cluster.nodeGroups()) {
            Integer told = maxPods(after, group);
            parts.add(
                    NodeGroupEdits.change(cluster.id(), group.id(), "Change max pods", each -> each.withMaxPods(told)));
        }
        Effort effort = effort(was, settings, added != null);
        if (effort == Effort.NODES || effort == Effort.SUBNETS) {
            changes.add("every node replaced, because only new nodes take the settings");
        }
        return new Variant(
                mode,
                words(settings),
                changes,
                effort,
                Edit.all("Set " + cluster.id() + " to " + mode.words().toLowerCase(Locale.ROOT), parts));
    }

    private static Effort effort(Cni was, Cni is, boolean subnets) {
        if (subnets) {
            return Effort.SUBNETS;
        }
        if (was.customNetworking() != is.customNetworking() || was.prefixDelegation() != is.prefixDelegation()) {
            return Effort.NODES;
        }
        return was.equals(is) ? Effort.NONE : Effort.RESTART;
    }

    /// The CNI set like that. Where it holds the same ready as now, the settings stay as they are written.
    private Cni settings(WhatIfMode mode) {
        Cni was = cluster.cni();
        Integer minimum = mode.isLean() ? leanMinimum() : null;
        Cni is = was.with(b -> b.customNetworking(mode.isCustom())
                .prefixDelegation(mode.isPrefixes())
                .warmEniTarget(null)
                .warmPrefixTarget(null)
                .warmIpTarget(mode.isLean() ? LEAN_WARM : null)
                .minimumIpTarget(minimum));
        return WarmTargets.of(is).equals(WarmTargets.of(was))
                ? was.with(b -> b.customNetworking(mode.isCustom()).prefixDelegation(mode.isPrefixes()))
                : is;
    }

    /// Slightly more than the pods that a node runs with the most nodes (CNI-33).
    private int leanMinimum() {
        long most = 1;
        for (NodeGroup group : cluster.nodeGroups()) {
            int nodes = Math.max(1, group.nodes().max());
            most = Math.max(most, Math.ceilDiv((long) Math.max(0, group.pods()), nodes));
        }
        long capped = Math.min(most, 250);
        return (int) (capped + Math.max(LEAN_WARM, capped / 5));
    }

    private static String words(Cni cni) {
        List<String> words = new ArrayList<>();
        add(words, "WARM_ENI_TARGET", cni.warmEniTarget());
        add(words, "WARM_IP_TARGET", cni.warmIpTarget());
        add(words, "MINIMUM_IP_TARGET", cni.minimumIpTarget());
        add(words, "WARM_PREFIX_TARGET", cni.warmPrefixTarget());
        add(words, "MAX_ENI", cni.maxEni());
        return String.join(", ", words);
    }

    private static void add(List<String> words, String name, @Nullable Integer value) {
        if (value != null) {
            words.add(name + " " + value);
        }
    }

    /// What the kubelet has to be told: nothing where the group's kind comes to the right number by itself. Fewer
    /// pods than a node could carry, where a team says so, stay as they are.
    @Nullable
    Integer maxPods(Cluster after, NodeGroup group) {
        if (!heedsCni(group) || group.os() == NodeOs.WINDOWS) {
            return group.maxPods();
        }
        List<InstanceType> known = group.instanceTypes().stream()
                .flatMap(name -> types.find(name).stream())
                .toList();
        if (known.isEmpty() || (group.kind() == NodeGroupKind.MANAGED && group.maxPods() == null)) {
            return group.maxPods();
        }
        PodNetworking networking = PodNetworking.of(after, group);
        int right = right(known, networking);
        Integer said = group.maxPods();
        if (said != null && said != right(known, PodNetworking.of(cluster, group))) {
            // a number of the team's own, not the one that the mode of today asks for
            return Math.min(said, right);
        }
        boolean byItself = group.kind() != NodeGroupKind.MANAGED
                && known.stream().allMatch(type -> MaxPods.base(type, 0) == right);
        return byItself ? null : Integer.valueOf(right);
    }

    private static int right(List<InstanceType> types, PodNetworking networking) {
        return types.stream()
                .mapToInt(type -> MaxPods.of(type, networking).maxPods())
                .min()
                .orElseThrow();
    }

    /// The zones whose nodes take addresses by ENIConfigs.
    private Set<String> zones() {
        Set<String> zones = new LinkedHashSet<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (heedsCni(group) && group.os() == NodeOs.LINUX) {
                group.subnets().forEach(id -> vpc.subnet(id).ifPresent(subnet -> zones.add(subnet.zone())));
            }
        }
        return zones;
    }

    /// ENIConfigs that fit: those of the design, else one for the first pod subnet of each zone.
    private Map<String, String> configs() {
        Map<String, String> configs = new LinkedHashMap<>();
        cluster.cni().podSubnets().forEach((zone, id) -> {
            if (vpc.subnet(id).filter(subnet -> subnet.zone().equals(zone)).isPresent()) {
                configs.put(zone, id);
            }
        });
        for (Subnet subnet : vpc.subnets()) {
            if (subnet.tier() == Tier.POD && zones().contains(subnet.zone())) {
                configs.putIfAbsent(subnet.zone(), subnet.id());
            }
        }
        return configs;
    }

    /// Whether the cluster can be set otherwise at all.
    boolean any() {
        return cluster.ipFamily() == IpFamily.IPV4
                && cluster.nodeGroups().stream().anyMatch(CniVariants::heedsCni);
    }

    /// Whether that block is one that the rest of the company can reach.
    static boolean isRoutable(Vpc vpc, Cidr cidr) {
        return vpc.cidrs().stream().filter(block -> block.cidr().contains(cidr)).allMatch(block -> block.routable());
    }
}
