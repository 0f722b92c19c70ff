package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cidrloom.export.terraform.NodeModel.Group;

/// Every resource of a root module whose keys hold ids of the design, with these keys. A test compares them with what
/// Terraform plans.
final class Addresses {
    private final List<Resource> resources = new ArrayList<>();
    private final Flavour flavour;

    private Addresses(Flavour flavour) {
        this.flavour = flavour;
    }

    /// A resource block, or the module that stands for it.
    ///
    /// @param address such as `aws_vpc.this`
    /// @param keys its keys: a top-level id, or two with `@` or `~` between them; then, after a slash, more
    /// @param hasChild whether the second part is the id of something within the first
    /// @param hasThird whether the third part is a top-level id
    record Resource(String address, List<String> keys, boolean hasChild, boolean hasThird) {
        /// The address of one of them.
        String at(String key) {
            return address + "[\"" + key + "\"]";
        }
    }

    static List<Resource> of(StackModel model) {
        Addresses addresses = new Addresses(model.stack().flavour());
        addresses.addVpcs(model);
        addresses.addRouting(model);
        addresses.addTransit(model.transit());
        addresses.addDirectConnect(model.transit().direct());
        addresses.addPeering(model.peering());
        addresses.addClusters(model.clusters());
        addresses.addNodes(model.nodes());
        return addresses.resources;
    }

    private void add(String address, Collection<String> keys) {
        resources.add(new Resource(address, List.copyOf(keys), false, false));
    }

    private void addWithin(String address, Collection<String> keys) {
        resources.add(new Resource(address, List.copyOf(keys), true, false));
    }

    private boolean isPlain() {
        return flavour == Flavour.PLAIN;
    }

    private void addVpcs(StackModel model) {
        VpcModel vpc = model.vpc();
        add(
                isPlain() ? "aws_vpc.this" : "module.vpc",
                vpc.vpcs().stream().map(VpcModel.Item::key).toList());
        add(
                "aws_vpc_ipv4_cidr_block_association.this",
                vpc.blocks().stream().map(VpcModel.Block::key).toList());
        add(
                "aws_vpc_ipv4_cidr_block_association.private",
                vpc.privateBlocks().stream().map(VpcModel.Block::key).toList());
        addWithin(
                "aws_subnet.this",
                model.subnets().subnets().stream().map(SubnetModel.Item::key).toList());
        addWithin(
                "aws_ec2_subnet_cidr_reservation.this",
                model.subnets().reservations().stream()
                        .map(SubnetModel.Reservation::key)
                        .toList());
        add(
                "aws_ec2_managed_prefix_list.this",
                model.prefixLists().lists().stream()
                        .map(PrefixListModel.Item::key)
                        .toList());
        EndpointModel endpoints = model.endpoints();
        List<String> homes =
                endpoints.homes().stream().map(EndpointModel.Home::vpc).toList();
        add("aws_security_group.endpoints", homes);
        add(
                "aws_vpc_security_group_ingress_rule.endpoints",
                endpoints.clients().stream().map(EndpointModel.Client::key).toList());
        add(
                "aws_vpc_endpoint.interface",
                endpoints.endpoints().stream().map(EndpointModel.Item::key).toList());
        add(
                "aws_vpc_endpoint.s3",
                endpoints.s3().stream().map(EndpointModel.Gateway::vpc).toList());
    }

    private void addRouting(StackModel model) {
        RoutingModel routing = model.routing();
        add("aws_internet_gateway.this", routing.internet());
        add("aws_egress_only_internet_gateway.this", routing.egressOnly());
        add(
                "aws_route_table.this",
                routing.tables().stream().map(RoutingModel.Table::key).toList());
        addWithin(
                "aws_route_table_association.this",
                routing.associations().stream()
                        .map(RoutingModel.Association::subnet)
                        .toList());
        addWithin(
                "aws_eip.nat",
                routing.gateways().stream()
                        .filter(nat -> nat.type().equals("public"))
                        .map(RoutingModel.Nat::key)
                        .toList());
        addWithin(
                "aws_nat_gateway.this",
                routing.gateways().stream().map(RoutingModel.Nat::key).toList());
        for (RoutingModel.Group group : routing.groups()) {
            List<String> keys =
                    group.routes().stream().map(RoutingModel.Item::key).toList();
            resources.add(new Resource("aws_route." + group.name(), keys, false, group.lists()));
        }
        add(
                "aws_vpn_gateway_route_propagation.this",
                routing.learning().stream().map(RoutingModel.Learning::table).toList());
    }

