package org.cidrloom.analysis.rules.nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.edit.NodeGroupEdits;

/// A node group has one AMI, and an AMI has one architecture (EKS-21).
public final class InstanceTypesMixed implements Rule.OfCluster {
    private static final String ARM = "arm64";

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The instance types of a node group have different processor architectures";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return Problem.ofEach(cluster.nodeGroups(), group -> problem(cluster, group, facts));
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        boolean oneImage = group.kind() == NodeGroupKind.MANAGED || group.kind() == NodeGroupKind.SELF_MANAGED;
        SequencedMap<String, List<String>> byArch = new LinkedHashMap<>();
        for (String name : group.instanceTypes()) {
            facts.types()
                    .find(name)
                    .map(InstanceType::arch)
                    .ifPresent(arch -> byArch.computeIfAbsent(arch, any -> new ArrayList<>())
                            .add(name));
        }
        boolean windowsOnArm = group.os() == NodeOs.WINDOWS && byArch.containsKey(ARM);
        return windowsOnArm || (oneImage && byArch.size() > 1)
                ? Optional.of(problem(cluster, group, byArch, windowsOnArm))
                : Optional.empty();
    }

    private static Problem problem(
            Cluster cluster, NodeGroup group, SequencedMap<String, List<String>> byArch, boolean windowsOnArm) {
        List<String> told = byArch.entrySet().stream()
                .map(entry -> Words.list(entry.getValue()) + " (" + entry.getKey() + ")")
                .toList();
        Problem problem = Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "Node group " + group.id() + " of cluster " + cluster.id() + " has " + Words.list(told) + ". "
                                + (windowsOnArm
                                        ? "Windows nodes run on amd64 only. Take types of that architecture."
                                        : "A group starts all its nodes from one AMI, which is for one architecture,"
                                                + " and EKS refuses the others. Make a group for each."))
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())));
        for (Map.Entry<String, List<String>> entry : byArch.entrySet()) {
            if (!windowsOnArm || !entry.getKey().equals(ARM)) {
                problem = problem.mendedBy(
                        NodeGroupEdits.changeInstanceTypes(cluster.id(), group.id(), entry.getValue()));
            }
        }
        return problem;
    }
}
