package org.cidrloom.model.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Rolling;
import org.jspecify.annotations.Nullable;

/// Changes of one node group, named by its cluster's id and its own. Removing and renaming it: [ElementEdits].
public final class NodeGroupEdits {
    private static final String FIRST_INSTANCE_TYPE = "m5.large";

    private NodeGroupEdits() {}

    /// Adds a managed node group under the next free id: two m5.large in the node subnets of the cluster's VPC,
    /// one per zone.
    public static Addition add(Network network, String cluster) {
        String id = Ids.free(Ids.beside(network, new ElementId.OfNodeGroup(cluster, "")), "general");
        List<String> subnets = network.cluster(cluster)
                .flatMap(c -> network.vpc(c.vpc()))
                .map(SubnetChoice::forNodes)
                .orElse(List.of());
        NodeGroup group = NodeGroup.of(id, List.of(FIRST_INSTANCE_TYPE), subnets, new NodeCount(2, 2, 4));
        return new Addition(
                new ElementId.OfNodeGroup(cluster, id),
                ClusterEdits.change(
                        cluster,
                        Labels.add("node group " + id, cluster),
                        was -> was.withNodeGroups(Branches.plus(was.nodeGroups(), group))));
    }

    /// Changes a node group.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next group; its id stays
    public static Edit change(String cluster, String group, String label, UnaryOperator<NodeGroup> change) {
        return ClusterEdits.change(
                cluster,
                label,
                was -> was.withNodeGroups(Branches.mapped(
                        was.nodeGroups(),
                        g -> g.id().equals(group) ? change.apply(g).withId(group) : g)));
    }

    /// Sets who runs its nodes.
    public static Edit changeKind(String cluster, String group, NodeGroupKind kind) {
        return change(cluster, group, Labels.change("kind", group, kind), was -> was.withKind(kind));
    }

    /// Sets the operating system of its nodes.
    public static Edit changeOs(String cluster, String group, NodeOs os) {
        return change(cluster, group, Labels.change("operating system", group, os), was -> was.withOs(os));
    }

    /// Sets its EC2 instance types.
    public static Edit changeInstanceTypes(String cluster, String group, List<String> types) {
        String field = types.size() == 1 ? "instance type" : "instance types";
        return change(cluster, group, Labels.change(field, group, types), was -> was.withInstanceTypes(types));
    }

    /// Sets the subnets that its nodes start in.
    public static Edit changeSubnets(String cluster, String group, List<String> subnets) {
        return change(cluster, group, Labels.change("subnets", group, subnets), was -> was.withSubnets(subnets));
    }

    /// Sets how many nodes it has at least. A desired or greatest number below follows, so that the three stay in
    /// order.
    public static Edit changeMinNodes(String cluster, String group, int min) {
        return changeNodes(
                cluster,
                group,
                Labels.change("least nodes", group, min),
                was -> new NodeCount(min, Math.max(min, was.desired()), Math.max(min, was.max())));
    }

    /// Sets how many nodes it usually has. The least and the greatest number follow, so that the three stay in order.
    public static Edit changeDesiredNodes(String cluster, String group, int desired) {
        return changeNodes(
                cluster,
                group,
                Labels.change("desired nodes", group, desired),
                was -> new NodeCount(Math.min(was.min(), desired), desired, Math.max(desired, was.max())));
    }

    /// Sets how many nodes it has at most. A least or desired number above follows, so that the three stay in order.
    public static Edit changeMaxNodes(String cluster, String group, int max) {
        return changeNodes(
                cluster,
                group,
                Labels.change("greatest nodes", group, max),
                was -> new NodeCount(Math.min(was.min(), max), Math.min(was.desired(), max), max));
    }

    private static Edit changeNodes(String cluster, String group, String label, UnaryOperator<NodeCount> change) {
        return change(cluster, group, label, was -> was.withNodes(change.apply(was.nodes())));
    }

    /// Sets how many extra nodes there are while rolling.
    public static Edit changeSurge(String cluster, String group, int surge) {
        return change(cluster, group, Labels.change("surge", group, surge), was -> was.withSurge(surge));
    }

    /// Sets how its nodes are replaced; null where the surge says how many extra ones there are.
    public static Edit changeRolling(String cluster, String group, @Nullable Rolling rolling) {
        String label = switch (rolling) {
            case null -> "Roll " + group + " by its surge";
            case Rolling.BlueGreen _ -> "Roll " + group + " blue/green";
            case Rolling.MaxUnavailable atOnce -> "Roll " + group + " by " + atOnce.nodes() + " at once";
        };
        return change(cluster, group, label, was -> was.withRolling(rolling));
    }

    /// Sets how many of its planned pods have security groups of their own.
    public static Edit changeSecurityGroupPods(String cluster, String group, int pods) {
        return change(
                cluster,
                group,
                Labels.change("pods with security groups", group, pods),
                was -> was.withSecurityGroupPods(pods));
    }

    /// Sets the max pods that the kubelet is told; null for what the kind computes.
    public static Edit changeMaxPods(String cluster, String group, @Nullable Integer maxPods) {
        return change(cluster, group, Labels.change("max pods", group, maxPods), was -> was.withMaxPods(maxPods));
    }

    /// Sets how many pods are planned on it, host-network pods excluded.
    public static Edit changePods(String cluster, String group, int pods) {
        return change(cluster, group, Labels.change("planned pods", group, pods), was -> was.withPods(pods));
    }

    /// Sets how many pods a node runs that use the node's own address.
    public static Edit changeHostNetworkPods(String cluster, String group, int pods) {
        return change(
                cluster,
                group,
                Labels.change("host-network pods per node", group, pods),
                was -> was.withHostNetworkPodsPerNode(pods));
    }

    /// Sets what a person wrote about it; null for nothing.
    public static Edit changeNotes(String cluster, String group, @Nullable String notes) {
        return change(cluster, group, Labels.notes(group), was -> was.withNotes(notes));
    }
}
