package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.WarmTargets;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;

/// A WARM_IP_TARGET below one interface's worth asks EC2 for addresses with nearly every pod; the CNI's page wants it
/// for small clusters only (CNI-33).
public final class WarmIpTargetChurn implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "WARM_IP_TARGET is small for a large cluster";
    }

    @Override
    public String source() {
        return "https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/docs/eni-and-ip-target.md";
    }

    /// From how many nodes on a cluster counts as large. No page of AWS's says a number.
    private static final int LARGE = 100;

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        int target = WarmTargets.of(cluster.cni()).warmIp();
        boolean prefixes = cluster.cni().prefixDelegation() || cluster.ipFamily() == IpFamily.IPV6;
        if (target < 1 || prefixes) {
            return List.of();
        }
        long nodes = 0;
        List<OfNodeGroup> groups = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (Facts.usesEniConfigs(group) && target < slots(group, facts)) {
                nodes += group.nodes().max();
                groups.add(new OfNodeGroup(cluster.id(), group.id()));
            }
        }
        if (nodes < LARGE) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " keeps " + Words.count(target, "address", "addresses")
                                + " free on each of up to " + Words.number(nodes) + " nodes (WARM_IP_TARGET "
                                + target + "). Below one network interface's worth nearly every pod that comes or goes"
                                + " makes a call to EC2, which AWS throttles for the whole account and Region; the CNI's"
                                + " guide keeps this setting for small clusters and pods that seldom change. Turn prefix"
                                + " delegation on, or keep whole interfaces ready (WARM_ENI_TARGET).")
                .relatedTo(groups));
    }

    /// The addresses of one interface, of the type that has fewest.
    private static int slots(NodeGroup group, Facts facts) {
        return group.instanceTypes().stream()
                .flatMap(name -> facts.types().find(name).stream())
                .mapToInt(InstanceType::slotsPerEni)
                .min()
                .orElse(0);
    }
}
