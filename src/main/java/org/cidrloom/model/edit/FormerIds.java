package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;

import static org.cidrloom.model.edit.Branches.mapped;

/// The ids that elements had before, by which Terraform finds what it made under them.
public final class FormerIds {
    private FormerIds() {}

    /// Says which ids an element had before. Elements that no resource is keyed by (the design, pools, attachments,
    /// peerings) have none, and stay as they are.
    ///
    /// @param ids the oldest first
    public static Edit change(ElementId element, List<String> ids) {
        return Edit.ofNetwork(
                Labels.change("former ids", element.id(), String.join(", ", ids)),
                network -> with(network, element, ids));
    }

    static Network with(Network network, ElementId element, List<String> ids) {
        String own = element.id();
        return switch (element) {
            case ElementId.OfDesign _, ElementId.OfPool _, ElementId.OfAttachment _, ElementId.OfPeering _ -> network;
            case ElementId.OfNetwork _ ->
                Branches.outside(network, each -> each.id().equals(own) ? each.withFormerIds(ids) : each);
            case ElementId.OfPrefixList _ ->
                network.withPrefixLists(
                        mapped(network.prefixLists(), each -> each.id().equals(own) ? each.withFormerIds(ids) : each));
            case ElementId.OfDirectConnectGateway _ ->
                network.withDirectConnectGateways(mapped(
                        network.directConnectGateways(),
                        each -> each.id().equals(own) ? each.withFormerIds(ids) : each));
            case ElementId.OfVpc _ -> Branches.vpc(network, own, vpc -> vpc.withFormerIds(ids));
            case ElementId.OfTransitGateway _ -> Branches.gateway(network, own, gateway -> gateway.withFormerIds(ids));
            case ElementId.OfCluster _ -> Branches.cluster(network, own, cluster -> cluster.withFormerIds(ids));
            case ElementId.OfSubnet subnet ->
                Branches.vpc(
                        network,
                        subnet.vpc(),
                        vpc -> vpc.withSubnets(
                                mapped(vpc.subnets(), each -> each.id().equals(own) ? each.withFormerIds(ids) : each)));
            case ElementId.OfRouteTable table ->
                Branches.gateway(
                        network,
                        table.gateway(),
                        gateway -> gateway.withRouteTables(mapped(
                                gateway.routeTables(),
                                each -> each.id().equals(own) ? each.withFormerIds(ids) : each)));
            case ElementId.OfNodeGroup group ->
                Branches.cluster(
                        network,
                        group.cluster(),
                        cluster -> cluster.withNodeGroups(mapped(
                                cluster.nodeGroups(), each -> each.id().equals(own) ? each.withFormerIds(ids) : each)));
        };
    }

    /// The ids that an element had, in a design where it is there.
    static List<String> of(Network network, ElementId element) {
        String own = element.id();
        return switch (element) {
            case ElementId.OfDesign _, ElementId.OfPool _, ElementId.OfAttachment _, ElementId.OfPeering _ -> List.of();
            case ElementId.OfNetwork _ ->
                network.networks().stream()
                        .filter(each -> each.id().equals(own))
                        .flatMap(each -> each.formerIds().stream())
                        .toList();
            case ElementId.OfPrefixList _ ->
                network.prefixLists().stream()
                        .filter(each -> each.id().equals(own))
                        .flatMap(each -> each.formerIds().stream())
                        .toList();
            case ElementId.OfDirectConnectGateway _ ->
                network.directConnectGateways().stream()
                        .filter(each -> each.id().equals(own))
                        .flatMap(each -> each.formerIds().stream())
                        .toList();
            case ElementId.OfVpc _ -> network.vpc(own).orElseThrow().formerIds();
            case ElementId.OfTransitGateway _ ->
                network.transitGateway(own).orElseThrow().formerIds();
            case ElementId.OfCluster _ -> network.cluster(own).orElseThrow().formerIds();
            case ElementId.OfSubnet(String vpc, String subnet) ->
                network.vpc(vpc).orElseThrow().subnet(subnet).orElseThrow().formerIds();
            case ElementId.OfRouteTable(String gateway, String table) ->
                network.transitGateway(gateway)
                        .orElseThrow()
                        .routeTable(table)
                        .orElseThrow()
                        .formerIds();
            case ElementId.OfNodeGroup(String cluster, String group) ->
                network.cluster(cluster).orElseThrow().nodeGroups().stream()
                        .filter(each -> each.id().equals(group))
                        .flatMap(each -> each.formerIds().stream())
                        .toList();
        };
    }

