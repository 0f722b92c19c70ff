package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// All elements of a network as a tree: what lies outside and what joins it first, then VPCs with their subnets and
/// clusters.
public final class ElementTree {
    private final Network network;
    private final Map<String, List<Cluster>> clusters = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> vpcs = new HashSet<>();
    private final Set<String> gateways = new HashSet<>();

    private final Lines lines = new Lines(new IdentityHashMap<>(), new HashMap<>());
    private final Lines before;

    /// Lines of VPCs by instance: what an edit left alone is the same one before and after it. Those of gateways by id,
    /// since most of a gateway's own lines outlive an edit of it.
    private record Lines(IdentityHashMap<Vpc, Grown> vpcs, Map<String, Joined> gateways) {}

    /// @param clusters those in the VPC, as they were when its line was made
    private record Grown(ElementLine line, List<Cluster> clusters) {}

    /// @param ends what its attachments led to when its line was made
    private record Joined(TransitGateway gateway, ElementLine line, List<End> ends) {}

    /// @param gateway whether it is a transit gateway
    private record End(String id, String name, boolean gateway) {}

    private ElementTree(Network network, Lines before) {
        this.network = network;
        this.before = before;
        network.clusters()
                .forEach(cluster -> clusters.computeIfAbsent(cluster.vpc(), vpc -> new ArrayList<>())
                        .add(cluster));
        network.vpcs().forEach(vpc -> {
            names.put(vpc.id(), vpc.displayName());
            vpcs.add(vpc.id());
        });
        network.networks().forEach(outside -> names.put(outside.id(), outside.displayName()));
        network.transitGateways().forEach(gateway -> {
            names.put(gateway.id(), gateway.displayName());
            gateways.add(gateway.id());
        });
        network.directConnectGateways().forEach(gateway -> names.put(gateway.id(), gateway.displayName()));
    }

    /// The design's item, with all others in it.
    public static ElementLine of(Network network) {
        return new ElementTree(network, new Lines(new IdentityHashMap<>(), new HashMap<>())).design();
    }

    /// The tree of a network that nothing is known of.
    static ElementTree around(Network network) {
        return new ElementTree(network, new Lines(new IdentityHashMap<>(), new HashMap<>()));
    }

    /// The tree of the network after an edit, whose lines are these where the edit left an element alone.
    ElementTree after(Network edited) {
        return new ElementTree(edited, lines);
    }

    /// The design's item, with all others in it.
    ElementLine design() {
        List<ElementLine> children = new ArrayList<>();
        network.addressPools().forEach(pool -> children.add(pool(pool)));
        network.prefixLists().forEach(list -> children.add(prefixList(list)));
        network.networks().forEach(outside -> children.add(outside(outside)));
        network.directConnectGateways().forEach(gateway -> children.add(directConnect(gateway)));
        network.transitGateways().forEach(gateway -> children.add(gateway(gateway)));
        network.vpcs().forEach(vpc -> children.add(vpc(vpc)));
        network.peerings().forEach(peering -> children.add(peering(peering)));
        network.clusters().stream()
                .filter(cluster -> !vpcs.contains(cluster.vpc()))
                .forEach(cluster -> children.add(cluster(cluster)));
        String name = network.name().isEmpty() ? "Untitled" : network.name();
        return new ElementLine(
                new ElementId.OfDesign(), "design", name, network.region(), "fth-file-text", List.of(), children);
    }

    private static ElementLine pool(AddressPool pool) {
        return new ElementLine(
                new ElementId.OfPool(pool.id()),
                "address pool",
                pool.displayName(),
                pool.cidr().toString(),
                "fth-layers",
                List.of(pool.cidr()),
                List.of());
    }

    private static ElementLine outside(ExternalNetwork outside) {
        return new ElementLine(
                new ElementId.OfNetwork(outside.id()),
                "network outside AWS",
                outside.displayName(),
                outside.cidrs().isEmpty() ? "" : outside.cidrs().getFirst().toString(),
                "fth-globe",
                outside.cidrs(),
                List.of());
    }

    private static ElementLine prefixList(PrefixList list) {
        int entries = list.cidrs().size();
        return new ElementLine(
                new ElementId.OfPrefixList(list.id()),
                "prefix list",
                list.displayName(),
                entries == 1 ? list.cidrs().getFirst().toString() : entries + " entries",
                "fth-bookmark",
                list.cidrs(),
                List.of());
    }

    private static ElementLine directConnect(DirectConnectGateway gateway) {
        return new ElementLine(
                new ElementId.OfDirectConnectGateway(gateway.id()),
                "Direct Connect gateway",
                gateway.displayName(),
                "AS " + gateway.asn(),
                "fth-log-in",
                List.of(),
                List.of());
    }

    @SuppressWarnings("ReferenceEquality") // an edit keeps the gateways that it leaves alone
    private ElementLine gateway(TransitGateway gateway) {
        List<End> ends = gateway.attachments().stream()
                .map(attachment ->
                        new End(attachment.to(), nameOf(attachment.to()), gateways.contains(attachment.to())))
                .toList();
        Joined known = before.gateways().get(gateway.id());
        Joined now = known != null && known.gateway() == gateway && known.ends().equals(ends)
                ? known
                : new Joined(gateway, gateway(gateway, ends, known), ends);
        lines.gateways().put(gateway.id(), now);
        return now.line();
    }

