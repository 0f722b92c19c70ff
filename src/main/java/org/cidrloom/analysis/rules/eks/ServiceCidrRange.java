package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.net.Cidr;

/// A service CIDR is a /12 to a /24 in an RFC 1918 range (EKS-08).
public final class ServiceCidrRange implements Rule.OfCluster {
    private static final int LARGEST = 12;
    private static final int SMALLEST = 24;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The service CIDR is one that EKS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/create-cluster.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Cidr range = cluster.serviceCidr();
        if (range == null || cluster.ipFamily() == IpFamily.IPV6 || isAccepted(range)) {
            return List.of();
        }
        String why = !Ranges.isRfc1918(range)
                ? "does not lie in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16"
                : "is a /" + range.prefixLength() + ", and only a /12 to a /24 is taken";
        Problem problem = Problem.of(
                new ElementId.OfCluster(cluster.id()),
                "EKS refuses " + range + " as the service CIDR of cluster " + cluster.id() + ": it " + why
                        + ". It cannot be changed once the cluster is there, so choose a range that is free in the"
                        + " whole company.");
        return List.of(ServiceCidrs.free(cluster, facts)
                .map(free -> problem.mendedBy(ClusterEdits.changeServiceCidr(cluster.id(), free)))
                .orElse(problem));
    }

    private static boolean isAccepted(Cidr range) {
        return Ranges.isRfc1918(range) && range.prefixLength() >= LARGEST && range.prefixLength() <= SMALLEST;
    }
}