    /// The design after an element took another id: the old one is its youngest former one, and the new one is none.
    ///
    /// @param known whether others may know the old one
    static Network renamed(Network network, ElementId element, List<String> former, String was, boolean known) {
        List<String> ids = new ArrayList<>(former);
        ids.removeAll(List.of(was, element.id()));
        if (known) {
            ids.add(was);
        }
        return with(network, element, ids);
    }

    /// Whether others may know an element by its id: it is saved under it, within the parent as that is called
    /// now or was, and it is no former id of another element beside it.
    static boolean isKnown(ElementId element, Network network, Network saved) {
        return asSaved(element, network).stream().anyMatch(each -> Elements.contains(saved, each))
                && claimed(element, network).noneMatch(element.id()::equals);
    }

    private static List<ElementId> asSaved(ElementId element, Network network) {
        return switch (element) {
            case ElementId.OfSubnet(String vpc, String id) ->
                named(new ElementId.OfVpc(vpc), network, parent -> new ElementId.OfSubnet(parent, id));
            case ElementId.OfRouteTable(String gateway, String id) ->
                named(
                        new ElementId.OfTransitGateway(gateway),
                        network,
                        parent -> new ElementId.OfRouteTable(parent, id));
            case ElementId.OfNodeGroup(String cluster, String id) ->
                named(new ElementId.OfCluster(cluster), network, parent -> new ElementId.OfNodeGroup(parent, id));
            default -> List.of(element);
        };
    }

    private static List<ElementId> named(ElementId parent, Network network, Function<String, ElementId> child) {
        return Stream.concat(Stream.of(parent.id()), of(network, parent).stream())
                .map(child)
                .toList();
    }

    /// The former ids of all elements of its kind that stand beside it.
    private static Stream<String> claimed(ElementId element, Network network) {
        return switch (element) {
            case ElementId.OfDesign _, ElementId.OfPool _, ElementId.OfAttachment _, ElementId.OfPeering _ ->
                Stream.of();
            case ElementId.OfNetwork _ -> all(network.networks(), ExternalNetwork::formerIds);
            case ElementId.OfPrefixList _ -> all(network.prefixLists(), PrefixList::formerIds);
            case ElementId.OfDirectConnectGateway _ ->
                all(network.directConnectGateways(), DirectConnectGateway::formerIds);
            case ElementId.OfVpc _ -> all(network.vpcs(), Vpc::formerIds);
            case ElementId.OfTransitGateway _ -> all(network.transitGateways(), TransitGateway::formerIds);
            case ElementId.OfCluster _ -> all(network.clusters(), Cluster::formerIds);
            case ElementId.OfSubnet subnet ->
                network.vpc(subnet.vpc()).stream().flatMap(vpc -> all(vpc.subnets(), Subnet::formerIds));
            case ElementId.OfRouteTable table ->
                network.transitGateway(table.gateway()).stream()
                        .flatMap(gateway -> all(gateway.routeTables(), TransitRouteTable::formerIds));
            case ElementId.OfNodeGroup group ->
                network.cluster(group.cluster()).stream()
                        .flatMap(cluster -> all(cluster.nodeGroups(), NodeGroup::formerIds));
        };
    }

    private static <E> Stream<String> all(List<E> elements, Function<E, List<String>> former) {
        return elements.stream().flatMap(each -> former.apply(each).stream());
    }

    /// Elements that were never made under another id, such as copies.
    static Network forgotten(Network network) {
        return network.with(b -> b.networks(mapped(network.networks(), each -> each.withFormerIds(List.of())))
                .prefixLists(mapped(network.prefixLists(), each -> each.withFormerIds(List.of())))
                .directConnectGateways(mapped(network.directConnectGateways(), each -> each.withFormerIds(List.of())))
                .vpcs(mapped(
                        network.vpcs(),
                        vpc -> vpc.with(v -> v.formerIds(List.of())
                                .subnets(mapped(vpc.subnets(), each -> each.withFormerIds(List.of()))))))
                .transitGateways(mapped(
                        network.transitGateways(),
                        gateway -> gateway.with(g -> g.formerIds(List.of())
                                .routeTables(mapped(gateway.routeTables(), each -> each.withFormerIds(List.of()))))))
                .clusters(mapped(
                        network.clusters(),
                        cluster -> cluster.with(c -> c.formerIds(List.of())
                                .nodeGroups(mapped(cluster.nodeGroups(), each -> each.withFormerIds(List.of())))))));
    }
}
