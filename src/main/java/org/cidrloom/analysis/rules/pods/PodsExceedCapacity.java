package org.cidrloom.analysis.rules.pods;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.Binding;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.GroupCapacity;
import org.cidrloom.capacity.NodeCapacity;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.VpcCapacity;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.NodeGroupEdits;

/// A node group carries the pods that are planned on it: with its most nodes, each pod gets an address and a place
/// (MAXP-01, MAXP-06, EKS-20).
public final class PodsExceedCapacity implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "More pods are planned than the node group can hold";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return Problem.ofEach(cluster.nodeGroups(), group -> problem(cluster, group, facts));
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        OfNodeGroup id = new OfNodeGroup(cluster.id(), group.id());
        return facts.capacity()
                .group(id)
                .filter(PodsExceedCapacity::exceeded)
                .map(capacity -> problem(cluster, group, capacity, facts));
    }

    /// Nobody can say what an instance type carries that the catalogue does not know.
    private static boolean exceeded(GroupCapacity capacity) {
        return capacity.planned() > capacity.possible() && capacity.binding().kind() != Binding.Kind.UNKNOWN_TYPE;
    }

    private static Problem problem(Cluster cluster, NodeGroup group, GroupCapacity capacity, Facts facts) {
        Optional<Integer> most = nodesNeeded(capacity)
                .filter(nodes -> nodes > group.nodes().max())
                .filter(nodes -> carries(cluster, group, nodes, facts));
        Problem problem = Problem.of(capacity.group(), detail(cluster, group, capacity, most))
                .relatedTo(related(cluster, capacity));
        return most.map(nodes -> problem.mendedBy(NodeGroupEdits.changeMaxNodes(cluster.id(), group.id(), nodes)))
                .orElse(problem);
    }

    private static List<ElementId> related(Cluster cluster, GroupCapacity capacity) {
        ElementId owner = new ElementId.OfCluster(cluster.id());
        return capacity.binding().subject() instanceof OfSubnet subnet ? List.of(owner, subnet) : List.of(owner);
    }

    private static String detail(
            Cluster cluster, NodeGroup group, GroupCapacity capacity, Optional<Integer> nodesNeeded) {
        long lacking = capacity.planned() - capacity.possible();
        String nodes = group.kind() == NodeGroupKind.FARGATE
                ? ""
                : " with its most nodes (" + Words.number(capacity.nodes().max()) + ")";
        return "Node group " + group.id() + " of cluster " + cluster.id() + " plans "
                + Words.count(capacity.planned(), "pod", "pods") + " and holds "
                + Words.number(capacity.possible()) + nodes + ": "
                + Words.count(lacking, "pod does", "pods do")
                + " not start. What keeps further pods out: "
                + capacity.binding().words() + "."
                + nodesNeeded
                        .map(needed -> " " + Words.count(needed, "node carries", "nodes carry")
                                + " them: raise the greatest number of nodes to " + Words.number(needed)
                                + ", choose a larger instance type, or plan fewer pods.")
                        .orElseGet(() -> advice(capacity.binding().kind()));
    }

    private static String advice(Binding.Kind kind) {
        return switch (kind) {
            case SUBNET_ADDRESSES, NODE_ADDRESSES ->
                " Give the subnet a larger block, hold fewer addresses ready, or plan fewer pods.";
            case SUBNET_PREFIXES ->
                " Give the group a subnet with whole free /28 blocks, keep some by a CIDR reservation, or turn prefix"
                        + " delegation off.";
            case POD_SUBNET_MISSING -> " Give the zone a pod subnet, under the zone's own name.";
            case NO_NODES -> " Give the group subnets and nodes, or plan its pods elsewhere.";
            case MAX_PODS, ENI_ADDRESSES, UNKNOWN_TYPE ->
                " Choose a larger instance type, add nodes and larger subnets for them, or plan fewer pods.";
        };
    }

    /// How many nodes carry the pods as far as the nodes themselves limit them; empty where something else does.
    private static Optional<Integer> nodesNeeded(GroupCapacity capacity) {
        boolean byNodes = switch (capacity.binding().kind()) {
            case MAX_PODS, ENI_ADDRESSES, NO_NODES -> true;
            default -> false;
        };
        long perNode =
                capacity.types().stream().mapToLong(NodeCapacity::pods).min().orElse(0);
        if (!byNodes || perNode == 0) {
            return Optional.empty();
        }
        long needed = Math.ceilDiv(capacity.planned(), perNode);
        return needed > Integer.MAX_VALUE ? Optional.empty() : Optional.of((int) needed);
    }

    /// Whether the group holds its pods with so many nodes, and no further subnet runs out of addresses for them.
    private static boolean carries(Cluster cluster, NodeGroup group, int nodes, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        Optional<VpcCapacity> before = facts.capacityOf(cluster.vpc());
        if (vpc.isEmpty() || before.isEmpty()) {
            return false;
        }
        NodeGroup larger = group.withNodes(
                new NodeGroup.NodeCount(group.nodes().min(), group.nodes().desired(), nodes));
        Cluster changed = cluster.withNodeGroups(cluster.nodeGroups().stream()
                .map(each -> each.id().equals(group.id()) ? larger : each)
                .toList());
        List<Cluster> clusters = facts.clustersOf(cluster.vpc()).stream()
                .map(each -> each.id().equals(cluster.id()) ? changed : each)
                .toList();
        VpcCapacity after = Capacity.of(vpc.get(), clusters, facts.attachedSubnets(cluster.vpc()), facts.types());
        boolean held = Optional.ofNullable(after.clusters().get(cluster.id()))
                .flatMap(capacity -> capacity.group(group.id()))
                .filter(capacity -> capacity.planned() <= capacity.possible())
                .isPresent();
        return held && exhausted(before.get()).containsAll(exhausted(after));
    }

    private static Set<OfSubnet> exhausted(VpcCapacity capacity) {
        return capacity.subnets().values().stream()
                .filter(SubnetLoad::isExhausted)
                .map(SubnetLoad::subnet)
                .collect(Collectors.toSet());
    }
}
