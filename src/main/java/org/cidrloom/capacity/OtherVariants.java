package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.model.edit.VpcEdits;

/// The ways that are not the CNI's: IPv6 for pods, and nodes of another size.
final class OtherVariants {
    private final Vpc vpc;
    private final Cluster cluster;
    private final InstanceTypes types;
    private final CniVariants cni;

    OtherVariants(Vpc vpc, Cluster cluster, InstanceTypes types, CniVariants cni) {
        this.vpc = vpc;
        this.cluster = cluster;
        this.types = types;
        this.cni = cni;
    }

    /// Pods with IPv6 addresses; empty where they have them.
    Optional<Variant> ipv6() {
        if (cluster.ipFamily() == IpFamily.IPV6) {
            return Optional.empty();
        }
        List<String> changes = new ArrayList<>();
        List<Edit> parts = new ArrayList<>();
        changes.add("a new cluster, because the address family is set when it is made");
        if (vpc.ipv6() instanceof Ipv6.None) {
            parts.add(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Amazon()));
            changes.add("an IPv6 block for " + vpc.id());
        }
        Set<String> used = new LinkedHashSet<>(cluster.subnets());
        cluster.nodeGroups().forEach(group -> used.addAll(group.subnets()));
        long without = vpc.subnets().stream()
                .filter(subnet -> used.contains(subnet.id()) && subnet.ipv6Index() == null)
                .count();
        if (without > 0) {
            parts.add(VpcEdits.change(vpc.id(), "Give subnets a /64", was -> was.withSubnets(indexed(was, used))));
            changes.add("a /64 for " + Told.count(without, "subnet", "subnets"));
        }
        Cluster after = cluster.with(b -> b.ipFamily(IpFamily.IPV6)
                .serviceCidr(null)
                .cni(cluster.cni().with(c -> c.customNetworking(false).prefixDelegation(true))));
        parts.add(ClusterEdits.change(
                cluster.id(),
                "IPv6",
                was -> after.withNodeGroups(was.nodeGroups().stream()
                        .map(group -> group.withMaxPods(cni.maxPods(after, group)))
                        .toList())));
        return Optional.of(new Variant(
                WhatIfMode.IPV6,
                "",
                changes,
                Effort.CLUSTER,
                Edit.all("Give the pods of " + cluster.id() + " IPv6", parts)));
    }

    private static List<Subnet> indexed(Vpc vpc, Set<String> used) {
        Set<Integer> taken = new HashSet<>();
        vpc.subnets().forEach(subnet -> taken.add(subnet.ipv6Index() == null ? -1 : subnet.ipv6Index()));
        List<Subnet> subnets = new ArrayList<>();
        int next = 0;
        for (Subnet subnet : vpc.subnets()) {
            if (used.contains(subnet.id()) && subnet.ipv6Index() == null) {
                while (!taken.add(next)) {
                    next++;
                }
                subnets.add(subnet.withIpv6Index(next));
            } else {
                subnets.add(subnet);
            }
        }
        return subnets;
    }

    /// Every group on the next larger or smaller type of its family, with as many nodes as have the same memory;
    /// empty where no group can.
    Optional<Variant> size(boolean larger) {
        List<Edit> parts = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (CniVariants.heedsCni(group)) {
                resized(group, larger).ifPresent(is -> {
                    NodeGroup told = is.withMaxPods(cni.maxPods(cluster, is));
                    changes.add("nodes of " + group.id() + ": up to " + nodes(is) + " in place of " + nodes(group));
                    parts.add(NodeGroupEdits.change(cluster.id(), group.id(), "Change size", was -> told));
                });
            }
        }
        WhatIfMode mode = larger ? WhatIfMode.LARGER_NODES : WhatIfMode.SMALLER_NODES;
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Variant(
                        mode,
                        "",
                        changes,
                        Effort.NODES,
                        Edit.all("Give " + cluster.id() + (larger ? " larger" : " smaller") + " nodes", parts)));
    }

    private static String nodes(NodeGroup group) {
        return Told.number(group.nodes().max()) + " × " + Told.list(group.instanceTypes());
    }

    private Optional<NodeGroup> resized(NodeGroup group, boolean larger) {
        List<InstanceType> next = new ArrayList<>();
        for (String name : group.instanceTypes()) {
            types.find(name).flatMap(type -> next(type, larger)).ifPresent(next::add);
        }
        Optional<InstanceType> first =
                group.instanceTypes().stream().findFirst().flatMap(types::find);
        if (next.isEmpty() || next.size() < group.instanceTypes().size() || first.isEmpty()) {
            return Optional.empty();
        }
        long was = memory(first.get());
        long is = memory(next.getFirst());
        NodeCount count = group.nodes();
        return Optional.of(group.with(b -> b.instanceTypes(
                        next.stream().map(InstanceType::name).toList())
                .nodes(new NodeCount(
                        scaled(count.min(), was, is),
                        scaled(count.desired(), was, is),
                        scaled(count.max(), was, is)))));
    }

    private static int scaled(int nodes, long was, long is) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(nodes * was, is));
    }

    /// How large a type is beside others of its family: by memory, because the small ones of some have as many vCPUs.
    private static long memory(InstanceType type) {
        Integer memory = type.memoryMib();
        return memory == null ? 1 : Math.max(1, memory);
    }

    private Optional<InstanceType> next(InstanceType type, boolean larger) {
        String family = type.name().substring(0, type.name().indexOf('.') + 1);
        Comparator<InstanceType> bySize =
                Comparator.comparingLong(OtherVariants::memory).thenComparing(InstanceType::name);
        return types.names().stream()
                .filter(name -> name.startsWith(family))
                .flatMap(name -> types.find(name).stream())
                .filter(other -> !other.bareMetal() && other.memoryMib() != null)
                .filter(other -> larger ? memory(other) > memory(type) : memory(other) < memory(type))
                .min(larger ? bySize : bySize.reversed());
    }
}
