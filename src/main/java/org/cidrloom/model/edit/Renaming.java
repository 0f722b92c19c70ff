package org.cidrloom.model.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

import static org.cidrloom.model.edit.Branches.mapped;

/// Gives an element of a design another id, lets all that names it follow, and keeps the old one in mind.
final class Renaming {
    private Renaming() {}

    /// @param saved what others may know
    static Design of(Design design, ElementId element, String id, Network saved) {
        if (!Elements.contains(design.network(), element)) {
            return design;
        }
        List<String> former = FormerIds.of(design.network(), element);
        boolean known = FormerIds.isKnown(element, design.network(), saved);
        ElementId now = ElementEdits.withId(element, id);
        Design result = Branches.network(
                design,
                network -> FormerIds.renamed(
                        Accepting.follow(network, renamed(network, element, id), element, id),
                        now,
                        former,
                        element.id(),
                        known));
        return DrawingEdits.repath(result, path -> Paths.renamed(path, element, id));
    }

    private static Network renamed(Network network, ElementId element, String is) {
        String was = element.id();
        return switch (element) {
            case ElementId.OfDesign _, ElementId.OfAttachment _, ElementId.OfPeering _ -> network;
            case ElementId.OfPool _ ->
                network.withAddressPools(
                        mapped(network.addressPools(), pool -> pool.id().equals(was) ? pool.withId(is) : pool));
            case ElementId.OfNetwork _ ->
                References.renameTopLevel(
                        network.withNetworks(mapped(
                                network.networks(),
                                outside -> outside.id().equals(was) ? outside.withId(is) : outside)),
                        was,
                        is);
            case ElementId.OfPrefixList _ ->
                References.renamePrefixList(
                        network.withPrefixLists(
                                mapped(network.prefixLists(), list -> list.id().equals(was) ? list.withId(is) : list)),
                        was,
                        is);
            case ElementId.OfDirectConnectGateway _ ->
                References.renameTopLevel(
                        network.withDirectConnectGateways(mapped(
                                network.directConnectGateways(),
                                gateway -> gateway.id().equals(was) ? gateway.withId(is) : gateway)),
                        was,
                        is);
            case ElementId.OfVpc _ ->
                References.renameTopLevel(Branches.vpc(network, was, vpc -> vpc.withId(is)), was, is);
            case ElementId.OfTransitGateway _ ->
                References.renameTopLevel(Branches.gateway(network, was, gateway -> gateway.withId(is)), was, is);
            case ElementId.OfCluster _ -> Branches.cluster(network, was, cluster -> cluster.withId(is));
            case ElementId.OfSubnet subnet ->
                References.renameSubnet(Branches.vpc(network, subnet.vpc(), inEach(was, is)), subnet.vpc(), was, is);
            case ElementId.OfRouteTable table ->
                Branches.gateway(
                        network,
                        table.gateway(),
                        gateway -> References.renameTable(
                                gateway.withRouteTables(
                                        mapped(gateway.routeTables(), t -> t.id().equals(was) ? t.withId(is) : t)),
                                was,
                                is));
            case ElementId.OfNodeGroup group ->
                Branches.cluster(
                        network,
                        group.cluster(),
                        cluster -> cluster.withNodeGroups(
                                mapped(cluster.nodeGroups(), g -> g.id().equals(was) ? g.withId(is) : g)));
        };
    }

    private static UnaryOperator<Vpc> inEach(String was, String is) {
        return vpc ->
                vpc.withSubnets(mapped(vpc.subnets(), subnet -> subnet.id().equals(was) ? subnet.withId(is) : subnet));
    }
}
