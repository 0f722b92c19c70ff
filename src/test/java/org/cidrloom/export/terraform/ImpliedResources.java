package org.cidrloom.export.terraform;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.Place;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.Reason;
import org.cidrloom.routing.Target;
import org.cidrloom.routing.VpcRouteTable;
import org.cidrloom.routing.VpcRouteTables;

/// How many resources a design implies in all its root modules together, counted from the design and not from what the
/// exporter made of it.
final class ImpliedResources {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> attached = new HashSet<>();
    private final Network network;

    private ImpliedResources(Network network) {
        this.network = network;
    }

    static Map<String, Integer> of(Network network) {
        ImpliedResources implied = new ImpliedResources(network);
        network.vpcs().stream().filter(vpc -> !vpc.existing()).forEach(implied::addVpc);
        network.transitGateways().forEach(implied::addGateway);
        network.prefixLists().forEach(implied::addPrefixList);
        network.directConnectGateways().forEach(implied::addDirectConnect);
        network.peerings().forEach(implied::addPeering);
        network.clusters().forEach(implied::addCluster);
        implied.counts.values().removeIf(count -> count == 0);
        return implied.counts;
    }

    private void add(String type, long count) {
        counts.merge(type, (int) count, Integer::sum);
    }

    private void addVpc(Vpc vpc) {
        add("aws_vpc", 1);
        add("aws_vpc_ipv4_cidr_block_association", vpc.cidrs().size() - 1);
        add("aws_subnet", vpc.subnets().size());
        add("aws_route_table_association", vpc.subnets().size());
        add(
                "aws_ec2_subnet_cidr_reservation",
                vpc.subnets().stream()
                        .mapToInt(subnet -> subnet.reservations().size())
                        .sum());
        add("aws_internet_gateway", vpc.internet() ? 1 : 0);
        boolean egressOnly = vpc.internet()
                && !(vpc.ipv6() instanceof Ipv6.None)
                && vpc.subnets().stream().anyMatch(subnet -> subnet.tier() == Tier.NODE);
        add("aws_egress_only_internet_gateway", egressOnly ? 1 : 0);
        long zonesWithPublic = zones(vpc, Tier.PUBLIC);
        long publicNat = vpc.nat() == NatMode.PER_ZONE
                ? zonesWithPublic
                : vpc.nat() == NatMode.SINGLE ? Math.min(1, zonesWithPublic) : 0;
        long privateNat = vpc.nat() == NatMode.PRIVATE ? Math.max(zones(vpc, Tier.PRIVATE), zones(vpc, Tier.NODE)) : 0;
        add("aws_eip", publicNat);
        add("aws_nat_gateway", publicNat + privateNat);
        VpcRouteTables tables = VpcRouteTables.of(network, vpc);
        add("aws_route_table", tables.tables().size());
        tables.tables().forEach(table -> addRoutes(vpc, table));
        if (!vpc.interfaceEndpoints().isEmpty()) {
            boolean ecr = vpc.interfaceEndpoints().contains("ecr.dkr");
            add("aws_vpc_endpoint", vpc.interfaceEndpoints().size() + (ecr ? 1 : 0));
            add("aws_security_group", 1);
            add("aws_vpc_security_group_ingress_rule", vpc.cidrs().size());
        }
    }

    private void addRoutes(Vpc vpc, VpcRouteTable table) {
        add(
                "aws_route",
                table.madeRoutes().stream()
                                .filter(route ->
                                        route.reason() != Reason.DIRECT_CONNECT && route.reason() != Reason.PREFIX_LIST)
                                .filter(route -> leads(vpc, route.target()))
                                .count()
                        + vpc.prefixListRoutes().stream()
                                .filter(route -> route.tier() == table.tier())
                                .count());
        boolean learns = table.routes().stream().anyMatch(route -> route.reason() == Reason.DIRECT_CONNECT);
        add("aws_vpn_gateway_route_propagation", learns ? 1 : 0);
    }

    /// Whether a route leads somewhere: not to an internet gateway that is not there or a gateway of another Region.
    private boolean leads(Vpc vpc, Target target) {
        return !(target instanceof Target.Transit(String id))
                || network.regionOf(network.transitGateway(id).orElseThrow()).equals(network.regionOf(vpc));
    }

