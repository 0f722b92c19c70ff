package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Rolling;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.jspecify.annotations.Nullable;

/// What a design looks like in the file: which keys are written, which go without saying, and what stands on one
/// line. A VPC, gateway, cluster or node group takes a line for each key; whatever there are many of takes one line.
final class DesignTree {
    /// The nodes of a group that has no count of its own, such as a Fargate profile.
    static final NodeGroup.NodeCount NO_NODES = new NodeGroup.NodeCount(0, 0, 0);

    /// The word for a second group that takes the place of the first.
    static final String BLUE_GREEN = "blue-green";

    private DesignTree() {}

    static Tree.Branch of(Design design) {
        Network network = design.network();
        return new BranchBuilder(Shape.DESIGN, false)
                .number("cidrloom", Migrations.CURRENT)
                .text("name", network.name())
                .text("region", network.region())
                .texts("zones", network.zones())
                .textMap("tags", network.tags())
                .text("notes", network.notes())
                .textMap("zoneIds", network.zoneIds())
                .numberMap("quotas", network.quotas())
                .rows("accept", network.accepted(), DesignTree::acceptance, "rule", "subject")
                .rows("addressPools", network.addressPools(), DesignTree::pool, "id")
                .rows("networks", network.networks(), DesignTree::network, "id")
                .rows("prefixLists", network.prefixLists(), DesignTree::prefixList, "id")
                .rows("vpcs", network.vpcs(), DesignTree::vpc, "id")
                .rows("transitGateways", network.transitGateways(), DesignTree::gateway, "id")
                .rows("directConnectGateways", network.directConnectGateways(), DesignTree::directConnectGateway, "id")
                .rows("peerings", network.peerings(), DesignTree::peering, "between")
                .rows("clusters", network.clusters(), DesignTree::cluster, "id")
                .tree(
                        "drawing",
                        drawing(design.drawing()),
                        implied(design.drawing().positions().isEmpty()))
                .build();
    }

    private static Tree acceptance(Acceptance acceptance) {
        return new BranchBuilder(Shape.ACCEPTANCE, true)
                .text("rule", acceptance.rule())
                .text("subject", acceptance.subject())
                .text("why", acceptance.why())
                .build();
    }

    private static Tree prefixList(PrefixList list) {
        return new BranchBuilder(Shape.PREFIX_LIST, true)
                .text("id", list.id())
                .text("name", list.name())
                .number("maxEntries", list.maxEntries())
                .blocks("cidrs", list.cidrs())
                .text("notes", list.notes())
                .build();
    }

    private static Tree directConnectGateway(DirectConnectGateway gateway) {
        return new BranchBuilder(Shape.DIRECT_CONNECT_GATEWAY, true)
                .text("id", gateway.id())
                .text("name", gateway.name())
                .shown("asn", gateway.asn(), DirectConnectGateway.DEFAULT_ASN)
                .texts("networks", gateway.networks())
                .texts("vpcs", gateway.vpcs())
                .text("notes", gateway.notes())
                .build();
    }

    private static Tree pool(AddressPool pool) {
        return new BranchBuilder(Shape.POOL, true)
                .text("id", pool.id())
                .text("name", pool.name())
                .block("cidr", pool.cidr())
                .text("notes", pool.notes())
                .build();
    }

    private static Tree network(ExternalNetwork network) {
        return new BranchBuilder(Shape.NETWORK, true)
                .text("id", network.id())
                .text("name", network.name())
                .blocks("cidrs", network.cidrs())
                .text("notes", network.notes())
                .build();
    }

    private static Tree vpc(Vpc vpc) {
        return new BranchBuilder(Shape.VPC, false)
                .text("id", vpc.id())
                .text("name", vpc.name())
                .text("account", vpc.account())
                .text("region", vpc.region())
                .truth("existing", vpc.existing(), false)
                .text("notes", vpc.notes())
                .rows("cidrs", vpc.cidrs(), DesignTree::block, "cidr")
                .tree("ipv6", ipv6(vpc.ipv6()), shown(vpc.ipv6().equals(new Ipv6.None())))
                .shown("nat", vpc.nat(), NatMode.NONE)
                .shown("internet", vpc.internet(), false)
                .truth("dnsSupport", vpc.dnsSupport(), true)
                .truth("dnsHostnames", vpc.dnsHostnames(), true)
                .texts("interfaceEndpoints", vpc.interfaceEndpoints())
                .rows("subnets", vpc.subnets(), DesignTree::subnet, "id")
                .rows("loadBalancers", vpc.loadBalancers(), DesignTree::loadBalancer, "id")
                .rows("routes", vpc.routes(), DesignTree::route, "tier", "destination")
                .rows("prefixListRoutes", vpc.prefixListRoutes(), DesignTree::prefixListRoute, "tier", "prefixList")
                .build();
    }

