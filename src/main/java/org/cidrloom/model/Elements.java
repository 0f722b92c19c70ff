package org.cidrloom.model;

import java.util.ArrayList;
import java.util.List;
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
import org.cidrloom.net.Cidr;

/// Which elements a network has.
public final class Elements {
    private Elements() {}

    /// Whether the network has an element of that address. It always has [OfDesign].
    public static boolean contains(Network network, ElementId element) {
        return switch (element) {
            case OfDesign() -> true;
            case OfPool(String pool) ->
                network.addressPools().stream().anyMatch(each -> each.id().equals(pool));
            case OfNetwork(String id) -> network.externalNetwork(id).isPresent();
            case OfPrefixList(String id) -> network.prefixList(id).isPresent();
            case OfDirectConnectGateway(String id) ->
                network.directConnectGateway(id).isPresent();
            case OfVpc(String id) -> network.vpc(id).isPresent();
            case OfSubnet(String vpc, String id) ->
                network.vpc(vpc).flatMap(each -> each.subnet(id)).isPresent();
            case OfTransitGateway(String id) -> network.transitGateway(id).isPresent();
            case OfRouteTable(String gateway, String id) ->
                network.transitGateway(gateway)
                        .flatMap(each -> each.routeTable(id))
                        .isPresent();
            case OfAttachment(String gateway, String to) ->
                network.transitGateway(gateway)
                        .flatMap(each -> each.attachment(to))
                        .isPresent();
            case OfPeering peering ->
                network.peerings().stream().anyMatch(each -> addressOf(each).equals(peering));
            case OfCluster(String id) -> network.cluster(id).isPresent();
            case OfNodeGroup(String cluster, String id) ->
                network.cluster(cluster).stream()
                        .flatMap(each -> each.nodeGroups().stream())
                        .anyMatch(group -> group.id().equals(id));
        };
    }

    /// The IPv4 blocks of a VPC or the ranges of a network outside AWS, in its order; none of anything else.
    public static List<Cidr> blocks(Network network, ElementId element) {
        return switch (element) {
            case OfVpc(String id) ->
                network.vpc(id).map(Vpc::cidrs).orElse(List.of()).stream()
                        .map(CidrBlock::cidr)
                        .toList();
            case OfNetwork(String id) ->
                network.externalNetwork(id).map(ExternalNetwork::cidrs).orElse(List.of());
            default -> List.of();
        };
    }

    /// The addresses of all elements, the design's first, each before its children, in the order of the file.
    public static List<ElementId> of(Network network) {
        List<ElementId> all = new ArrayList<>();
        all.add(new OfDesign());
        network.addressPools().forEach(pool -> all.add(new OfPool(pool.id())));
        network.networks().forEach(outside -> all.add(new OfNetwork(outside.id())));
        network.prefixLists().forEach(list -> all.add(new OfPrefixList(list.id())));
        for (Vpc vpc : network.vpcs()) {
            all.add(new OfVpc(vpc.id()));
            vpc.subnets().forEach(subnet -> all.add(new OfSubnet(vpc.id(), subnet.id())));
        }
        for (TransitGateway gateway : network.transitGateways()) {
            all.add(new OfTransitGateway(gateway.id()));
            gateway.routeTables().forEach(table -> all.add(new OfRouteTable(gateway.id(), table.id())));
            gateway.attachments().forEach(attachment -> all.add(new OfAttachment(gateway.id(), attachment.to())));
        }
        network.directConnectGateways().forEach(gateway -> all.add(new OfDirectConnectGateway(gateway.id())));
        network.peerings().forEach(peering -> all.add(addressOf(peering)));
        for (Cluster cluster : network.clusters()) {
            all.add(new OfCluster(cluster.id()));
            cluster.nodeGroups().forEach(group -> all.add(new OfNodeGroup(cluster.id(), group.id())));
        }
        return List.copyOf(all);
    }

    private static OfPeering addressOf(Peering peering) {
        return new OfPeering(peering.requester(), peering.accepter());
    }
}
