package org.cidrloom.analysis.rules.nodes;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeOs;

/// Windows nodes know no security groups for pods, and take pod addresses from their own subnets even under custom
/// networking (MAXP-09). That they cannot be in IPv6 clusters is told by the rule ipv6-cluster-settings.
public final class WindowsNetworking implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "The cluster asks for networking that Windows nodes do not have";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/windows-support.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        List<NodeGroup> windows = cluster.nodeGroups().stream()
                .filter(group -> group.os() == NodeOs.WINDOWS)
                .toList();
        if (windows.isEmpty() || cluster.ipFamily() == IpFamily.IPV6) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        if (cluster.cni().customNetworking()) {
            told.add("custom networking does not hold for them: their pods take addresses of the nodes' own subnets");
        }
        if (cluster.cni().podSecurityGroups()) {
            told.add("their pods cannot have security groups of their own");
        }
        if (told.isEmpty()) {
            return List.of();
        }
        List<String> names = windows.stream().map(NodeGroup::id).toList();
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " has Windows nodes (" + Words.list(names) + "), and "
                                + String.join("; and ", told)
                                + ". Give Windows nodes a cluster of their own, or subnets that hold their pods and no"
                                + " pods that need more.")
                .relatedTo(windows.stream()
                        .map(group -> new OfNodeGroup(cluster.id(), group.id()))
                        .toList()));
    }
}