    private void addDirectConnect(DirectConnectGateway gateway) {
        add("aws_dx_gateway", 1);
        add("aws_vpn_gateway", gateway.vpcs().size());
        add("aws_dx_gateway_association", gateway.vpcs().size());
        Stream<String> accounts = Stream.concat(
                network.transitGateways().stream()
                        .filter(transit -> !transit.existing())
                        .filter(transit -> transit.attachment(gateway.id()).isPresent())
                        .map(transit -> Place.of(network, transit).account()),
                gateway.vpcs().stream()
                        .flatMap(vpc -> network.vpc(vpc).stream())
                        .filter(vpc -> !vpc.existing())
                        .map(Vpc::account));
        String owner = Place.home(network).account();
        add(
                "aws_dx_gateway_association_proposal",
                accounts.filter(account -> account != null && owner != null && !account.equals(owner))
                        .count());
    }

    /// One in each account and Region that refers to it, or one at all.
    private void addPrefixList(PrefixList list) {
        Stream<Place> places = Stream.concat(
                network.vpcs().stream()
                        .filter(vpc -> !vpc.existing())
                        .filter(vpc -> vpc.prefixListRoutes().stream()
                                .anyMatch(route -> route.prefixList().equals(list.id())))
                        .flatMap(vpc -> Place.of(network, vpc).stream()),
                network.transitGateways().stream()
                        .filter(transit -> !transit.existing())
                        .filter(transit -> transit.routeTables().stream()
                                .flatMap(table -> table.prefixListReferences().stream())
                                .anyMatch(reference -> reference.prefixList().equals(list.id())))
                        .map(transit -> Place.of(network, transit)));
        add("aws_ec2_managed_prefix_list", Math.max(1, places.distinct().count()));
    }

    private static long zones(Vpc vpc, Tier tier) {
        return vpc.subnets().stream()
                .filter(subnet -> subnet.tier() == tier)
                .map(org.cidrloom.model.Subnet::zone)
                .distinct()
                .count();
    }

    private void addGateway(TransitGateway gateway) {
        boolean made = !gateway.existing();
        add("aws_ec2_transit_gateway", made ? 1 : 0);
        add("aws_ec2_transit_gateway_route_table", made ? gateway.routeTables().size() : 0);
        Place home = Place.of(network, gateway);
        boolean sharedAbroad = false;
        for (Attachment attachment : gateway.attachments()) {
            boolean asks = network.transitGateway(attachment.to()).isPresent() && before(gateway, attachment.to());
            add("aws_ec2_transit_gateway_peering_attachment", asks ? 1 : 0);
            add("aws_ec2_transit_gateway_peering_attachment_accepter", asks ? 1 : 0);
            boolean direct = network.directConnectGateway(attachment.to()).isPresent();
            add("aws_dx_gateway_association", direct ? 1 : 0);
            Vpc vpc = network.vpc(attachment.to()).orElse(null);
            boolean far = vpc != null && !network.regionOf(vpc).equals(network.regionOf(gateway));
            boolean ours = vpc != null && !vpc.existing() && !far;
            add("aws_ec2_transit_gateway_vpc_attachment", ours ? 1 : 0);
            boolean near = vpc != null && home.has(network, vpc);
            boolean foreign = ours && made && !near;
            sharedAbroad |= foreign && vpc != null && vpc.account() != null;
            if (!far && (made || (ours && near))) {
                add("aws_ec2_transit_gateway_route_table_association", attachment.association() == null ? 0 : 1);
                add(
                        "aws_ec2_transit_gateway_route_table_propagation",
                        attachment.propagations().size());
                attached.add(attachment.to() + "@" + gateway.id());
            }
        }
        if (sharedAbroad) {
            add("aws_ram_resource_share", 1);
            add("aws_ram_resource_association", 1);
            add(
                    "aws_ram_principal_association",
                    gateway.attachments().stream()
                            .flatMap(attachment -> network.vpc(attachment.to()).stream())
                            .filter(vpc -> !vpc.existing())
                            .filter(vpc -> network.regionOf(vpc).equals(network.regionOf(gateway)))
                            .map(Vpc::account)
                            .filter(account -> account != null && !account.equals(home.account()))
                            .distinct()
                            .count());
        }
        boolean any = attached.stream().anyMatch(key -> key.endsWith("@" + gateway.id()));
        for (TransitRouteTable table : gateway.routeTables()) {
            // those of the tests cover every block where they lead nowhere
            add(
                    "aws_ec2_transit_gateway_route",
                    table.routes().stream()
                            .filter(route -> route.via() == null
                                    ? made || any
                                    : attached.contains(route.via() + "@" + gateway.id()))
                            .count());
            add(
                    "aws_ec2_transit_gateway_prefix_list_reference",
                    made ? table.prefixListReferences().size() : 0);
        }
    }

