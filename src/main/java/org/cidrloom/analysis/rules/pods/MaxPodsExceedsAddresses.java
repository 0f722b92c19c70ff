package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.GroupCapacity;
import org.cidrloom.capacity.NodeCapacity;
import org.cidrloom.capacity.WarmTargets;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.edit.NodeGroupEdits;

/// The kubelet is told no more pods than the node's network interfaces carry addresses for (MAXP-06, MAXP-08).
public final class MaxPodsExceedsAddresses implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The kubelet takes more pods than the node has addresses for";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        if (WarmTargets.of(cluster.cni()).neverGrows()) {
            // the cause is told by the rule minimum-ip-target-alone
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            problem(cluster, group, facts).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        OfNodeGroup id = new OfNodeGroup(cluster.id(), group.id());
        List<NodeCapacity> types =
                facts.capacity().group(id).map(GroupCapacity::types).orElse(List.of());
        List<NodeCapacity> wrong = new ArrayList<>();
        for (NodeCapacity type : types) {
            if (type.exceedsAddresses()) {
                wrong.add(type);
            }
        }
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        List<String> told = wrong.stream().map(MaxPodsExceedsAddresses::told).toList();
        int right =
                types.stream().mapToInt(MaxPodsExceedsAddresses::right).min().orElseThrow();
        String where = "In node group " + group.id() + " of cluster " + cluster.id() + " the kubelet ";
        Problem problem = Problem.of(
                        id,
                        where + String.join("; ", told) + "." + why(cluster, group)
                                + " The pods beyond stay in ContainerCreating (“failed to assign an IP address”). Tell"
                                + " the kubelet " + right + "." + karpenter(group))
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())));
        return Optional.of(
                right < 1 ? problem : problem.mendedBy(NodeGroupEdits.changeMaxPods(cluster.id(), group.id(), right)));
    }

    /// Karpenter counts network interfaces for itself (KARP-02).
    private static String karpenter(NodeGroup group) {
        return group.kind() == NodeGroupKind.KARPENTER
                ? " Karpenter reckons with all network interfaces of the type unless its setting reservedENIs says"
                        + " how many carry no pods."
                : "";
    }

    private static String told(NodeCapacity type) {
        return "takes " + type.kubeletMaxPods() + " pods on " + type.instanceType() + ", "
                + Words.number(type.hostNetworkPods())
                + " of them on the node's own address, but the network interfaces"
                + " carry " + Words.count(type.podAddresses(), "address", "addresses") + " for pods";
    }

    /// The number that leaves an address for each pod, within what AWS advises for the type.
    private static int right(NodeCapacity type) {
        return (int) Math.min(type.maxPods().cap(), type.podAddresses() + type.hostNetworkPods());
    }

    private static String why(Cluster cluster, NodeGroup group) {
        if (group.os() == NodeOs.WINDOWS) {
            return " A Windows node uses one network interface.";
        }
        List<String> reasons = new ArrayList<>();
        if (cluster.cni().customNetworking()) {
            reasons.add("custom networking sets the primary network interface aside");
        }
        if (cluster.cni().podSecurityGroups()) {
            reasons.add("the trunk interface of security groups for pods carries no pod addresses");
        }
        if (cluster.cni().maxEni() != null) {
            reasons.add(
                    "MAX_ENI limits the network interfaces to " + cluster.cni().maxEni());
        }
        return reasons.isEmpty() ? "" : " Note that " + Words.list(reasons) + ".";
    }
}
