package org.cidrloom.analysis.rules.cni;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Hypervisor;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.NodeGroupEdits;

/// EC2 assigns prefixes to interfaces of Nitro instances only (CNI-35); elsewhere the CNI falls back to single
/// addresses without a word (CNI-05). IPv6 clusters, which need prefixes, are left to the rule
/// ipv6-cluster-settings.
public final class PrefixDelegationUnsupported implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Prefix delegation is on for instance types that take no prefixes";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        if (!cluster.cni().prefixDelegation() || cluster.ipFamily() == IpFamily.IPV6) {
            return List.of();
        }
        return cluster.nodeGroups().stream()
                .filter(group -> group.kind() != NodeGroupKind.FARGATE && group.kind() != NodeGroupKind.AUTO)
                .flatMap(group -> problem(cluster, group, facts).stream())
                .toList();
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        List<String> without = group.instanceTypes().stream()
                .flatMap(name -> facts.types().find(name).stream())
                .filter(type -> type.hypervisor() == Hypervisor.XEN)
                .map(InstanceType::name)
                .toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        boolean all = without.size() == group.instanceTypes().size();
        Problem problem = Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "Cluster " + cluster.id() + " gives pods /28 prefixes, but in node group " + group.id() + " "
                                + Words.list(without) + " " + (without.size() == 1 ? "does" : "do")
                                + " not run on Nitro, and EC2 assigns prefixes there only. On such nodes the CNI falls"
                                + " back to single addresses without a word, so they carry a sixteenth of the pods."
                                + " Choose instance types on Nitro, or turn prefix delegation off.")
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())));
        Problem mended = all
                ? problem
                : problem.mendedBy(NodeGroupEdits.changeInstanceTypes(
                        cluster.id(),
                        group.id(),
                        group.instanceTypes().stream()
                                .filter(name -> !without.contains(name))
                                .toList()));
        return Optional.of(mended.mendedBy(CniEdits.changePrefixDelegation(cluster.id(), false)));
    }
}
