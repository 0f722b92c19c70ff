package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.cidrloom.aws.Hypervisor;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.Quotas;
import org.cidrloom.capacity.WhatIfRow.ZoneHeadroom;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// What one way comes to: what is left, and what would not work.
final class WhatIfJudgement {
    private final Network network;
    private final Vpc vpc;
    private final Cluster cluster;
    private final InstanceTypes types;
    private final ClusterCapacity capacity;
    private final List<SubnetLoad> loads;

    WhatIfJudgement(Network network, Vpc vpc, Cluster cluster, InstanceTypes types, VpcCapacity computed) {
        this.network = network;
        this.vpc = vpc;
        this.cluster = cluster;
        this.types = types;
        this.capacity = Objects.requireNonNull(computed.clusters().get(cluster.id()));
        this.loads = capacity.subnets().stream()
                .map(subnet -> Objects.requireNonNull(computed.subnets().get(subnet.subnet())))
                .toList();
    }

    ClusterCapacity capacity() {
        return capacity;
    }

    long podsPerNode() {
        return capacity.groups().stream()
                .flatMap(group -> group.types().stream())
                .mapToLong(NodeCapacity::pods)
                .min()
                .orElse(0);
    }

    /// What is taken of such subnets of the cluster at the stage that takes most.
    long addresses(Predicate<Subnet> such) {
        return loads.stream()
                .filter(load -> vpc.subnet(load.subnet().subnet()).filter(such).isPresent())
                .mapToLong(load -> load.demand().peak())
                .sum();
    }

    AddressCost cost() {
        if (cluster.ipFamily() == IpFamily.IPV6) {
            return AddressCost.NONE;
        }
        long taken = loads.stream()
                .mapToLong(load ->
                        load.layer(Layer.Kind.NODES) + load.layer(Layer.Kind.PODS) + load.layer(Layer.Kind.WARM))
                .sum();
        return AddressCost.of(taken, capacity.planned());
    }

    List<ZoneHeadroom> zones() {
        List<ZoneHeadroom> zones = new ArrayList<>();
        for (ZoneCapacity zone : capacity.zones()) {
            loads.stream()
                    .filter(load -> load.zone().equals(zone.zone()))
                    .min(Comparator.comparingDouble(WhatIfJudgement::shareLeft))
                    .ifPresent(tightest -> zones.add(new ZoneHeadroom(
                            zone.zone(),
                            zone.planned(),
                            zone.possible(),
                            tightest.subnet(),
                            tightest.headroom(),
                            tightest.usable())));
        }
        return zones;
    }

    private static double shareLeft(SubnetLoad load) {
        return (double) load.headroom() / Math.max(1, load.usable());
    }

    List<String> breaks() {
        List<String> breaks = new ArrayList<>();
        addQuota(breaks);
        addTypes(breaks);
        for (SubnetLoad load : loads) {
            addSubnet(breaks, load);
        }
        for (GroupCapacity group : capacity.groups()) {
            group.types().stream()
                    .filter(NodeCapacity::exceedsAddresses)
                    .forEach(type -> breaks.add("the kubelet on " + type.instanceType() + " takes "
                            + Told.number(type.kubeletMaxPods()) + " pods, and its interfaces carry "
                            + Told.number(type.podAddresses() + type.hostNetworkPods())));
        }
        long unplaced = capacity.groups().stream()
                .mapToLong(group -> Math.max(0, group.planned() - group.possible()))
                .sum();
        if (unplaced > 0) {
            breaks.add(Told.number(unplaced) + " of " + Told.count(capacity.planned(), "planned pod", "planned pods")
                    + (unplaced == 1 ? " gets" : " get") + " no address");
        }
        return breaks;
    }

    private void addQuota(List<String> breaks) {
        int quota = Quotas.DEFAULT.with(network.quotas()).ipv4CidrsPerVpc().value();
        if (vpc.cidrs().size() > quota) {
            breaks.add(Told.number(vpc.cidrs().size()) + " CIDR blocks in " + vpc.id() + ", and the quota is "
                    + Told.number(quota));
        }
    }

    private void addSubnet(List<String> breaks, SubnetLoad load) {
        String name = load.subnet().subnet();
        if (load.isExhausted()) {
            breaks.add(name + " lacks " + Told.count(-load.headroom(), "address", "addresses"));
        }
        if (load.lacksPrefixes()) {
            breaks.add(name + " has " + Told.count(load.prefixesFree(), "whole /28", "whole /28s") + ", and "
                    + Told.number(load.prefixesNeeded().peak()) + " are asked for");
        } else if (load.prefixesNeeded().peak() > 0) {
            Optional<Fragmentation> fragmentation = vpc.subnet(name)
                    .filter(subnet -> !Fragmentation.isSafe(subnet, load))
                    .map(subnet -> Fragmentation.of(subnet, load));
            fragmentation.ifPresent(each -> breaks.add(name + " can be down to "
                    + Told.count(each.worst(), "whole /28", "whole /28s") + " once nodes have come and gone, and "
                    + Told.number(each.needed()) + " are asked for"));
        }
    }

    private void addTypes(List<String> breaks) {
        boolean ipv6 = cluster.ipFamily() == IpFamily.IPV6;
        for (NodeGroup group : cluster.nodeGroups()) {
            if (!CniVariants.heedsCni(group)) {
                continue;
            }
            if (ipv6 && group.os() == NodeOs.WINDOWS) {
                breaks.add("Windows nodes of " + group.id() + " cannot join an IPv6 cluster");
            }
            PodNetworking networking = PodNetworking.of(cluster, group);
            for (String name : group.instanceTypes()) {
                Optional<InstanceType> type = types.find(name);
                if (type.isEmpty()) {
                    breaks.add("instance type " + name + " is not in the catalogue");
                } else if (networking.prefixDelegation() && !networking.usesPrefixes(type.get())) {
                    breaks.add(withoutPrefixes(type.get(), ipv6));
                }
            }
        }
    }

    private static String withoutPrefixes(InstanceType type, boolean ipv6) {
        String why = type.hypervisor() == Hypervisor.NITRO || type.bareMetal()
                ? "needs a newer CNI for prefixes"
                : "is not on Nitro and takes no prefixes";
        return type.name() + " " + why + (ipv6 ? ", which IPv6 needs" : ", and stays with secondary addresses");
    }

    /// `max pods of general: 17 to 110`, for each group whose number changes.
    List<String> maxPodsChanges(VpcCapacity before) {
        List<String> changes = new ArrayList<>();
        ClusterCapacity was = Objects.requireNonNull(before.clusters().get(cluster.id()));
        for (GroupCapacity group : capacity.groups()) {
            was.group(group.group().group())
                    .filter(old -> !kubelet(old).equals(kubelet(group)))
                    .ifPresent(old -> changes.add(
                            "max pods of " + group.group().group() + ": " + kubelet(old) + " to " + kubelet(group)));
        }
        return changes;
    }

    private static String kubelet(GroupCapacity group) {
        return String.join(
                ", ",
                group.types().stream()
                        .map(type -> Integer.toString(type.kubeletMaxPods()))
                        .distinct()
                        .toList());
    }
}
