package org.cidrloom.analysis.rules.nodes;

import java.util.ArrayList;
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

/// Fargate and Auto Mode leave less to say than other nodes (FARG-02, AUTO-01, AUTO-02).
public final class NodeSettingsIgnored implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String summary() {
        return "A setting of the node group has no effect";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/auto-networking.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return Problem.ofEach(cluster.nodeGroups(), group -> problem(cluster, group));
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group) {
        boolean fargate = group.kind() == NodeGroupKind.FARGATE;
        if (!fargate && group.kind() != NodeGroupKind.AUTO) {
            return Optional.empty();
        }
        List<String> told = new ArrayList<>();
        if (fargate && !group.instanceTypes().isEmpty()) {
            told.add("its instance types (" + Words.list(group.instanceTypes()) + ")");
        }
        if (fargate && group.nodes().max() > 0) {
            told.add("its number of nodes");
        }
        if (group.maxPods() != null) {
            told.add("max pods " + group.maxPods());
        }
        if (told.isEmpty()) {
            return Optional.empty();
        }
        String why = fargate
                ? "Each pod on Fargate is a micro-VM of its own"
                : "EKS Auto Mode tells its kubelets max pods itself";
        return Optional.of(Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        why + ", so in node group " + group.id() + " of cluster " + cluster.id() + " "
                                + Words.list(told) + " "
                                + (told.size() == 1 && !told.getFirst().contains("types") ? "has" : "have")
                                + " no effect. Remove what nobody should count on.")
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())))
                .mendedBy(NodeGroupEdits.change(
                        cluster.id(),
                        group.id(),
                        "Remove settings without effect from " + group.id(),
                        was -> was.with(b -> b.maxPods(null)
                                .instanceTypes(fargate ? List.of() : was.instanceTypes())
                                .nodes(fargate ? new NodeGroup.NodeCount(0, 0, 0) : was.nodes())))));
    }
}
