package org.cidrloom.analysis.rules.eks;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Zones;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// AWS's pages used to exclude Local Zones for cluster subnets, and no longer name them (EKS-04).
public final class ClusterSubnetLocalZone implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A cluster subnet is in a Local Zone";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (vpc.isEmpty()) {
            return List.of();
        }
        String region = facts.regionOf(vpc.get());
        List<Subnet> local = vpc.get().subnets(cluster.subnets());
        local.removeIf(subnet -> Zones.kindOf(region, subnet.zone())
                .filter(kind -> kind == Zones.Kind.LOCAL)
                .isEmpty());
        if (local.isEmpty()) {
            return List.of();
        }
        List<String> told = local.stream()
                .map(subnet -> subnet.id() + " (" + subnet.zone() + ")")
                .toList();
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " has " + Words.list(told) + " among its subnets, in a Local Zone."
                                + " AWS's pages used to say that EKS refuses that, and now say nothing. Name subnets of"
                                + " Availability Zones for the control plane; nodes may stay in the Local Zone.")
                .relatedTo(local.stream()
                        .map(subnet -> new OfSubnet(vpc.get().id(), subnet.id()))
                        .toList()));
    }
}
