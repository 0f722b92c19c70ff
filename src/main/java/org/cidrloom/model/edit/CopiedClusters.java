package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

import static org.cidrloom.model.edit.Branches.mapped;
import static org.cidrloom.model.edit.Branches.without;

/// Clusters that are copied by themselves, without the VPC around them.
final class CopiedClusters {
    private CopiedClusters() {}

    /// The part of a network that these clusters are: they and the subnets that they use, in VPCs with nothing else.
    static Network part(Network network, Set<String> clusters) {
        List<Cluster> kept = without(network.clusters(), cluster -> !clusters.contains(cluster.id()));
        Map<String, Set<String>> used = new HashMap<>();
        kept.forEach(cluster ->
                used.computeIfAbsent(cluster.vpc(), vpc -> new HashSet<>()).addAll(subnets(cluster)));
        List<Vpc> around = mapped(
                without(network.vpcs(), vpc -> !used.containsKey(vpc.id())),
                vpc -> vpc.with(b -> b.routes(List.of())
                        .prefixListRoutes(List.of())
                        .loadBalancers(List.of())
                        .subnets(without(
                                vpc.subnets(),
                                subnet -> !used.getOrDefault(vpc.id(), Set.of()).contains(subnet.id())))));
        return Network.empty(network.name(), network.region(), network.zones())
                .with(b -> b.vpcs(around).clusters(kept));
    }

    private static Set<String> subnets(Cluster cluster) {
        Set<String> subnets = new LinkedHashSet<>(cluster.subnets());
        cluster.nodeGroups().forEach(group -> subnets.addAll(group.subnets()));
        subnets.addAll(cluster.cni().podSubnets().values());
        return subnets;
    }

    /// Adds the clusters of a part to a VPC. In the place of each subnet comes the one of the same id, else the first
    /// of its tier in a zone of the same letter; where there is neither, the cluster goes without it.
    static Proposal paste(Network into, Network part, String vpc) {
        Vpc home = into.vpc(vpc).orElseThrow();
        Set<String> taken = new HashSet<>(Ids.topLevel(into));
        List<Cluster> copies = new ArrayList<>();
        List<ElementId> added = new ArrayList<>();
        Set<String> lost = new LinkedHashSet<>();
        for (Cluster cluster : part.clusters()) {
            Map<String, Subnet> places = places(part, cluster, home);
            subnets(cluster).stream().filter(id -> !places.containsKey(id)).forEach(lost::add);
            String id = Ids.next(taken, cluster.id());
            taken.add(id);
            String name = cluster.name() == null ? null : cluster.name() + CopiedIds.more(cluster.id(), id);
            copies.add(inside(cluster, places).with(b -> b.id(id).name(name).vpc(vpc)));
            added.add(new OfCluster(id));
        }
        String what = added.size() == 1 ? added.getFirst().id() : added.size() + " clusters";
        String without = lost.isEmpty()
                ? ""
                : vpc + " has nothing in the place of " + String.join(", ", lost)
                        + ". Choose subnets of it in the inspector.";
        Edit edit = Edit.ofNetwork(
                "Paste " + what + " into " + vpc,
                network -> network.withClusters(Stream.concat(network.clusters().stream(), copies.stream())
                        .toList()));
        return new Proposal(without, edit, added);
    }

    private static Map<String, Subnet> places(Network part, Cluster cluster, Vpc home) {
        Map<String, Subnet> places = new HashMap<>();
        for (String id : subnets(cluster)) {
            Optional<Subnet> was = part.vpc(cluster.vpc()).flatMap(vpc -> vpc.subnet(id));
            home.subnet(id)
                    .or(() -> was.flatMap(subnet -> home.subnets().stream()
                            .filter(each -> each.tier() == subnet.tier())
                            .filter(each -> ZoneNames.letter(each.zone()).equals(ZoneNames.letter(subnet.zone())))
                            .findFirst()))
                    .ifPresent(place -> places.put(id, place));
        }
        return places;
    }

    private static Cluster inside(Cluster cluster, Map<String, Subnet> places) {
        Map<String, String> pods = new LinkedHashMap<>();
        cluster.cni().podSubnets().forEach((zone, id) -> {
            Subnet place = places.get(id);
            if (place != null) {
                boolean named = ZoneNames.letter(zone).equals(ZoneNames.letter(place.zone()));
                pods.put(named && zone.contains("-") ? place.zone() : zone, place.id());
            }
        });
        return cluster.with(b -> b.subnets(ids(cluster.subnets(), places))
                .cni(cluster.cni().withPodSubnets(pods))
                .nodeGroups(mapped(cluster.nodeGroups(), group -> group.withSubnets(ids(group.subnets(), places)))));
    }

    private static List<String> ids(List<String> was, Map<String, Subnet> places) {
        return was.stream()
                .flatMap(id -> Stream.ofNullable(places.get(id)).map(Subnet::id))
                .distinct()
                .toList();
    }
}
