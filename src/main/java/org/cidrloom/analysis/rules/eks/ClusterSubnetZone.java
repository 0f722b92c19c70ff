package org.cidrloom.analysis.rules.eks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
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
import org.cidrloom.model.edit.ClusterEdits;

/// Control planes put no interfaces into some zones, which are known by their ids, nor into Wavelength Zones
/// (EKS-04).
public final class ClusterSubnetZone implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A cluster subnet is in a zone that EKS refuses";
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
        List<Subnet> all = vpc.get().subnets(cluster.subnets());
        SequencedMap<Subnet, String> refused = new LinkedHashMap<>();
        for (Subnet subnet : all) {
            reason(subnet.zone(), region, facts).ifPresent(why -> refused.put(subnet, subnet.id() + " is in " + why));
        }
        if (refused.isEmpty()) {
            return List.of();
        }
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Of the subnets of cluster " + cluster.id() + ", " + Words.list(refused.values())
                                + ". EKS puts no network interfaces of a control plane there and refuses the cluster."
                                + " Name subnets of other zones; nodes may stay where they are.")
                .relatedTo(refused.keySet().stream()
                        .map(subnet -> new OfSubnet(vpc.get().id(), subnet.id()))
                        .toList());
        List<Subnet> left =
                all.stream().filter(subnet -> !refused.containsKey(subnet)).toList();
        return List.of(
                left.stream().map(Subnet::zone).distinct().count() < 2
                        ? problem
                        : problem.mendedBy(ClusterEdits.changeSubnets(
                                cluster.id(), left.stream().map(Subnet::id).toList())));
    }

    private static Optional<String> reason(String zone, String region, Facts facts) {
        if (Zones.kindOf(region, zone)
                .filter(kind -> kind == Zones.Kind.WAVELENGTH)
                .isPresent()) {
            return Optional.of("the Wavelength Zone " + zone);
        }
        String id = facts.zoneIds().get(zone);
        return id != null && id.equals(Zones.ID_WITHOUT_CLUSTERS.get(region))
                ? Optional.of(zone + ", whose id is " + id)
                : Optional.empty();
    }
}