    private static Tree block(CidrBlock block) {
        return new BranchBuilder(Shape.BLOCK, true)
                .block("cidr", block.cidr())
                .truth("routable", block.routable(), true)
                .build();
    }

    private static Tree ipv6(Ipv6 ipv6) {
        return switch (ipv6) {
            case Ipv6.None none -> new Tree.Leaf("none", Tree.Kind.WORD);
            case Ipv6.Amazon amazon -> new Tree.Leaf("amazon", Tree.Kind.WORD);
            case Ipv6.Own own ->
                new BranchBuilder(Shape.IPV6, true).block("cidr", own.cidr()).build();
        };
    }

    private static Tree subnet(Subnet subnet) {
        return new BranchBuilder(Shape.SUBNET, true)
                .text("id", subnet.id())
                .text("name", subnet.name())
                .word("tier", subnet.tier())
                .text("zone", subnet.zone())
                .block("cidr", subnet.cidr())
                .number("ipv6Index", subnet.ipv6Index())
                .rows("reservations", subnet.reservations(), DesignTree::reservation, true, "cidr")
                .text("notes", subnet.notes())
                .build();
    }

    private static Tree reservation(Subnet.Reservation reservation) {
        return new BranchBuilder(Shape.RESERVATION, true)
                .block("cidr", reservation.cidr())
                .shown("type", reservation.type(), ReservationType.PREFIX)
                .build();
    }

    private static Tree route(VpcRoute route) {
        return new BranchBuilder(Shape.VPC_ROUTE, true)
                .word("tier", route.tier())
                .block("destination", route.destination())
                .text("via", route.via())
                .build();
    }

    private static Tree prefixListRoute(PrefixListRoute route) {
        return new BranchBuilder(Shape.PREFIX_LIST_ROUTE, true)
                .word("tier", route.tier())
                .text("prefixList", route.prefixList())
                .text("via", route.via())
                .build();
    }

    private static Tree loadBalancer(LoadBalancer balancer) {
        return new BranchBuilder(Shape.LOAD_BALANCER, true)
                .text("id", balancer.id())
                .word("type", balancer.type())
                .shown("scheme", balancer.scheme(), LoadBalancer.Scheme.INTERNAL)
                .texts("subnets", balancer.subnets())
                .build();
    }

    private static Tree gateway(TransitGateway gateway) {
        return new BranchBuilder(Shape.GATEWAY, false)
                .text("id", gateway.id())
                .text("name", gateway.name())
                .text("account", gateway.account())
                .text("region", gateway.region())
                .shown("asn", gateway.asn(), TransitGateway.DEFAULT_ASN)
                .blocks("cidrs", gateway.cidrs())
                .truth("existing", gateway.existing(), false)
                .text("notes", gateway.notes())
                .rows("routeTables", gateway.routeTables(), DesignTree::routeTable, "id")
                .rows("attachments", gateway.attachments(), DesignTree::attachment, "to")
                .build();
    }

    private static Tree routeTable(TransitRouteTable table) {
        return new BranchBuilder(Shape.ROUTE_TABLE, false)
                .text("id", table.id())
                .rows("routes", table.routes(), DesignTree::transitRoute, "destination")
                .rows(
                        "prefixListReferences",
                        table.prefixListReferences(),
                        DesignTree::prefixListReference,
                        "prefixList")
                .build();
    }

    private static Tree transitRoute(TransitRoute route) {
        return new BranchBuilder(Shape.TRANSIT_ROUTE, true)
                .block("destination", route.destination())
                .text("via", route.via())
                .truth("blackhole", route.isBlackhole(), false)
                .build();
    }

    private static Tree prefixListReference(PrefixListReference reference) {
        return new BranchBuilder(Shape.PREFIX_LIST_REFERENCE, true)
                .text("prefixList", reference.prefixList())
                .text("via", reference.via())
                .truth("blackhole", reference.isBlackhole(), false)
                .build();
    }

    private static Tree attachment(Attachment attachment) {
        return new BranchBuilder(Shape.ATTACHMENT, true)
                .text("to", attachment.to())
                .texts("subnets", attachment.subnets())
                .text("association", attachment.association())
                .texts("propagations", attachment.propagations())
                .truth("applianceMode", attachment.applianceMode(), false)
                .blocks("allowedPrefixes", attachment.allowedPrefixes())
                .build();
    }

    private static Tree peering(Peering peering) {
        return new BranchBuilder(Shape.PEERING, true)
                .texts("between", List.of(peering.requester(), peering.accepter()))
                .build();
    }

