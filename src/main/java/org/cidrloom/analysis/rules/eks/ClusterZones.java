package org.cidrloom.analysis.rules.eks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.Edit;

/// A cluster has subnets in at least two zones (EKS-01).
public final class ClusterZones implements Rule.OfCluster {
    private static final List<Tier> PREFERRED = List.of(Tier.CONTROL_PLANE, Tier.NODE, Tier.PRIVATE);

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The subnets of the cluster are not in two zones";
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
        List<Subnet> subnets = vpc.get().subnets(cluster.subnets());
        SequencedSet<String> zones = new LinkedHashSet<>();
        subnets.forEach(subnet -> zones.add(subnet.zone()));
        if (zones.size() >= 2) {
            return List.of();
        }
        String has = subnets.isEmpty()
                ? "Cluster " + cluster.id() + " has no subnets."
                : "The subnets of cluster " + cluster.id() + " ("
                        + Words.list(subnets.stream().map(Subnet::id).toList()) + ") are all in " + Words.list(zones)
                        + ".";
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        has + " EKS wants subnets in at least two different Availability Zones for the network"
                                + " interfaces of the control plane, and refuses the cluster else. Add a subnet of"
                                + " another zone.")
                .relatedTo(subnets.stream()
                        .map(subnet -> new OfSubnet(cluster.vpc(), subnet.id()))
                        .toList());
        return List.of(widened(cluster, vpc.get(), zones).map(problem::mendedBy).orElse(problem));
    }

    private static Optional<Edit> widened(Cluster cluster, Vpc vpc, SequencedSet<String> zones) {
        SequencedSet<String> reached = new LinkedHashSet<>(zones);
        List<String> chosen = new ArrayList<>(cluster.subnets());
        vpc.subnets().stream()
                .filter(subnet -> PREFERRED.contains(subnet.tier()))
                .sorted(Comparator.comparingInt(subnet -> PREFERRED.indexOf(subnet.tier())))
                .filter(subnet -> reached.add(subnet.zone()))
                .map(Subnet::id)
                .forEach(chosen::add);
        return reached.size() < 2 ? Optional.empty() : Optional.of(ClusterEdits.changeSubnets(cluster.id(), chosen));
    }
}