    /// @param known its line before, whose own lines stay where they say the same
    private static ElementLine gateway(TransitGateway gateway, List<End> ends, @Nullable Joined known) {
        List<ElementLine> were = known == null ? List.of() : known.line().children();
        int tables = known == null ? 0 : were.size() - known.ends().size();
        Map<ElementId, ElementLine> own = new HashMap<>();
        were.forEach(line -> own.put(line.element(), line));
        List<ElementLine> children = new ArrayList<>();
        gateway.routeTables()
                .forEach(table -> children.add(kept(
                        own,
                        new ElementLine(
                                new ElementId.OfRouteTable(gateway.id(), table.id()),
                                "route table",
                                table.id(),
                                "route table",
                                "fth-list",
                                List.of(),
                                List.of()))));
        for (int i = 0; i < ends.size(); i++) {
            End end = ends.get(i);
            boolean same = known != null
                    && i < known.ends().size()
                    && known.ends().get(i).equals(end);
            children.add(same ? were.get(tables + i) : kept(own, attachment(gateway, end)));
        }
        return new ElementLine(
                new ElementId.OfTransitGateway(gateway.id()),
                "transit gateway",
                gateway.displayName(),
                "",
                "fth-share-2",
                List.of(),
                children);
    }

    private static ElementLine attachment(TransitGateway gateway, End end) {
        return new ElementLine(
                new ElementId.OfAttachment(gateway.id(), end.id()),
                "attachment",
                end.name(),
                end.gateway() ? "gateway peering" : "attachment",
                "fth-link",
                List.of(),
                List.of());
    }

    private static ElementLine kept(Map<ElementId, ElementLine> own, ElementLine line) {
        ElementLine was = own.get(line.element());
        return was != null && was.equals(line) ? was : line;
    }

    private ElementLine vpc(Vpc vpc) {
        List<Cluster> own = clusters.getOrDefault(vpc.id(), List.of());
        Grown known = before.vpcs().get(vpc);
        Grown now = known == null || !known.clusters().equals(own) ? new Grown(vpc(vpc, own), own) : known;
        lines.vpcs().put(vpc, now);
        return now.line();
    }

    private static ElementLine vpc(Vpc vpc, List<Cluster> own) {
        List<Cidr> cidrs = vpc.cidrs().stream().map(CidrBlock::cidr).toList();
        return new ElementLine(
                new ElementId.OfVpc(vpc.id()),
                "VPC",
                vpc.displayName(),
                cidrs.isEmpty() ? "" : cidrs.getFirst().toString(),
                "fth-cloud",
                cidrs,
                new LaterLines(vpc.subnets().size() + own.size(), () -> inside(vpc, own)));
    }

    private static List<ElementLine> inside(Vpc vpc, List<Cluster> own) {
        List<ElementLine> lines = new ArrayList<>();
        vpc.subnets().forEach(subnet -> lines.add(subnet(vpc, subnet)));
        own.forEach(cluster -> lines.add(cluster(cluster)));
        return lines;
    }

    private static ElementLine subnet(Vpc vpc, Subnet subnet) {
        return new ElementLine(
                new ElementId.OfSubnet(vpc.id(), subnet.id()),
                subnet.tier().key() + " subnet",
                subnet.displayName(),
                subnet.cidr().toString(),
                icon(subnet.tier()),
                List.of(subnet.cidr()),
                List.of());
    }

    private static String icon(Tier tier) {
        return switch (tier) {
            case PUBLIC -> "fth-sun";
            case PRIVATE -> "fth-lock";
            case NODE -> "fth-server";
            case POD -> "fth-grid";
            case CONTROL_PLANE -> "fth-sliders";
            case TRANSIT -> "fth-shuffle";
            case DATABASE -> "fth-database";
        };
    }

    private ElementLine peering(Peering peering) {
        return new ElementLine(
                new ElementId.OfPeering(peering.requester(), peering.accepter()),
                "peering",
                nameOf(peering.requester()) + " and " + nameOf(peering.accepter()),
                "peering",
                "fth-repeat",
                List.of(),
                List.of());
    }

    private static ElementLine cluster(Cluster cluster) {
        Cidr services = cluster.serviceCidr();
        return new ElementLine(
                new ElementId.OfCluster(cluster.id()),
                "cluster",
                cluster.displayName(),
                "EKS " + cluster.version(),
                "fth-box",
                services == null ? List.of() : List.of(services),
                cluster.nodeGroups().stream()
                        .map(group -> new ElementLine(
                                new ElementId.OfNodeGroup(cluster.id(), group.id()),
                                "node group",
                                group.id(),
                                String.join(", ", group.instanceTypes()),
                                "fth-cpu",
                                List.of(),
                                List.of()))
                        .toList());
    }

    private String nameOf(String id) {
        return names.getOrDefault(id, id);
    }
}
