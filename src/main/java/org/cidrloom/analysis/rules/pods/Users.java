package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.capacity.PoolShape;
import org.cidrloom.capacity.WarmPool;
import org.cidrloom.capacity.WarmTargets;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;

/// The node groups that take addresses of one subnet, each as a node or as a pod subnet.
///
/// @param groups the groups with their clusters
record Users(List<User> groups) {
    /// A group that takes addresses of the subnet.
    ///
    /// @param cluster its cluster
    /// @param group the group
    /// @param pods whether its pods do; else only the nodes' primary addresses
    record User(Cluster cluster, NodeGroup group, boolean pods) {
        OfNodeGroup id() {
            return new OfNodeGroup(cluster.id(), group.id());
        }
    }

    static Users of(OfSubnet subnet, Facts facts) {
        List<User> users = new ArrayList<>();
        for (Cluster cluster : facts.clustersOf(subnet.vpc())) {
            for (NodeGroup group : cluster.nodeGroups()) {
                boolean nodes = group.subnets().contains(subnet.subnet());
                boolean custom = PodNetworking.of(cluster, group).customNetworking();
                boolean pods = custom ? drawsOn(subnet.subnet(), cluster, group, facts) : nodes;
                if (nodes || pods) {
                    users.add(new User(cluster, group, pods));
                }
            }
        }
        return new Users(users);
    }

    private static boolean drawsOn(String subnet, Cluster cluster, NodeGroup group, Facts facts) {
        return facts.subnetsOf(cluster, group).stream()
                .anyMatch(home -> subnet.equals(cluster.cni().podSubnets().get(home.zone())));
    }

    SequencedSet<Cluster> clusters() {
        return groups.stream().map(User::cluster).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<OfNodeGroup> ids() {
        return groups.stream().map(User::id).toList();
    }

    /// What nodes hold that have nothing to do, in numbers: `an idle t3.medium node holds 6 of its addresses, and 12
    /// once it runs a single pod`. Empty where no pods draw on the subnet.
    String idleNodes(Facts facts) {
        List<String> told = new ArrayList<>();
        for (User user : groups) {
            boolean builtIn = user.group.kind() == NodeGroupKind.FARGATE || user.group.kind() == NodeGroupKind.AUTO;
            if (!user.pods || builtIn) {
                continue;
            }
            for (String name : user.group.instanceTypes()) {
                facts.types()
                        .find(name)
                        .flatMap(type -> idle(user, type, facts))
                        .filter(text -> !told.contains(text))
                        .ifPresent(told::add);
            }
        }
        return told.isEmpty() ? "" : " " + Words.list(told) + ".";
    }

    private static Optional<String> idle(User user, InstanceType type, Facts facts) {
        return facts.capacity().group(user.id()).stream()
                .flatMap(group -> group.types().stream())
                .filter(node -> node.instanceType().equals(type.name()))
                .findFirst()
                .map(node -> {
                    PoolShape shape = PoolShape.of(
                            type,
                            PodNetworking.of(user.cluster, user.group),
                            WarmTargets.of(user.cluster.cni()),
                            node.kubeletMaxPods());
                    return "An idle " + type.name() + " node holds " + held(WarmPool.of(shape, 0), shape)
                            + " of its addresses, and " + held(WarmPool.of(shape, 1), shape)
                            + " once it runs a single pod";
                });
    }

    private static int held(WarmPool pool, PoolShape shape) {
        return shape.customNetworking() ? pool.podSubnetIps() : pool.nodeSubnetIps();
    }
}