    private void addTransit(TransitModel transit) {
        List<String> gateways =
                transit.gateways().stream().map(TransitModel.Gateway::key).toList();
        add(isPlain() ? "aws_ec2_transit_gateway.this" : "module.transit_gateway", gateways);
        addWithin(
                "aws_ec2_transit_gateway_route_table.this",
                transit.tables().stream().map(TransitModel.Table::key).toList());
        add(
                "aws_ec2_transit_gateway_vpc_attachment.this",
                transit.attachments().stream()
                        .map(TransitModel.AttachmentItem::key)
                        .toList());
        add(
                "aws_ec2_transit_gateway_route_table_association.this",
                transit.associations().stream()
                        .map(TransitModel.Association::attachment)
                        .toList());
        resources.add(new Resource(
                "aws_ec2_transit_gateway_route_table_propagation.this",
                transit.propagations().stream()
                        .map(TransitModel.Propagation::key)
                        .toList(),
                true,
                true));
        addWithin(
                "aws_ec2_transit_gateway_route.this",
                transit.routes().stream().map(TransitModel.Route::key).toList());
        resources.add(new Resource(
                "aws_ec2_transit_gateway_prefix_list_reference.this",
                transit.references().stream().map(TransitModel.Reference::key).toList(),
                true,
                true));
        List<String> shared = transit.shares().stream()
                .map(TransitModel.Share::gateway)
                .distinct()
                .toList();
        add("aws_ram_resource_share.transit_gateway", shared);
        add("aws_ram_resource_association.transit_gateway", shared);
        add(
                "aws_ram_principal_association.transit_gateway",
                transit.shares().stream().map(TransitModel.Share::key).toList());
        TransitPeerings peerings = transit.peerings();
        add(
                "aws_ec2_transit_gateway_peering_attachment.this",
                peerings.requests().stream().map(TransitPeerings.Request::key).toList());
        List<String> accepted = new ArrayList<>();
        peerings.near().forEach(peering -> accepted.add(peering.key()));
        peerings.far().forEach(peering -> accepted.add(peering.key()));
        add("aws_ec2_transit_gateway_peering_attachment_accepter.this", accepted);
    }

    private void addDirectConnect(DirectConnectModel direct) {
        add(
                "aws_dx_gateway.this",
                direct.gateways().stream().map(DirectConnectModel.Gateway::key).toList());
        add("aws_vpn_gateway.this", direct.vpnGateways());
        add(
                "aws_dx_gateway_association.this",
                direct.associations().stream()
                        .map(DirectConnectModel.Association::key)
                        .toList());
        add(
                "aws_dx_gateway_association_proposal.this",
                direct.proposals().stream()
                        .map(DirectConnectModel.Association::key)
                        .toList());
        add(
                "aws_dx_gateway_association.proposed",
                direct.accepted().stream().map(DirectConnectModel.Accepted::key).toList());
    }

    private void addPeering(PeeringModel peering) {
        add(
                "aws_vpc_peering_connection.this",
                peering.peerings().stream().map(PeeringModel.Item::key).toList());
        add("aws_vpc_peering_connection_accepter.this", peering.acceptances());
    }

    private void addClusters(ClusterModel model) {
        List<String> clusters =
                model.clusters().stream().map(ClusterModel.Item::key).toList();
        add(isPlain() ? "aws_eks_cluster.this" : "module.eks", clusters);
        if (isPlain()) {
            add("aws_iam_role.cluster", clusters);
            add(
                    "aws_iam_role_policy_attachment.cluster",
                    model.policies().stream().map(ClusterModel.Policy::key).toList());
        }
        if (flavour == Flavour.MODULES) {
            List<String> own = model.clusters().stream()
                    .filter(cluster -> !cluster.auto())
                    .map(ClusterModel.Item::key)
                    .toList();
            add("aws_eks_addon.kube_proxy", own);
            add("aws_eks_addon.coredns", own);
        }
        add(
                "aws_security_group.cluster_access",
                model.accessRules().stream()
                        .map(ClusterModel.AccessRule::cluster)
                        .distinct()
                        .toList());
        add(
                "aws_vpc_security_group_ingress_rule.cluster_access",
                model.accessRules().stream().map(ClusterModel.AccessRule::key).toList());
        add(
                "aws_eks_addon.vpc_cni",
                model.addons().stream().map(ClusterModel.Addon::cluster).toList());
    }

    private void addNodes(NodeModel nodes) {
        add("aws_iam_role.node", nodes.roles().stream().map(NodeModel.Role::key).toList());
        add(
                "aws_iam_role_policy_attachment.node",
                nodes.policies().stream().map(ClusterModel.Policy::key).toList());
        add("aws_iam_role_policy.ipv6_cni", nodes.ipv6Roles());
        add(
                "aws_eks_access_entry.node",
                nodes.entries().stream().map(NodeModel.Entry::role).toList());
        add("aws_ec2_tag.karpenter_security_group", nodes.karpenterClusters());
        add("aws_iam_instance_profile.node", nodes.selfManagedRoles());
        addWithin(
                "aws_launch_template.node",
                nodes.ec2Groups().stream().map(Group::key).toList());
        addWithin("aws_eks_node_group.this", groups(nodes, "managed"));
        addWithin("aws_autoscaling_group.node", groups(nodes, "self-managed"));
        addWithin(
                "aws_eks_fargate_profile.this",
                nodes.fargate().stream().map(NodeModel.Fargate::key).toList());
    }

    private static List<String> groups(NodeModel nodes, String kind) {
        return nodes.ec2Groups().stream()
                .filter(group -> group.kind().equals(kind))
                .map(Group::key)
                .toList();
    }
}
