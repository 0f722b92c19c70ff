package org.cidrloom.analysis.rules.snat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.cidrloom.analysis.DefaultRoute;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.PodHome;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;

/// A pod that is not translated to its node's address leaves a public subnet with a private one, which the internet
/// gateway drops (SNAT-04, SNAT-06).
public final class PodsInPublicSubnets implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Pods in public subnets have no way to the internet";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/external-snat.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Cni cni = cluster.cni();
        Optional<Vpc> vpc = facts.vpc(cluster);
        boolean untranslated = cni.externalSnat() || cni.podSecurityGroups();
        if (!untranslated || cluster.ipFamily() == IpFamily.IPV6 || vpc.isEmpty()) {
            return List.of();
        }
        SequencedSet<Subnet> subnets = new LinkedHashSet<>();
        SequencedSet<OfNodeGroup> groups = new LinkedHashSet<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (Facts.usesEniConfigs(group)) {
                for (PodHome home : PodHome.of(cluster, group, facts)) {
                    if (DefaultRoute.of(vpc.get(), home.pods(), facts) == DefaultRoute.INTERNET_GATEWAY) {
                        subnets.add(home.pods());
                        groups.add(new OfNodeGroup(cluster.id(), group.id()));
                    }
                }
            }
        }
        if (subnets.isEmpty()) {
            return List.of();
        }
        String why = cni.externalSnat()
                ? "external SNAT is on"
                : "pods with security groups of their own are not translated, as the CNI's strict mode has it";
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Pods of cluster " + cluster.id() + " take addresses of "
                                + Words.list(subnets.stream().map(Subnet::id).toList())
                                + ", whose default route leads to an internet gateway, and " + why
                                + ". They leave with private addresses, which the internet gateway drops. Put pods into"
                                + " subnets with a NAT gateway, or "
                                + (cni.externalSnat()
                                        ? "let nodes translate them."
                                        : "do without security groups for pods."))
                .relatedTo(subnets.stream()
                        .map(subnet -> new OfSubnet(vpc.get().id(), subnet.id()))
                        .toList())
                .relatedTo(groups);
        return List.of(problem.mendedBy(mended(cluster)));
    }

    private static Edit mended(Cluster cluster) {
        Cni cni = cluster.cni();
        List<Edit> edits = new ArrayList<>();
        if (cni.externalSnat()) {
            edits.add(CniEdits.changeExternalSnat(cluster.id(), false));
        }
        if (cni.podSecurityGroups()) {
            edits.add(CniEdits.changePodSecurityGroups(cluster.id(), false));
        }
        return edits.size() == 1
                ? edits.getFirst()
                : Edit.all("Turn off external SNAT and security groups for pods of " + cluster.id(), edits);
    }
}
