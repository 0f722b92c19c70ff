package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cidrloom.diagram.gesture.Offer;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Choice;
import org.jspecify.annotations.Nullable;

/// What may be added to an element, or beside it where nothing goes into it, each with the ids and free blocks it
/// would take. What there is no room for is left out.
final class Additions {
    private static final Cidr FIRST_POOL = Cidr.parse("10.0.0.0/8");

    private final Network network;
    private final Consumer<Made> add;
    private final List<Choice> choices = new ArrayList<>();

    /// What choosing an addition comes to.
    ///
    /// @param selected what is selected afterwards
    record Made(Edit edit, List<ElementId> selected) {}

    private Additions(Network network, Consumer<Made> add) {
        this.network = network;
        this.add = add;
    }

    /// What may be added there.
    ///
    /// @param add takes what is chosen
    static List<Choice> to(Network network, ElementId element, Consumer<Made> add) {
        Additions additions = new Additions(network, add);
        additions.collect(element);
        return List.copyOf(additions.choices);
    }

    private void collect(ElementId element) {
        switch (element) {
            case OfVpc(String vpc) -> vpc(vpc);
            case OfSubnet(String vpc, String _) -> vpc(vpc);
            case OfCluster(String cluster) -> cluster(cluster);
            case OfNodeGroup(String cluster, String _) -> cluster(cluster);
            case OfTransitGateway(String gateway) -> table(gateway);
            case OfRouteTable(String gateway, String _) -> table(gateway);
            case OfAttachment(String gateway, String _) -> table(gateway);
            case OfNetwork(String outside) -> {
                add(
                        "Add Direct Connect gateway to " + outside,
                        "fth-log-in",
                        ConnectionEdits.addDirectConnectGateway(network, List.of(outside)));
                design();
            }
            default -> design();
        }
    }

    private void design() {
        Stream.of(Part.VPC, Part.NETWORK, Part.TRANSIT_GATEWAY, Part.DIRECT_CONNECT_GATEWAY)
                .forEach(part -> offer("Add " + lowered(part.label()), icon(part), Offer.of(part, network, null)));
        add("Add prefix list", "fth-bookmark", ConnectionEdits.addPrefixList(network, List.of()));
        Cidr pool = network.addressPools().isEmpty()
                ? FIRST_POOL
                : Cidr.around(network.addressPools().getLast().cidr().first(), 16);
        add("Add address pool", "fth-layers", NetworkEdits.addPool(network, pool));
    }

    private void vpc(String id) {
        Vpc vpc = network.vpc(id).orElseThrow();
        offer("Add EKS cluster", icon(Part.CLUSTER), Offer.of(Part.CLUSTER, network, id));
        for (Part part : Part.values()) {
            if (part.tier().isPresent()) {
                offer("Add " + lowered(part.label()) + ", one in each zone", icon(part), Offer.of(part, network, id));
            }
        }
        block(vpc, Allocation.routable(network, 24), true);
        block(vpc, Allocation.nonRoutable(network, vpc, Allocation.SHORTEST_PREFIX), false);
        for (Tier tier : Tier.values()) {
            for (String zone : network.zonesOf(vpc)) {
                SubnetEdits.addTier(network, id, tier, List.of(zone)).stream()
                        .findFirst()
                        .ifPresent(addition -> add("Add " + tier.key() + " subnet in " + zone, "fth-square", addition));
            }
        }
    }

    private void block(Vpc vpc, Optional<Cidr> free, boolean routable) {
        free.ifPresent(cidr -> choices.add(Choice.of(
                "Add " + (routable ? "routable" : "non-routable") + " block",
                cidr.toString(),
                "fth-columns",
                () -> add.accept(new Made(
                        VpcEdits.addBlock(vpc.id(), new CidrBlock(cidr, routable)), List.of(new OfVpc(vpc.id())))))));
    }

    private void cluster(String cluster) {
        add("Add node group", "fth-cpu", NodeGroupEdits.add(network, cluster));
        network.cluster(cluster)
                .map(Cluster::vpc)
                .filter(vpc -> network.vpc(vpc).isPresent())
                .ifPresent(this::vpc);
    }

    private void table(String gateway) {
        add("Add route table", "fth-list", TransitEdits.addRouteTable(network, gateway));
        design();
    }

    private void add(String label, @Nullable String icon, Addition addition) {
        String detail = addition.element() instanceof OfDesign ? "" : detail(addition);
        choices.add(Choice.of(
                label, detail, icon, () -> add.accept(new Made(addition.edit(), List.of(addition.element())))));
    }

    private void offer(String label, String icon, Offer offer) {
        Edit edit = offer.edit();
        if (edit != null) {
            choices.add(Choice.of(
                    label, offer.text().replace("\n", " · "), icon, () -> add.accept(new Made(edit, offer.added()))));
        }
    }

    private static String detail(Addition addition) {
        return addition.element().id();
    }

    private static String lowered(String label) {
        return Character.isUpperCase(label.charAt(1))
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static String icon(Part part) {
        return switch (part) {
            case VPC -> "fth-cloud";
            case NETWORK -> "fth-globe";
            case TRANSIT_GATEWAY -> "fth-share-2";
            case DIRECT_CONNECT_GATEWAY -> "fth-log-in";
            case CLUSTER -> "fth-box";
            default -> "fth-grid";
        };
    }
}
