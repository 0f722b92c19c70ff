package org.cidrloom.diagram.gesture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What a part would become in a design: the edit with the ids and blocks it gives, or why there is none.
///
/// @param text what it becomes (`vpc-2, 10.24.57.0/24`), or why it is refused and what to do
/// @param edit the edit; null where it is refused
/// @param added the new elements, in the order they are added
public record Offer(String text, @Nullable Edit edit, List<ElementId> added) {
    /// The usual size of a network outside AWS.
    private static final int SITE_PREFIX = 24;

    public Offer {
        added = List.copyOf(added);
    }

    /// What the part becomes.
    ///
    /// @param vpc the id of the VPC it is put into; null for none
    public static Offer of(Part part, Network network, @Nullable String vpc) {
        return of(part, network, vpc, null);
    }

    /// What the part becomes where an element is.
    ///
    /// @param vpc the id of the VPC it is put into; null for none
    /// @param at what is there, which says for which of several clusters a node group is; null for nothing
    public static Offer of(Part part, Network network, @Nullable String vpc, @Nullable ElementId at) {
        Optional<Tier> tier = part.tier();
        if (part.needsVpc()) {
            Optional<Vpc> home = Optional.ofNullable(vpc).flatMap(network::vpc);
            return home.map(each -> tier.map(t -> subnets(network, each, t))
                            .orElseGet(() -> part == Part.NODE_GROUP
                                    ? nodeGroup(network, each, clusterOf(at))
                                    : cluster(network, each)))
                    .orElseGet(() -> refused(part.label() + " belong" + (tier.isPresent() ? "" : "s")
                            + " in a VPC: drop on one, or select one first."));
        }
        return of(
                switch (part) {
                    case NETWORK -> NetworkEdits.addNetwork(network, null, site(network));
                    case TRANSIT_GATEWAY -> TransitEdits.add(network);
                    case DIRECT_CONNECT_GATEWAY -> ConnectionEdits.addDirectConnectGateway(network, List.of());
                    default -> VpcEdits.add(network);
                },
                network);
    }

    /// Whether it is refused.
    public boolean isRefused() {
        return edit == null;
    }

    private static Offer refused(String why) {
        return new Offer(why, null, List.of());
    }

    private static List<Cidr> site(Network network) {
        return Allocation.routable(network, SITE_PREFIX).stream().toList();
    }

    private static Offer of(Addition addition, Network network) {
        return new Offer(described(addition, network), addition.edit(), List.of(addition.element()));
    }

    private static Offer cluster(Network network, Vpc vpc) {
        Addition addition = ClusterEdits.add(network, vpc.id());
        String subnets = after(addition, network).cluster(addition.element().id()).stream()
                .flatMap(cluster -> cluster.subnets().stream())
                .collect(Collectors.joining(", "));
        return new Offer(
                "cluster " + addition.element().id() + " in " + vpc.displayName()
                        + (subnets.isEmpty()
                                ? "\nno subnets for its control plane yet"
                                : "\ncontrol plane in " + subnets),
                addition.edit(),
                List.of(addition.element()));
    }

    private static @Nullable String clusterOf(@Nullable ElementId at) {
        return switch (at) {
            case OfCluster(String id) -> id;
            case OfNodeGroup(String cluster, String _) -> cluster;
            case null, default -> null;
        };
    }

    /// A VPC's only cluster is meant wherever in the VPC it is dropped.
    private static Offer nodeGroup(Network network, Vpc vpc, @Nullable String at) {
        List<String> clusters = at != null
                ? List.of(at)
                : network.clusters().stream()
                        .filter(each -> each.vpc().equals(vpc.id()))
                        .map(Cluster::id)
                        .toList();
        if (clusters.isEmpty()) {
            return refused(vpc.displayName() + " has no cluster for it: drop an EKS cluster on it first.");
        }
        if (clusters.size() > 1) {
            return refused(vpc.displayName() + " has " + clusters.size() + " clusters: drop it on one of them.");
        }
        String cluster = clusters.getFirst();
        Addition addition = NodeGroupEdits.add(network, cluster);
        String subnets = after(addition, network)
                .cluster(cluster)
                .map(each -> each.nodeGroups().getLast().subnets())
                .map(each -> String.join(", ", each))
                .orElse("");
        return new Offer(
                "node group " + addition.element().id() + " of " + cluster
                        + (subnets.isEmpty() ? "\nno subnets for its nodes yet" : "\nin " + subnets),
                addition.edit(),
                List.of(addition.element()));
    }

    private static Offer subnets(Network network, Vpc vpc, Tier tier) {
        List<String> zones = network.zonesOf(vpc);
        if (zones.isEmpty()) {
            return refused("The design names no zones. Add zones to the design, then subnets to them.");
        }
        List<Addition> additions = SubnetEdits.addTier(network, vpc.id(), tier, zones);
        if (additions.isEmpty()) {
            return refused(vpc.displayName() + " has no room for " + zones.size() + " " + tier.key()
                    + " subnets. Add a CIDR block to it, or make other subnets smaller.");
        }
        String described =
                additions.stream().map(each -> described(each, network)).collect(Collectors.joining("\n"));
        return new Offer(
                described,
                Edit.all(
                        "Add " + tier.key() + " subnets to " + vpc.id(),
                        additions.stream().map(Addition::edit).toList()),
                additions.stream().map(Addition::element).toList());
    }

    private static String described(Addition addition, Network network) {
        Network after = after(addition, network);
        return switch (addition.element()) {
            case OfVpc(String id) -> id + blocks(after.vpc(id).map(Vpc::cidrs).orElse(List.of()));
            case OfNetwork(String id) ->
                id
                        + after.externalNetwork(id)
                                .map(ExternalNetwork::cidrs)
                                .map(Offer::ranges)
                                .orElse("");
            case OfSubnet(String vpc, String id) ->
                after.vpc(vpc)
                        .flatMap(each -> each.subnet(id))
                        .map(Offer::subnet)
                        .orElse(id);
            default -> addition.element().id();
        };
    }

    private static Network after(Addition addition, Network network) {
        return addition.edit().apply(new Design(network, new Drawing(Map.of()))).network();
    }

    private static String subnet(Subnet subnet) {
        return subnet.id() + ", " + subnet.cidr() + " in " + subnet.zone();
    }

    private static String blocks(List<CidrBlock> blocks) {
        return ranges(blocks.stream().map(CidrBlock::cidr).toList());
    }

    private static String ranges(List<Cidr> ranges) {
        return ranges.isEmpty()
                ? ""
                : ", " + ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }
}
