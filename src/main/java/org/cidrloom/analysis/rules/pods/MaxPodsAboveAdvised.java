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
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.edit.NodeGroupEdits;

/// AWS and Kubernetes advise 110 pods below 30 vCPUs and 250 from there on (MAXP-05). Where the node has no
/// addresses for the pods either, the rule max-pods-exceeds-addresses tells.
public final class MaxPodsAboveAdvised implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "The kubelet takes more pods than AWS advises";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
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
            if (type.kubeletMaxPods() > type.maxPods().cap() && !type.exceedsAddresses()) {
                wrong.add(type);
            }
        }
        if (wrong.isEmpty() || types.stream().anyMatch(NodeCapacity::exceedsAddresses)) {
            return Optional.empty();
        }
        int advised =
                types.stream().mapToInt(type -> type.maxPods().maxPods()).min().orElseThrow();
        List<String> told = wrong.stream()
                .map(type -> Words.number(type.kubeletMaxPods()) + " pods on " + type.instanceType()
                        + ", where AWS advises " + type.maxPods().cap())
                .toList();
        return Optional.of(Problem.of(
                        id,
                        "In node group " + group.id() + " of cluster " + cluster.id() + " the kubelet takes up to "
                                + String.join("; ", told) + ". There are addresses for them, but kubelet and node are"
                                + " tested up to 110 pods below 30 vCPUs and 250 from there on; beyond, probes and"
                                + " evictions come late. Tell the kubelet " + advised + ".")
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())))
                .mendedBy(NodeGroupEdits.changeMaxPods(cluster.id(), group.id(), advised)));
    }
}
