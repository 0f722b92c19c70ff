package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// A part of a VPC from side to side: the subnets of clusters that share some, under their heads; or subnets of no
/// cluster.
///
/// @param clusters which use these subnets; none for the rest
/// @param bands the subnets by tier
/// @param users the clusters' names by subnet id, where not all clusters of the section use it
record Section(List<Cluster> clusters, List<TierBand> bands, Map<String, String> users) {
    /// The sections of a VPC from top to bottom: subnets of no cluster keep their tier's place above or below.
    static List<Section> of(Vpc vpc, List<Cluster> clusters) {
        List<Group> groups = groups(vpc, clusters);
        List<Subnet> rest = new ArrayList<>(vpc.subnets());
        List<Section> sections = new ArrayList<>();
        for (Group group : groups) {
            List<Subnet> own = vpc.subnets().stream()
                    .filter(subnet -> group.subnets.contains(subnet.id()))
                    .toList();
            rest.removeAll(own);
            sections.add(new Section(List.copyOf(group.clusters), TierBand.of(own), group.users()));
        }
        List<TierBand> others = TierBand.of(rest);
        int top = sections.stream()
                .flatMap(section -> section.bands().stream())
                .mapToInt(band -> TierBand.order(band.tier()))
                .min()
                .orElse(0);
        List<TierBand> above = others.stream()
                .filter(band -> TierBand.order(band.tier()) < top)
                .toList();
        List<TierBand> below = others.stream()
                .filter(band -> TierBand.order(band.tier()) >= top)
                .toList();
        if (!above.isEmpty()) {
            sections.addFirst(new Section(List.of(), above, Map.of()));
        }
        if (!below.isEmpty()) {
            sections.addLast(new Section(List.of(), below, Map.of()));
        }
        return sections;
    }

    boolean isOfClusters() {
        return !clusters.isEmpty();
    }

    private static List<Group> groups(Vpc vpc, List<Cluster> clusters) {
        List<Group> groups = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Group group = new Group(vpc, cluster);
            for (Group other : List.copyOf(groups)) {
                if (other.sharesWith(group)) {
                    groups.remove(other);
                    other.take(group);
                    group = other;
                }
            }
            groups.add(group);
        }
        groups.sort(Comparator.comparingInt(group -> clusters.indexOf(group.clusters.getFirst())));
        return groups;
    }

    /// Clusters that share subnets, directly or through one another.
    private static final class Group {
        private final List<Cluster> clusters = new ArrayList<>();
        private final Set<String> subnets = new LinkedHashSet<>();
        private final Map<String, List<Cluster>> bySubnet = new HashMap<>();

        Group(Vpc vpc, Cluster cluster) {
            clusters.add(cluster);
            subnets.addAll(cluster.subnets());
            cluster.nodeGroups().stream().map(NodeGroup::subnets).forEach(subnets::addAll);
            if (cluster.cni().customNetworking()) {
                subnets.addAll(cluster.cni().podSubnets().values());
            }
            subnets.removeIf(id -> vpc.subnet(id).isEmpty());
            subnets.forEach(id -> bySubnet.put(id, new ArrayList<>(List.of(cluster))));
        }

        boolean sharesWith(Group other) {
            return other.subnets.stream().anyMatch(subnets::contains);
        }

        void take(Group other) {
            clusters.addAll(other.clusters);
            subnets.addAll(other.subnets);
            other.bySubnet.forEach((id, users) ->
                    bySubnet.computeIfAbsent(id, each -> new ArrayList<>()).addAll(users));
        }

        Map<String, String> users() {
            Map<String, String> users = new HashMap<>();
            bySubnet.forEach((id, by) -> {
                if (by.size() < clusters.size()) {
                    users.put(id, by.size() == 1 ? by.getFirst().displayName() : by.size() + " of " + clusters.size());
                }
            });
            return users;
        }
    }
}
