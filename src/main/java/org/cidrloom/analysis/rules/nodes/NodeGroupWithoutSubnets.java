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
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.NodeGroupEdits;

/// Every node group names the subnets that its nodes, or on Fargate its pods, start in (EKS-21, FARG-01, KARP-01).
public final class NodeGroupWithoutSubnets implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A node group has no subnets";
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
        if (!facts.subnetsOf(cluster, group).isEmpty()) {
            return Optional.empty();
        }
        Problem problem = Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "Node group " + group.id() + " of cluster " + cluster.id() + " has no subnets, so "
                                + (group.kind() == NodeGroupKind.FARGATE ? "its pods" : "its nodes")
                                + " start nowhere, and no capacity is counted for it. Name a subnet for each zone.")
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())));
        List<String> nodes = facts.vpc(cluster).stream()
                .flatMap(vpc -> vpc.subnets().stream())
                .filter(subnet -> subnet.tier() == Tier.NODE)
                .map(Subnet::id)
                .toList();
        return Optional.of(
                nodes.isEmpty()
                        ? problem
                        : problem.mendedBy(NodeGroupEdits.changeSubnets(cluster.id(), group.id(), nodes)));
    }
}
