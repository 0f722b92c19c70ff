package org.cidrloom.model.edit;

import java.util.List;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;

import static org.cidrloom.model.edit.Branches.without;

/// Takes an element out of a design, with all that cannot be without it.
final class Removal {
    private Removal() {}

    static Design of(Design design, ElementId element) {
        Network was = design.network();
        if (!Elements.contains(was, element)) {
            return design;
        }
        Design result = Branches.network(design, network -> Accepting.keepResolved(network, removed(network, element)));
        for (Cluster cluster : clustersGone(was, result.network())) {
            ElementId gone = new ElementId.OfCluster(cluster.id());
            result = DrawingEdits.repath(result, path -> Paths.without(path, gone));
        }
        return DrawingEdits.repath(result, path -> Paths.without(path, element));
    }

    private static List<Cluster> clustersGone(Network was, Network is) {
        return without(was.clusters(), cluster -> is.cluster(cluster.id()).isPresent());
    }

    private static Network removed(Network network, ElementId element) {
        return switch (element) {
            case ElementId.OfDesign _ -> network;
            case ElementId.OfPool id ->
                network.withAddressPools(
                        without(network.addressPools(), pool -> pool.id().equals(id.pool())));
            case ElementId.OfNetwork id ->
                References.dropTopLevel(
                        network.withNetworks(without(
                                network.networks(), outside -> outside.id().equals(id.network()))),
                        id.network());
            case ElementId.OfPrefixList id ->
                References.dropPrefixList(
                        network.withPrefixLists(
                                without(network.prefixLists(), list -> list.id().equals(id.list()))),
                        id.list());
            case ElementId.OfDirectConnectGateway id ->
                References.dropTopLevel(
                        network.withDirectConnectGateways(without(
                                network.directConnectGateways(),
                                gateway -> gateway.id().equals(id.gateway()))),
                        id.gateway());
            case ElementId.OfVpc id ->
                References.dropTopLevel(
                        network.withVpcs(without(network.vpcs(), vpc -> vpc.id().equals(id.vpc()))), id.vpc());
            case ElementId.OfTransitGateway id ->
                References.dropTopLevel(
                        network.withTransitGateways(without(
                                network.transitGateways(),
                                gateway -> gateway.id().equals(id.gateway()))),
                        id.gateway());
            case ElementId.OfCluster id ->
                network.withClusters(
                        without(network.clusters(), cluster -> cluster.id().equals(id.cluster())));
            case ElementId.OfSubnet id -> subnetRemoved(network, id);
            case ElementId.OfRouteTable id ->
                Branches.gateway(
                        network,
                        id.gateway(),
                        gateway -> References.dropTable(
                                gateway.withRouteTables(without(
                                        gateway.routeTables(),
                                        table -> table.id().equals(id.table()))),
                                id.table()));
            case ElementId.OfAttachment id -> detached(network, id);
            case ElementId.OfPeering id -> peeringRemoved(network, id);
            case ElementId.OfNodeGroup id ->
                Branches.cluster(
                        network,
                        id.cluster(),
                        cluster -> cluster.withNodeGroups(without(
                                cluster.nodeGroups(), group -> group.id().equals(id.group()))));
        };
    }

    private static Network subnetRemoved(Network network, ElementId.OfSubnet id) {
        Network result = Branches.vpc(
                network,
                id.vpc(),
                vpc -> vpc.withSubnets(
                        without(vpc.subnets(), subnet -> subnet.id().equals(id.subnet()))));
        return References.dropSubnet(result, id.vpc(), id.subnet());
    }

    /// Both gateways of a peering list it, so it goes from both.
    private static Network detached(Network network, ElementId.OfAttachment id) {
        Network result =
                Branches.gateway(network, id.gateway(), gateway -> References.withoutAttachment(gateway, id.to()));
        result = Branches.gateway(result, id.to(), other -> References.withoutAttachment(other, id.gateway()));
        return Branches.vpc(result, id.to(), vpc -> References.withoutRoutesVia(vpc, id.gateway()));
    }

    private static Network peeringRemoved(Network network, ElementId.OfPeering id) {
        Peering peering = new Peering(id.requester(), id.accepter());
        Network result = network.withPeerings(Branches.withoutFirst(network.peerings(), peering));
        return References.dropPeeringRoutes(result, peering);
    }
}
