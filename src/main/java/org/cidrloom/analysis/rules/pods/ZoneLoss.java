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
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// With one zone lost, the others carry the most nodes of each group and the planned pods (EKS-21). Each loss is
/// computed by the capacity engine on the VPC without that zone's nodes. A group that is in that zone alone is lost
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
        Map<String, List<Shortage>> shortages = new LinkedHashMap<>();
        for (String zone : zones) {
            CapacityReport report = Capacity.of(without(zone, vpc, clusters, alone), facts.types());
            for (Cluster cluster : clusters) {
                shortage(zone, cluster, report)
                        .ifPresent(shortage -> shortages
                                .computeIfAbsent(cluster.id(), id -> new ArrayList<>())
                                .add(shortage));
            }
        }
        return shortages.entrySet().stream()
                .map(entry -> problem(entry.getKey(), entry.getValue()))
                .toList();
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

    private static Optional<Shortage> shortage(String zone, Cluster cluster, CapacityReport report) {
        Optional<ClusterCapacity> capacity = report.cluster(cluster.id());
        if (capacity.isEmpty() || capacity.get().groups().isEmpty()) {
            return Optional.empty();
        }
        List<SubnetLoad> tooSmall = capacity.get().subnets().stream()
                .flatMap(id -> report.subnet(id).stream())
                .filter(load -> load.free(Stage.MAX) < 0)
                .toList();
        long lost = capacity.get().planned() - capacity.get().possible();
        return tooSmall.isEmpty() && lost <= 0
                ? Optional.empty()
                : Optional.of(new Shortage(zone, tooSmall, Math.max(0, lost)));
    }

    private static Problem problem(String cluster, List<Shortage> shortages) {
        List<OfSubnet> related = shortages.stream()
                .flatMap(shortage -> shortage.tooSmall.stream())
                .map(SubnetLoad::subnet)
                .distinct()
                .toList();
        return Problem.of(
                        new ElementId.OfCluster(cluster),
                        "When a zone is lost, the nodes of cluster " + cluster + " start in the others, which cannot"
                                + " carry the most of them: "
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
    /// @param tooSmall subnets of the others that do not hold the most nodes
    /// @param pods planned pods that get no address
    private record Shortage(String zone, List<SubnetLoad> tooSmall, long pods) {
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
