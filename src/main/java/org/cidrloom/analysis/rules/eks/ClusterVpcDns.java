package org.cidrloom.analysis.rules.eks;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;

/// The VPC of a cluster has DNS support and DNS hostnames on (EKS-06).
public final class ClusterVpcDns implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The VPC of a cluster does not resolve names";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Cluster> clusters = facts.clustersOf(vpc.id());
        return clusters.isEmpty() ? List.of() : Problem.listOf(problem(vpc, clusters));
    }

    private static Optional<Problem> problem(Vpc vpc, List<Cluster> clusters) {
        if (vpc.dnsSupport() && vpc.dnsHostnames()) {
            return Optional.empty();
        }
        String off = vpc.dnsSupport()
                ? "DNS hostnames"
                : vpc.dnsHostnames() ? "DNS support" : "DNS support and DNS hostnames";
        List<String> names = clusters.stream().map(Cluster::id).toList();
        return Optional.of(Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "VPC " + vpc.id() + " has " + off + " turned off. Nodes of "
                                + (names.size() == 1 ? "cluster " : "clusters ") + Words.list(names)
                                + " cannot register without both, and neither the private API endpoint nor interface"
                                + " endpoints resolve. Turn " + (off.contains(" and ") ? "both" : "it") + " on.")
                .relatedTo(clusters.stream()
                        .map(cluster -> new ElementId.OfCluster(cluster.id()))
                        .toList())
                .mendedBy(VpcEdits.change(
                        vpc.id(),
                        "Turn on " + off + " of " + vpc.id(),
                        was -> was.with(b -> b.dnsSupport(true).dnsHostnames(true)))));
    }
}
