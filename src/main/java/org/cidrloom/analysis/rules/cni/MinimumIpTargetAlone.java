package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.WarmTargets;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.edit.CniEdits;

/// With MINIMUM_IP_TARGET and no WARM_IP_TARGET the CNI fetches the minimum and never more (CNI-03).
public final class MinimumIpTargetAlone implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "MINIMUM_IP_TARGET stands without WARM_IP_TARGET";
    }

    @Override
    public String source() {
        return "https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/README.md";
    }

    /// How many addresses the CNI's guide keeps free beside a minimum (CNI-33).
    private static final int ADVISED = 2;

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        WarmTargets targets = WarmTargets.of(cluster.cni());
        if (!targets.neverGrows() || cluster.ipFamily() == IpFamily.IPV6) {
            return List.of();
        }
        List<OfNodeGroup> groups = cluster.nodeGroups().stream()
                .filter(group -> group.kind() != NodeGroupKind.FARGATE
                        && group.kind() != NodeGroupKind.AUTO
                        && group.os() == NodeOs.LINUX)
                .map(group -> new OfNodeGroup(cluster.id(), group.id()))
                .toList();
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "In cluster " + cluster.id() + " MINIMUM_IP_TARGET is "
                                + targets.minimumIp() + " and WARM_IP_TARGET is not set. The CNI then fetches "
                                + Words.count(targets.minimumIp(), "address", "addresses")
                                + " for a node and never more: each further pod on it stays in ContainerCreating. Set"
                                + " WARM_IP_TARGET as well.")
                .relatedTo(groups)
                .mendedBy(CniEdits.changeWarmIpTarget(cluster.id(), ADVISED))
                .mendedBy(CniEdits.changeMinimumIpTarget(cluster.id(), null)));
    }
}
