package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.edit.NodeGroupEdits;

/// Neither Fargate nor Auto Mode runs Windows (MAXP-09).
public final class WindowsUnsupported implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Windows nodes are asked for where there are none";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/windows-support.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return cluster.nodeGroups().stream()
                .filter(group -> group.os() == NodeOs.WINDOWS)
                .filter(group -> group.kind() == NodeGroupKind.FARGATE || group.kind() == NodeGroupKind.AUTO)
                .map(group -> Problem.of(
                                new OfNodeGroup(cluster.id(), group.id()),
                                "Node group " + group.id() + " of cluster " + cluster.id() + " asks for Windows"
                                        + (group.kind() == NodeGroupKind.FARGATE ? " on Fargate" : " in EKS Auto Mode")
                                        + ", which runs Linux only. Make it a managed node group, or run Linux.")
                        .relatedTo(List.of(new ElementId.OfCluster(cluster.id())))
                        .mendedBy(NodeGroupEdits.changeKind(cluster.id(), group.id(), NodeGroupKind.MANAGED))
                        .mendedBy(NodeGroupEdits.changeOs(cluster.id(), group.id(), NodeOs.LINUX)))
                .toList();
    }
}
