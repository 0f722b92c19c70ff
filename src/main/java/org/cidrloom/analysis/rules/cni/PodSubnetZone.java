package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;

/// The subnet of an ENIConfig is in the zone that the ENIConfig is named after (CNI-23). ENIConfigs that are
/// named after no zone are left to the rule eniconfig-missing-zone.
public final class PodSubnetZone implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The pod subnet of an ENIConfig is in another zone than its nodes";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network-tutorial.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        boolean custom = cluster.cni().customNetworking() && cluster.ipFamily() == IpFamily.IPV4;
        if (!custom || vpc.isEmpty()) {
            return List.of();
        }
        Set<String> zones = new HashSet<>(facts.zones());
        vpc.get().subnets().forEach(subnet -> zones.add(subnet.zone()));
        Map<String, Subnet> subnets = vpc.get().subnets().stream()
                .collect(Collectors.toMap(Subnet::id, subnet -> subnet, (first, second) -> first));
        List<String> told = new ArrayList<>();
        List<OfSubnet> related = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        cluster.cni().podSubnets().forEach((zone, id) -> {
            Subnet subnet = subnets.get(id);
            if (subnet == null || !zones.contains(zone) || subnet.zone().equals(zone)) {
                return;
            }
            told.add("ENIConfig " + zone + " has subnet " + id + ", which is in " + subnet.zone());
            related.add(new OfSubnet(cluster.vpc(), id));
            vpc.get().subnets().stream()
                    .filter(other -> other.tier() == Tier.POD && other.zone().equals(zone))
                    .findFirst()
                    .ifPresent(other -> edits.add(CniEdits.changePodSubnet(cluster.id(), zone, other.id())));
        });
        if (told.isEmpty()) {
            return List.of();
        }
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "In cluster " + cluster.id() + ", " + String.join("; ", told)
                                + ". A network interface and its node have to be in one zone, so nodes there get no"
                                + " addresses for pods. Name a pod subnet of the ENIConfig's own zone.")
                .relatedTo(related);
        return List.of(
                edits.isEmpty()
                        ? problem
                        : problem.mendedBy(Edit.all(
                                "Give the ENIConfigs of " + cluster.id() + " pod subnets of their own zones", edits)));
    }
}
