package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.cidrloom.model.edit.CniEdits;

/// Security groups for pods need an instance type with a trunk interface, which T types, older types and Windows
/// nodes do not have (MAXP-08), and nodes that the VPC CNI runs on (AUTO-01). One group that has it suffices: pods
/// with a security group are placed there.
public final class PodSecurityGroupsUnsupported implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "No node can attach security groups to pods";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        List<NodeGroup> groups = cluster.nodeGroups();
        if (!cluster.cni().podSecurityGroups() || groups.isEmpty()) {
            return List.of();
        }
        List<String> why = new ArrayList<>();
        for (NodeGroup group : groups) {
            Optional<String> reason = reason(group, facts);
            if (reason.isEmpty()) {
                return List.of();
            }
            why.add(group.id() + " " + reason.get());
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " has security groups for pods turned on, and none of its nodes can"
                                + " hold the trunk interface that they need: " + String.join("; ", why)
                                + ". Pods with a security group stay Pending. Choose instance types that take a trunk"
                                + " interface, such as m5.large, or turn security groups for pods off.")
                .relatedTo(groups.stream()
                        .map(group -> new OfNodeGroup(cluster.id(), group.id()))
                        .toList())
                .mendedBy(CniEdits.changePodSecurityGroups(cluster.id(), false)));
    }

    /// Why the group's nodes cannot; empty where they can, or where nobody knows.
    private static Optional<String> reason(NodeGroup group, Facts facts) {
        if (group.kind() == NodeGroupKind.AUTO) {
            return Optional.of("is EKS Auto Mode, which knows no SecurityGroupPolicy");
        }
        if (group.kind() == NodeGroupKind.FARGATE) {
            return Optional.of("is Fargate, where the VPC CNI runs on no node");
        }
        if (group.os() == NodeOs.WINDOWS) {
            return Optional.of("runs Windows");
        }
        List<String> without = new ArrayList<>();
        for (String name : group.instanceTypes()) {
            Optional<InstanceType> type = facts.types().find(name);
            if (type.isEmpty() || !Boolean.FALSE.equals(type.get().trunkingCompatible())) {
                return Optional.empty();
            }
            without.add(name);
        }
        return without.isEmpty() ? Optional.empty() : Optional.of("has " + Words.list(without) + ", without a trunk");
    }
}