    private static Tree cluster(Cluster cluster) {
        return new BranchBuilder(Shape.CLUSTER, false)
                .text("id", cluster.id())
                .text("name", cluster.name())
                .text("vpc", cluster.vpc())
                .shown("version", cluster.version(), Cluster.DEFAULT_VERSION)
                .shown("ipFamily", cluster.ipFamily(), IpFamily.IPV4)
                .block("serviceCidr", cluster.serviceCidr())
                .word("endpointAccess", cluster.endpointAccess(), EndpointAccess.PUBLIC)
                .blocks("accessCidrs", cluster.accessCidrs())
                .text("notes", cluster.notes())
                .texts("subnets", cluster.subnets())
                .blocks("remoteNodeNetworks", cluster.remoteNodeNetworks())
                .blocks("remotePodNetworks", cluster.remotePodNetworks())
                .tree("cni", cni(cluster.cni()), shown(cluster.cni().equals(Cni.DEFAULT)))
                .rows("nodeGroups", cluster.nodeGroups(), DesignTree::nodeGroup, "id")
                .build();
    }

    private static Tree cni(Cni cni) {
        return new BranchBuilder(Shape.CNI, false)
                .shown("delivery", cni.delivery(), CniDelivery.HELM)
                .shown("version", cni.version(), Cni.DEFAULT_VERSION)
                .shown("customNetworking", cni.customNetworking(), false)
                .textMap("podSubnets", cni.podSubnets())
                .shown("prefixDelegation", cni.prefixDelegation(), false)
                .number("warmEniTarget", cni.warmEniTarget())
                .number("warmIpTarget", cni.warmIpTarget())
                .number("minimumIpTarget", cni.minimumIpTarget())
                .number("warmPrefixTarget", cni.warmPrefixTarget())
                .number("maxEni", cni.maxEni())
                .truth("externalSnat", cni.externalSnat(), false)
                .blocks("excludeSnatCidrs", cni.excludeSnatCidrs())
                .truth("podSecurityGroups", cni.podSecurityGroups(), false)
                .truth("subnetDiscovery", cni.subnetDiscovery(), true)
                .build();
    }

    private static Tree nodeGroup(NodeGroup group) {
        boolean counted = group.kind() == NodeGroupKind.MANAGED || group.kind() == NodeGroupKind.SELF_MANAGED;
        return new BranchBuilder(Shape.NODE_GROUP, false)
                .text("id", group.id())
                .shown("kind", group.kind(), NodeGroupKind.MANAGED)
                .word("os", group.os(), NodeOs.LINUX)
                .texts("instanceTypes", group.instanceTypes())
                .texts("subnets", group.subnets())
                .tree(
                        "nodes",
                        nodes(group.nodes()),
                        implied(!counted && group.nodes().equals(NO_NODES)))
                .number("surge", group.surge(), 1)
                .tree("rolling", rolling(group.rolling()), implied(group.rolling() == null))
                .number("maxPods", group.maxPods())
                .shown("pods", group.pods(), 0)
                .number("securityGroupPods", group.securityGroupPods(), 0)
                .number("hostNetworkPodsPerNode", group.hostNetworkPodsPerNode(), NodeGroup.DEFAULT_HOST_NETWORK_PODS)
                .text("notes", group.notes())
                .build();
    }

    private static Tree rolling(@Nullable Rolling rolling) {
        return rolling instanceof Rolling.MaxUnavailable atOnce
                ? new BranchBuilder(Shape.ROLLING, true)
                        .number("maxUnavailable", atOnce.nodes())
                        .build()
                : new Tree.Leaf(BLUE_GREEN, Tree.Kind.WORD);
    }

    private static Tree nodes(NodeGroup.NodeCount nodes) {
        return new BranchBuilder(Shape.NODES, true)
                .number("min", nodes.min())
                .number("desired", nodes.desired())
                .number("max", nodes.max())
                .build();
    }

    private static Tree.Presence implied(boolean isDefault) {
        return isDefault ? Tree.Presence.IMPLIED : Tree.Presence.NEEDED;
    }

    private static Tree.Presence shown(boolean isDefault) {
        return isDefault ? Tree.Presence.SHOWN : Tree.Presence.NEEDED;
    }

    private static Tree drawing(Drawing drawing) {
        List<Tree.Twig> twigs = new ArrayList<>();
        drawing.positions()
                .forEach((path, position) -> twigs.add(new Tree.Twig(
                        path,
                        new BranchBuilder(Shape.POSITION, true)
                                .coordinate("x", position.x())
                                .coordinate("y", position.y())
                                .build(),
                        Tree.Presence.NEEDED)));
        return new Tree.Branch(null, twigs, false);
    }
}
