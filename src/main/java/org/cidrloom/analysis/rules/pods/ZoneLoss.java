package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.Stage;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// With one zone lost, the others carry the most nodes of each group and the planned pods (EKS-21). Each loss is
/// computed by the capacity engine on the VPC without that zone's nodes; the clusters of one VPC are one finding. A
/// group that is in that zone alone is lost
/// with it, as is meant where volumes bind pods to a zone.
public final class ZoneLoss implements Rule.OfDesign {
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
    public List<Problem> check(Facts facts) {
        Map<String, List<Cluster>> byVpc = new LinkedHashMap<>();
        facts.network()
                .clusters()
                .forEach(cluster -> byVpc.computeIfAbsent(cluster.vpc(), vpc -> new ArrayList<>())
                        .add(cluster));
        List<Problem> problems = new ArrayList<>();
        byVpc.forEach((id, clusters) -> facts.vpc(id).ifPresent(vpc -> problems.addAll(ofVpc(vpc, clusters, facts))));
        return problems;
    }

    private static List<Problem> ofVpc(Vpc vpc, List<Cluster> clusters, Facts facts) {
        SequencedSet<String> zones = new LinkedHashSet<>();
        clusters.forEach(cluster -> cluster.nodeGroups()
                .forEach(group -> facts.subnetsOf(cluster, group).forEach(subnet -> zones.add(subnet.zone()))));
        if (zones.size() < 2) {
            return List.of();
        }
        Network alone = alone(vpc, facts);
        List<Shortage> shortages = zones.stream()
                .map(zone -> shortage(
                        zone,
                        clusters,
                        facts.capacity(),
                        Capacity.of(without(zone, vpc, clusters, alone), facts.types())))
                .filter(shortage -> !shortage.clusters.isEmpty())
                .toList();
        return shortages.isEmpty() ? List.of() : List.of(problem(shortages));
    }

    /// The VPC with its own attachments and nothing of the rest of the network, which would be gone through once for
    /// each zone of each VPC.
    private static Network alone(Vpc vpc, Facts facts) {
        List<TransitGateway> gateways = facts.attachmentsOf(vpc.id()).stream()
                .map(attached -> attached.gateway()
                        .with(changed -> changed.attachments(List.of(attached.attachment()))
                                .routeTables(List.of())))
                .toList();
        return facts.network()
                .with(changed -> changed.vpcs(List.of(vpc))
                        .transitGateways(gateways)
                        .clusters(List.of())
                        .peerings(List.of()));
    }

    private static Network without(String zone, Vpc vpc, List<Cluster> clusters, Network alone) {
        Predicate<String> stays =
                id -> vpc.subnet(id).map(Subnet::zone).filter(zone::equals).isEmpty();
        List<Cluster> left = clusters.stream()
                .map(cluster -> cluster.withNodeGroups(cluster.nodeGroups().stream()
                        .map(group -> group.withSubnets(
                                group.subnets().stream().filter(stays).toList()))
                        .filter(group -> !group.subnets().isEmpty())
                        .toList()))
                .toList();
        return alone.withClusters(left);
    }

    /// What is worse without the zone: subnets that lack more than they did, planned pods that had an address.
    private static Shortage shortage(String zone, List<Cluster> clusters, CapacityReport before, CapacityReport after) {
        SequencedSet<String> hit = new LinkedHashSet<>();
        SequencedSet<SubnetLoad> tooSmall = new LinkedHashSet<>();
        long pods = 0;
        for (Cluster cluster : clusters) {
            Optional<ClusterCapacity> capacity =
                    after.cluster(cluster.id()).filter(left -> !left.groups().isEmpty());
            if (capacity.isEmpty()) {
                continue;
            }
            List<SubnetLoad> worse = capacity.get().subnets().stream()
                    .flatMap(id -> after.subnet(id).stream())
                    .filter(load -> load.free(Stage.MAX) < 0)
                    .filter(load -> before.subnet(load.subnet())
                            .filter(was -> was.free(Stage.MAX) <= load.free(Stage.MAX))
                            .isEmpty())
                    .toList();
            long unplaced = unplaced(before.cluster(cluster.id())) > 0 ? 0 : unplaced(capacity);
            if (!worse.isEmpty() || unplaced > 0) {
                hit.add(cluster.id());
                tooSmall.addAll(worse);
                pods += unplaced;
            }
        }
        return new Shortage(zone, List.copyOf(hit), List.copyOf(tooSmall), pods);
    }

    private static long unplaced(Optional<ClusterCapacity> capacity) {
        return capacity.map(cluster -> Math.max(0, cluster.planned() - cluster.possible()))
                .orElse(0L);
    }

    private static Problem problem(List<Shortage> shortages) {
        List<String> clusters = shortages.stream()
                .flatMap(shortage -> shortage.clusters.stream())
                .distinct()
                .toList();
        List<ElementId> related = new ArrayList<>();
        clusters.forEach(cluster -> related.add(new ElementId.OfCluster(cluster)));
        shortages.forEach(shortage -> shortage.tooSmall.forEach(load -> related.add(load.subnet())));
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
    private record Shortage(String zone, List<String> clusters, List<SubnetLoad> tooSmall, long pods) {
        String told() {
            List<String> missing = new ArrayList<>();
            tooSmall.forEach(load -> missing.add(
                    load.subnet().subnet() + " lacks " + Words.count(-load.free(Stage.MAX), "address", "addresses")));
            if (pods > 0) {
                missing.add(Words.count(pods, "planned pod gets", "planned pods get") + " no address");
            }
            return "without " + zone + ", " + Words.list(missing);
        }
    }
}
