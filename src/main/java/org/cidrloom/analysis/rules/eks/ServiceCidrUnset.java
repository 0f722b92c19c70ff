package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.net.Cidr;

/// Where no service CIDR is set, EKS chooses 10.100.0.0/16 or 172.20.0.0/16 so that it misses the VPC, and looks no
/// further (EKS-09). Which of the two it takes is documented nowhere; so either one that meets a connected network is
/// worth a warning.
public final class ServiceCidrUnset implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "The service CIDR is left to EKS, which may choose one that is taken";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        if (cluster.serviceCidr() != null || cluster.ipFamily() == IpFamily.IPV6) {
            return List.of();
        }
        List<Facts.Connected> taken = ServiceCidrs.DEFAULTS.stream()
                .flatMap(choice -> facts.connectedOverlapping(cluster.vpc(), choice).stream())
                .distinct()
                .toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        List<ElementId> holders =
                taken.stream().map(Facts.Connected::holder).distinct().toList();
        List<Cidr> ranges =
                taken.stream().map(Facts.Connected::range).distinct().toList();
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " has no service CIDR of its own. EKS then chooses "
                                + Words.list(ServiceCidrs.DEFAULTS).replace(" and ", " or ")
                                + " and looks at the VPC only; "
                                + Words.list(ranges) + " of "
                                + Words.list(holders.stream().map(ElementId::id).toList())
                                + " may be met, and pods would not reach it. It cannot be changed once the cluster is"
                                + " there. Set a range that is free.")
                .relatedTo(holders);
        return List.of(ServiceCidrs.free(cluster, facts)
                .map(free -> problem.mendedBy(ClusterEdits.changeServiceCidr(cluster.id(), free)))
                .orElse(problem));
    }
}
