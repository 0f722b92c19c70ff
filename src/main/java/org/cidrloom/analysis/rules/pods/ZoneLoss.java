package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.AttachedSubnets;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.LostZone;
import org.cidrloom.capacity.VpcCapacity;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;

/// With one zone lost, the others carry the most nodes of each group and the planned pods (EKS-21). Each loss is
/// computed by the capacity engine on the VPC without that zone's nodes; the clusters of one VPC are one finding. A
/// group that is in that zone alone is lost with it, as is meant where volumes bind pods to a zone.
public final class ZoneLoss implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "With one zone lost, the others cannot carry its nodes and pods";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Cluster> clusters = facts.clustersOf(vpc.id());
        SequencedSet<String> zones = new LinkedHashSet<>();
        clusters.forEach(cluster -> cluster.nodeGroups()
                .forEach(group -> facts.subnetsOf(cluster, group).forEach(subnet -> zones.add(subnet.zone()))));
        Optional<VpcCapacity> whole = facts.capacityOf(vpc.id());
        if (zones.size() < 2 || whole.isEmpty()) {
            return List.of();
        }
        List<AttachedSubnets> attached = facts.attachedSubnets(vpc.id());
        List<Shortage> shortages = new ArrayList<>();
        LostZone.notCarried(vpc, clusters, attached, zones, whole.get(), facts.types())
                .forEach((zone, losses) -> shortages.add(shortage(zone, losses)));
        shortages.removeIf(shortage -> shortage.clusters.isEmpty());
        return shortages.isEmpty() ? List.of() : List.of(problem(shortages));
    }

    /// What is worse without the zone: subnets that lack more than they did, planned pods that had an address.
    /// Groups of the lost zone alone are meant to be there.
    private static Shortage shortage(String zone, List<LostZone> losses) {
        SequencedSet<String> hit = new LinkedHashSet<>();
        SequencedSet<LostZone.Shortage> tooSmall = new LinkedHashSet<>();
        long pods = 0;
        for (LostZone lost : losses) {
            List<LostZone.Shortage> worse =
                    lost.tooSmall().stream().filter(LostZone.Shortage::isWorse).toList();
            long unplaced = unplaced(lost.before()) > 0 ? 0 : unplaced(lost.after());
            if (!worse.isEmpty() || unplaced > 0) {
                hit.add(lost.cluster());
                tooSmall.addAll(worse);
                pods += unplaced;
            }
        }
        return new Shortage(zone, List.copyOf(hit), List.copyOf(tooSmall), pods);
    }

    private static long unplaced(ClusterCapacity cluster) {
        return Math.max(0, cluster.planned() - cluster.possible());
    }

    private static Problem problem(List<Shortage> shortages) {
        List<String> clusters = shortages.stream()
                .flatMap(shortage -> shortage.clusters.stream())
                .distinct()
                .toList();
        List<ElementId> related = new ArrayList<>();
        clusters.forEach(cluster -> related.add(new ElementId.OfCluster(cluster)));
        shortages.forEach(shortage -> shortage.tooSmall.forEach(small -> related.add(small.subnet())));
        return Problem.of(
                        new ElementId.OfCluster(clusters.getFirst()),
                        "When a zone is lost, the nodes of " + (clusters.size() == 1 ? "cluster " : "clusters ")
                                + Words.list(clusters) + " start in the others, which cannot carry the most of them: "
                                + String.join(
                                        "; ",
                                        shortages.stream().map(Shortage::told).toList())
                                + ". Leave room for it: larger subnets, fewer addresses held ready, or pods in"
                                + " subnets of their own.")
                .relatedTo(related);
    }

    /// What is missing without one zone.
    ///
    /// @param zone the lost zone
    /// @param clusters the clusters that it hits
    /// @param tooSmall subnets of the others that do not hold the most nodes
    /// @param pods planned pods that get no address
    private record Shortage(String zone, List<String> clusters, List<LostZone.Shortage> tooSmall, long pods) {
        String told() {
            List<String> missing = new ArrayList<>();
            tooSmall.forEach(shortage -> missing.add(shortage.words()));
            if (pods > 0) {
                missing.add(Words.count(pods, "planned pod gets", "planned pods get") + " no address");
            }
            return "without " + zone + ", " + Words.list(missing);
        }
    }
}
