package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.edit.NodeGroupEdits;

/// What the catalogue of instance types does not have is not counted (MAXP-02).
public final class InstanceTypeUnknown implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "An instance type is not in the catalogue";
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
        List<String> unknown = group.kind() == NodeGroupKind.FARGATE
                ? List.of()
                : group.instanceTypes().stream()
                        .distinct()
                        .filter(name -> facts.types().find(name).isEmpty())
                        .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<String> better = unknown.stream()
                .flatMap(name -> facts.types().nearest(name, 1).stream())
                .toList();
        boolean one = unknown.size() == 1;
        Problem problem = Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "Node group " + group.id() + " of cluster " + cluster.id() + " has "
                                + (one ? "the instance type " : "the instance types ") + Words.list(unknown)
                                + ", which Cidrloom does not know. Its pods and addresses are counted without "
                                + (one ? "it" : "them") + "."
                                + (better.isEmpty() ? "" : " Did you mean " + Words.list(better) + "?")
                                + " Mend the " + (one ? "name" : "names") + ", or set maxPods and mind the addresses"
                                + " yourself.")
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())));
        return Optional.of(
                better.size() < unknown.size()
                        ? problem
                        : problem.mendedBy(NodeGroupEdits.changeInstanceTypes(
                                cluster.id(),
                                group.id(),
                                group.instanceTypes().stream()
                                        .map(name -> unknown.contains(name) ? better.get(unknown.indexOf(name)) : name)
                                        .distinct()
                                        .toList())));
    }
}
