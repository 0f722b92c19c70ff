package org.cidrloom.routing.reach;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.NetworkIndex;

/// What an element of a design stands for when packets are asked about.
final class Sites {
    private final NetworkIndex index;

    Sites(NetworkIndex index) {
        this.index = index;
    }

    /// The places that the element stands for; none where it has no addresses of its own, as a gateway or a pool.
    ///
    /// A VPC stands for its routable subnets but those for attachments, and where it has none for all that it has;
    /// one without subnets for itself as a whole. A cluster or node group stands for its pods.
    List<Site> of(ElementId element) {
        return switch (element) {
            case OfVpc(String id) -> index.vpc(id).map(Sites::of).orElse(List.of());
            case OfSubnet(String vpc, String id) ->
                index.vpc(vpc).stream()
                        .flatMap(home -> home.subnet(id).stream().<Site>map(subnet -> Site.InVpc.of(home, subnet)))
                        .toList();
            case OfNetwork(String id) ->
                index.outside(id).<Site>map(Site.OutsideAws::new).stream().toList();
            case OfCluster(String id) ->
                index.cluster(id)
                        .map(cluster -> pods(cluster, cluster.nodeGroups()))
                        .orElse(List.of());
            case OfNodeGroup(String id, String group) ->
                index.cluster(id)
                        .map(cluster -> pods(
                                cluster,
                                cluster.nodeGroups().stream()
                                        .filter(each -> each.id().equals(group))
                                        .toList()))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private static List<Site> of(Vpc vpc) {
        if (vpc.subnets().isEmpty()) {
            return List.of(Site.InVpc.undivided(vpc));
        }
        List<Subnet> workloads = vpc.subnets().stream()
                .filter(subnet -> subnet.tier() != Tier.TRANSIT)
                .toList();
        List<Subnet> routable = workloads.stream()
                .filter(subnet -> vpc.cidrs().stream()
                        .filter(block -> block.cidr().contains(subnet.cidr()))
                        .allMatch(block -> block.routable()))
                .toList();
        List<Subnet> meant = Stream.of(routable, workloads, vpc.subnets())
                .filter(subnets -> !subnets.isEmpty())
                .findFirst()
                .orElse(List.of());
        return meant.stream().<Site>map(subnet -> Site.InVpc.of(vpc, subnet)).toList();
    }

    private List<Site> pods(Cluster cluster, List<NodeGroup> groups) {
        Optional<Vpc> vpc = index.vpc(cluster.vpc());
        if (vpc.isEmpty()) {
            return List.of();
        }
        SequencedSet<Site> sites = new LinkedHashSet<>();
        for (NodeGroup group : groups) {
            vpc.get().subnets(group.subnets()).forEach(node -> sites.add(pods(cluster, group, vpc.get(), node)));
        }
        if (groups.isEmpty()) {
            vpc.get()
                    .subnets(cluster.subnets())
                    .forEach(node -> sites.add(new Site.InVpc(vpc.get(), node, new Site.Pods(cluster, node))));
        }
        return List.copyOf(sites);
    }

    /// The pods of a group's nodes in one subnet: under custom networking in the subnet of their zone's ENIConfig
    /// (CNI-07). Fargate pods have a network interface of their own and are not translated by a node (FARG-02).
    private static Site pods(Cluster cluster, NodeGroup group, Vpc vpc, Subnet node) {
        if (group.kind() == NodeGroupKind.FARGATE) {
            return Site.InVpc.of(vpc, node);
        }
        boolean custom =
                cluster.cni().customNetworking() && group.kind() != NodeGroupKind.AUTO && group.os() == NodeOs.LINUX;
        Subnet home = custom
                ? Optional.ofNullable(cluster.cni().podSubnets().get(node.zone()))
                        .flatMap(vpc::subnet)
                        .orElse(node)
                : node;
        return new Site.InVpc(vpc, home, new Site.Pods(cluster, node));
    }
}
