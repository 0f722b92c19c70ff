package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;

/// Under custom networking there is an ENIConfig for every zone that nodes use, named exactly as the zone (CNI-22,
/// CNI-23, CNI-27).
public final class EniconfigMissingZone implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A zone that nodes use has no ENIConfig of its name";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network-tutorial.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        if (!cluster.cni().customNetworking() || cluster.ipFamily() == IpFamily.IPV6) {
            return List.of();
        }
        Map<String, String> configs = cluster.cni().podSubnets();
        List<String> missing = facts.zonesOfNodes(cluster).stream()
                .filter(zone -> !configs.containsKey(zone))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        Map<String, String> renames = renames(missing, configs);
        Problem problem = Problem.of(new ElementId.OfCluster(cluster.id()), detail(cluster, missing, configs, renames))
                .relatedTo(groupsIn(cluster, facts, missing));
        return List.of(
                mended(cluster, facts, missing, renames).map(problem::mendedBy).orElse(problem));
    }

    /// ENIConfigs that are named as the end of a missing zone's name, such as `a` for `eu-west-1a`: the zone by the
    /// ENIConfig.
    private static Map<String, String> renames(List<String> missing, Map<String, String> configs) {
        Map<String, String> renames = new LinkedHashMap<>();
        for (String zone : missing) {
            configs.keySet().stream()
                    .filter(key -> !key.isEmpty() && zone.endsWith(key))
                    .filter(key -> !renames.containsKey(key))
                    .findFirst()
                    .ifPresent(key -> renames.put(key, zone));
        }
        return renames;
    }

    private static String detail(
            Cluster cluster, List<String> missing, Map<String, String> configs, Map<String, String> renames) {
        String there = configs.isEmpty()
                ? "there are no ENIConfigs"
                : "the ENIConfigs are named " + Words.list(configs.keySet());
        String detail = "Nodes of cluster " + cluster.id() + " start in " + Words.list(missing) + ", but " + there
                + ". Under custom networking a node looks for the ENIConfig that is named as its label"
                + " topology.kubernetes.io/zone says; without one it stays NotReady, and its pods stay in"
                + " ContainerCreating.";
        if (renames.isEmpty()) {
            return detail + " Add an ENIConfig for each zone that nodes may start in.";
        }
        Map.Entry<String, String> first = renames.entrySet().iterator().next();
        return detail + " The label says “" + first.getValue() + "”, never “" + first.getKey() + "”: chart 1.1.12 of"
                + " the CNI named an ENIConfig Region and key together, and since chart 1.1.16 (CNI 1.11.0) the key is"
                + " the name as it stands, so values written for the old chart match no node. Name "
                + (renames.size() == 1 ? "it" : "them") + " " + Words.list(renames.values()) + ".";
    }

    private static List<OfNodeGroup> groupsIn(Cluster cluster, Facts facts, List<String> zones) {
        return cluster.nodeGroups().stream()
                .filter(Facts::usesEniConfigs)
                .filter(group -> startsIn(cluster, facts, group, zones))
                .map(group -> new OfNodeGroup(cluster.id(), group.id()))
                .toList();
    }

    private static boolean startsIn(Cluster cluster, Facts facts, NodeGroup group, List<String> zones) {
        return facts.subnetsOf(cluster, group).stream().anyMatch(subnet -> zones.contains(subnet.zone()));
    }

    private static Optional<Edit> mended(
            Cluster cluster, Facts facts, List<String> missing, Map<String, String> renames) {
        List<Edit> parts = new ArrayList<>();
        renames.forEach((key, zone) -> parts.add(CniEdits.renamePodSubnet(cluster.id(), key, zone)));
        List<String> added = new ArrayList<>();
        for (String zone : missing) {
            if (!renames.containsValue(zone)) {
                podSubnet(cluster, facts, zone).ifPresent(subnet -> {
                    parts.add(CniEdits.changePodSubnet(cluster.id(), zone, subnet.id()));
                    added.add(zone);
                });
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> what = new ArrayList<>();
        if (!renames.isEmpty()) {
            what.add("name the ENIConfigs " + Words.list(renames.values()));
        }
        if (!added.isEmpty()) {
            what.add("add ENIConfigs for " + Words.list(added));
        }
        String label = String.join(", and ", what);
        return Optional.of(Edit.all(Character.toUpperCase(label.charAt(0)) + label.substring(1), parts));
    }

    private static Optional<Subnet> podSubnet(Cluster cluster, Facts facts, String zone) {
        return facts.vpc(cluster).stream()
                .flatMap(vpc -> vpc.subnets().stream())
                .filter(subnet -> subnet.tier() == Tier.POD && subnet.zone().equals(zone))
                .findFirst();
    }
}
