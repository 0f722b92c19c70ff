package org.cidrloom.analysis.rules.eks;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Facts.Connected;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.net.Cidr;

/// A service CIDR meets neither the VPC (EKS-08, refused) nor any network that is connected to it (EKS-10, accepted,
/// and unpredictable ever after).
public final class ServiceCidrOverlap implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The service CIDR meets a network that the cluster is connected to";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Cidr range = cluster.serviceCidr();
        if (range == null) {
            return List.of();
        }
        List<Cidr> own = facts.vpc(cluster)
                .map(vpc -> Renumbering.blocksThat(vpc, range::overlaps))
                .orElse(List.of());
        List<Connected> connected = facts.connectedOverlapping(cluster.vpc(), range);
        if (own.isEmpty() && connected.isEmpty()) {
            return List.of();
        }
        List<ElementId> related = new ArrayList<>();
        StringBuilder detail = new StringBuilder("The service CIDR " + range + " of cluster " + cluster.id() + " ");
        if (!own.isEmpty()) {
            related.add(new ElementId.OfVpc(cluster.vpc()));
            detail.append("meets ")
                    .append(Words.list(own))
                    .append(" of its VPC ")
                    .append(cluster.vpc())
                    .append(", and EKS refuses that.");
        }
        if (!connected.isEmpty()) {
            connected.forEach(met -> related.add(met.holder()));
            detail.append(own.isEmpty() ? "meets " : " It also meets ")
                    .append(Words.list(
                            connected.stream().map(ServiceCidrOverlap::told).toList()))
                    .append(". EKS accepts that, but services take priority: pods cannot reach what is there.");
        }
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        detail.append(" It cannot be changed once the cluster is there. Choose a range that is free.")
                                .toString())
                .relatedTo(related);
        return List.of(ServiceCidrs.free(cluster, facts)
                .map(free -> problem.mendedBy(ClusterEdits.changeServiceCidr(cluster.id(), free)))
                .orElse(problem));
    }

    private static String told(Connected met) {
        return met.range() + " of " + met.holder().id()
                + (met.by().isEmpty() ? " (peered)" : " (through " + met.by() + ")");
    }
}
