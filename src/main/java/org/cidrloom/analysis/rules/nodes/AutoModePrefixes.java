package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;

/// EKS Auto Mode assigns /28 prefixes, and single addresses where a subnet has no whole /28 (AUTO-01, AUTO-04).
public final class AutoModePrefixes implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "Auto Mode nodes find no whole /28 blocks";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/auto-networking.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return Problem.ofEach(cluster.nodeGroups(), group -> problem(cluster, group, facts));
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        if (group.kind() != NodeGroupKind.AUTO || cluster.ipFamily() == IpFamily.IPV6) {
            return Optional.empty();
        }
        List<SubnetLoad> without = facts.subnetsOf(cluster, group).stream()
                .flatMap(subnet -> facts.capacity().subnet(new OfSubnet(cluster.vpc(), subnet.id())).stream())
                .filter(load -> load.lacksPrefixes() && !load.isExhausted())
                .toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        List<String> told = without.stream()
                .map(load -> load.subnet().subnet() + " has "
                        + Words.count(load.prefixesFree(), "whole free /28", "whole free /28s") + " for "
                        + Words.count(load.prefixesNeeded().peak(), "prefix", "prefixes"))
                .toList();
        return Optional.of(Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "EKS Auto Mode gives its nodes /28 prefixes, but for node group " + group.id() + " of cluster "
                                + cluster.id() + " " + String.join("; ", told)
                                + ". It falls back to single addresses there, with a call to EC2 for each and pods that"
                                + " start more slowly. Give it larger subnets, or reserve a part of them for prefixes.")
                .relatedTo(without.stream().map(SubnetLoad::subnet).toList()));
    }
}
