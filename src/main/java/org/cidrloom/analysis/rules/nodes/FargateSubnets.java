package org.cidrloom.analysis.rules.nodes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Zones;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.NodeGroupEdits;

/// Fargate profiles take private subnets only, in Availability Zones only (FARG-01, FARG-02).
public final class FargateSubnets implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A Fargate profile has a subnet that Fargate refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return Problem.ofEach(cluster.nodeGroups(), group -> problem(cluster, group, facts));
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (group.kind() != NodeGroupKind.FARGATE || vpc.isEmpty()) {
            return Optional.empty();
        }
        String region = facts.regionOf(vpc.get());
        SequencedMap<Subnet, String> refused = new LinkedHashMap<>();
        for (Subnet subnet : facts.subnetsOf(cluster, group)) {
            Optional<Zones.Kind> kind = Zones.kindOf(region, subnet.zone());
            if (subnet.tier() == Tier.PUBLIC) {
                refused.put(subnet, subnet.id() + " is public");
            } else if (kind.filter(zone -> zone != Zones.Kind.AVAILABILITY).isPresent()) {
                refused.put(subnet, subnet.id() + " is in " + subnet.zone() + ", which is no Availability Zone");
            }
        }
        return refused.isEmpty() ? Optional.empty() : Optional.of(problem(cluster, group, vpc.get(), refused));
    }

    private static Problem problem(Cluster cluster, NodeGroup group, Vpc vpc, SequencedMap<Subnet, String> refused) {
        Problem problem = Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "In Fargate profile " + group.id() + " of cluster " + cluster.id() + " "
                                + Words.list(refused.values()) + ". Fargate takes private subnets only, those without a"
                                + " route to an internet gateway, in Availability Zones of the Region. Name private"
                                + " subnets.")
                .relatedTo(refused.keySet().stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
        SequencedSet<String> instead = new LinkedHashSet<>();
        for (String id : group.subnets()) {
            Optional<Subnet> bad = refused.keySet().stream()
                    .filter(subnet -> subnet.id().equals(id))
                    .findFirst();
            if (bad.isEmpty()) {
                instead.add(id);
            } else {
                vpc.subnets().stream()
                        .filter(subnet -> subnet.tier() == Tier.PRIVATE || subnet.tier() == Tier.NODE)
                        .filter(subnet -> subnet.zone().equals(bad.get().zone()) && !refused.containsKey(subnet))
                        .findFirst()
                        .ifPresent(subnet -> instead.add(subnet.id()));
            }
        }
        return instead.isEmpty()
                ? problem
                : problem.mendedBy(NodeGroupEdits.changeSubnets(cluster.id(), group.id(), List.copyOf(instead)));
    }
}
