package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfPool;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;

/// Says in two lines what an element is.
final class Tips {
    private Tips() {}

    /// What the element is, with its name in the first line and its figures in the second. An element that is gone is
    /// called by its path.
    static String of(Network network, ElementId element) {
        return switch (element) {
            case OfDesign() -> "Design " + network.name();
            case OfPool(String id) ->
                network.addressPools().stream()
                        .filter(pool -> pool.id().equals(id))
                        .findFirst()
                        .map(Tips::pool)
                        .orElse(id);
            case OfNetwork(String id) ->
                network.externalNetwork(id)
                        .map(outside ->
                                lines("Network " + outside.displayName() + ", outside AWS", list(outside.cidrs())))
                        .orElse(id);
            case OfPrefixList(String id) ->
                network.prefixList(id)
                        .map(list -> lines("Prefix list " + list.displayName(), list(list.cidrs())))
                        .orElse(id);
            case OfDirectConnectGateway(String id) ->
                network.directConnectGateway(id)
                        .map(gateway -> lines(
                                "Direct Connect gateway " + gateway.displayName() + ", ASN " + gateway.asn(),
                                joins(gateway)))
                        .orElse(id);
            case OfVpc(String id) ->
                network.vpc(id).map(vpc -> vpc(network, vpc)).orElse(id);
            case OfSubnet(String vpc, String id) ->
                network.vpc(vpc)
                        .flatMap(each -> each.subnet(id))
                        .map(Tips::subnet)
                        .orElse(id);
            case OfTransitGateway(String id) ->
                network.transitGateway(id).map(Tips::gateway).orElse(id);
            case OfRouteTable(String gateway, String id) -> "Route table " + id + "\nof transit gateway " + gateway;
            case OfAttachment(String gateway, String to) ->
                network.transitGateway(gateway)
                        .flatMap(each -> each.attachment(to))
                        .map(attachment -> network.transitGateway(to).isPresent()
                                ? peering(gateway, attachment)
                                : attachment(gateway, attachment))
                        .orElse(element.path());
            case OfPeering(String one, String other) -> "VPC peering\n" + one + " and " + other;
            case OfCluster(String id) -> network.cluster(id).map(Tips::cluster).orElse(id);
            case OfNodeGroup(String cluster, String id) ->
                network.cluster(cluster).stream()
                        .flatMap(each -> each.nodeGroups().stream())
                        .filter(group -> group.id().equals(id))
                        .findFirst()
                        .map(Tips::group)
                        .orElse(id);
        };
    }

    /// What an address block of a VPC or network is.
    static String of(Network network, ElementId owner, Cidr block) {
        if (!(owner instanceof OfVpc(String id))) {
            return lines("Range " + block, "of " + owner.id());
        }
        Vpc vpc = network.vpc(id).orElse(null);
        if (vpc == null) {
            return block.toString();
        }
        boolean primary =
                !vpc.cidrs().isEmpty() && vpc.cidrs().getFirst().cidr().equals(block);
        boolean routable = vpc.cidrs().stream().anyMatch(each -> each.cidr().equals(block) && each.routable());
        long free = CidrSet.of(block)
                .difference(CidrSet.of(vpc.subnets().stream().map(Subnet::cidr).toList()))
                .size()
                .longValue();
        return lines(
                (primary ? "Primary block " : "Block ") + block + " of " + vpc.displayName(),
                (routable ? "routable" : "non-routable") + " · "
                        + counted(block.addressCount(), "address", "addresses") + ", " + String.format("%,d", free)
                        + " free");
    }

    private static String pool(AddressPool pool) {
        return lines("Address pool " + pool.displayName(), pool.cidr().toString());
    }

    private static String vpc(Network network, Vpc vpc) {
        String blocks = vpc.cidrs().stream().map(Tips::block).collect(Collectors.joining(", "));
        return lines("VPC " + vpc.displayName() + ", " + network.regionOf(vpc), blocks);
    }

    private static String block(CidrBlock block) {
        return block.routable() ? block.cidr().toString() : block.cidr() + " (non-routable)";
    }

    private static String subnet(Subnet subnet) {
        return lines(
                "Subnet " + subnet.displayName() + ", " + subnet.tier().key() + " tier, " + subnet.zone(),
                subnet.cidr() + " · "
                        + counted(ReservedAddresses.usable(subnet.cidr()), "usable address", "usable addresses"));
    }

    private static String gateway(TransitGateway gateway) {
        return lines(
                "Transit gateway " + gateway.displayName() + ", ASN " + gateway.asn(),
                counted(gateway.attachments().size(), "attachment", "attachments") + ", "
                        + counted(gateway.routeTables().size(), "route table", "route tables"));
    }

    private static String attachment(String gateway, Attachment attachment) {
        String association = attachment.association();
        return lines(
                "Attachment of " + attachment.to() + " to " + gateway,
                "associated with " + (association == null ? "no route table" : association) + ", propagates to "
                        + (attachment.propagations().isEmpty() ? "none" : list(attachment.propagations())));
    }

    private static String peering(String gateway, Attachment attachment) {
        String association = attachment.association();
        return lines(
                "Peering of transit gateways " + gateway + " and " + attachment.to(),
                "static routes only, associated with " + (association == null ? "no route table" : association));
    }

    private static String joins(DirectConnectGateway gateway) {
        String networks = gateway.networks().isEmpty() ? "leads to no network" : "leads to " + list(gateway.networks());
        return gateway.vpcs().isEmpty() ? networks : networks + ", associated with " + list(gateway.vpcs());
    }

    private static String cluster(Cluster cluster) {
        Cidr services = cluster.serviceCidr();
        return lines(
                "EKS cluster " + cluster.displayName() + ", Kubernetes " + cluster.version(),
                (cluster.cni().customNetworking() ? "custom networking" : "pods in node subnets")
                        + (services == null ? "" : ", services " + services));
    }

    private static String group(NodeGroup group) {
        return lines(
                "Node group " + group.id() + ", " + group.kind().key(),
                group.nodes().min() + " to " + group.nodes().max() + " × " + list(group.instanceTypes()));
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String counted(long count, String one, String many) {
        return String.format("%,d %s", count, count == 1 ? one : many);
    }

    private static String lines(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }
}
