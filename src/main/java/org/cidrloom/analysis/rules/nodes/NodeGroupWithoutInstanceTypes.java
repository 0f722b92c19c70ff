package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;

/// Without an instance type nobody can say how many pods a node carries (EKS-21).
public final class NodeGroupWithoutInstanceTypes implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A node group has no instance types";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return Problem.ofEach(cluster.nodeGroups(), group -> problem(cluster, group));
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group) {
        boolean chosenByAws = group.kind() == NodeGroupKind.FARGATE || group.kind() == NodeGroupKind.AUTO;
        if (chosenByAws || !group.instanceTypes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "Node group " + group.id() + " of cluster " + cluster.id() + " names no instance types, so"
                                + " nobody knows how many pods and addresses its nodes take: each is counted with one"
                                + " address and up to 110 pods. Name the types that it may start.")
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id()))));
    }
}