    private void addPeering(Peering peering) {
        Vpc requester = network.vpc(peering.requester()).orElseThrow();
        Vpc accepter = network.vpc(peering.accepter()).orElseThrow();
        boolean near = Objects.equals(requester.account(), accepter.account())
                && network.regionOf(requester).equals(network.regionOf(accepter));
        boolean asked = !requester.existing() || (near && !accepter.existing());
        add("aws_vpc_peering_connection", asked ? 1 : 0);
        add("aws_vpc_peering_connection_accepter", !near && !accepter.existing() ? 1 : 0);
    }

    private boolean before(TransitGateway gateway, String other) {
        List<String> ids =
                network.transitGateways().stream().map(TransitGateway::id).toList();
        return ids.indexOf(gateway.id()) < ids.indexOf(other);
    }

    private void addCluster(Cluster cluster) {
        boolean auto = has(cluster, NodeGroupKind.AUTO);
        boolean windows = cluster.nodeGroups().stream().anyMatch(group -> group.os() == NodeOs.WINDOWS);
        add("aws_eks_cluster", 1);
        add("aws_iam_role", 1);
        add(
                "aws_iam_role_policy_attachment",
                1 + (auto ? 4 : 0) + (windows || cluster.cni().podSecurityGroups() ? 1 : 0));
        add("aws_eks_addon", CniFiles.isDelivered(cluster, CniDelivery.ADDON) ? 1 : 0);
        long guarded = cluster.endpointAccess() == EndpointAccess.PUBLIC
                ? 0
                : cluster.accessCidrs().stream()
                        .filter(range -> cluster.endpointAccess() == EndpointAccess.PRIVATE
                                || range.toString().startsWith("10."))
                        .count();
        add("aws_security_group", guarded > 0 ? 1 : 0);
        add("aws_vpc_security_group_ingress_rule", guarded);
        for (NodeGroupKind kind : NodeGroupKind.values()) {
            addRole(cluster, kind);
        }
        cluster.nodeGroups().forEach(this::addGroup);
    }

    private void addRole(Cluster cluster, NodeGroupKind kind) {
        if (!has(cluster, kind)) {
            return;
        }
        boolean six = cluster.ipFamily() == IpFamily.IPV6;
        add("aws_iam_role", 1);
        switch (kind) {
            case MANAGED, SELF_MANAGED, KARPENTER -> {
                add("aws_iam_role_policy_attachment", six ? 2 : 3);
                add("aws_iam_role_policy", six ? 1 : 0);
                add("aws_eks_access_entry", kind == NodeGroupKind.MANAGED ? 0 : 1);
                add("aws_ec2_tag", kind == NodeGroupKind.KARPENTER ? 1 : 0);
                add("aws_iam_instance_profile", kind == NodeGroupKind.SELF_MANAGED ? 1 : 0);
            }
            case FARGATE -> add("aws_iam_role_policy_attachment", 1);
            case AUTO -> add("aws_iam_role_policy_attachment", 2);
        }
    }

    private void addGroup(NodeGroup group) {
        switch (group.kind()) {
            case MANAGED -> {
                add("aws_eks_node_group", 1);
                add("aws_launch_template", 1);
            }
            case SELF_MANAGED -> {
                add("aws_autoscaling_group", 1);
                add("aws_launch_template", 1);
            }
            case FARGATE -> add("aws_eks_fargate_profile", 1);
            case KARPENTER, AUTO -> {}
        }
    }

    private static boolean has(Cluster cluster, NodeGroupKind kind) {
        return cluster.nodeGroups().stream().anyMatch(group -> group.kind() == kind);
    }
}
