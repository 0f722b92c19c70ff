package org.cidrloom.diagram.gesture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What an edge between two elements would be: an attachment, a peering, an association; or why there can be none.
///
/// @param text what it becomes, line by line, or why it is refused and what to do instead
/// @param warning what will be wrong with it though AWS takes it; empty for nothing
/// @param edit the edit; null where it is refused
/// @param added what is selected afterwards
public record Connection(
        String text, String warning, @Nullable Edit edit, List<ElementId> added) {
    public Connection {
        added = List.copyOf(added);
    }

    /// Whether an edge can start or end at an element at all.
    public static boolean canEnd(ElementId element) {
        return element instanceof OfVpc
                || element instanceof OfNetwork
                || element instanceof OfTransitGateway
                || element instanceof OfDirectConnectGateway
                || element instanceof OfRouteTable;
    }

    /// The edge between two elements. A route table stands for its gateway, and is what the edge is associated with.
    public static Connection of(Network network, ElementId from, ElementId to) {
        ElementId one = whole(from);
        ElementId other = whole(to);
        String table = to instanceof OfRouteTable(String _, String id)
                ? id
                : from instanceof OfRouteTable(String _, String id) ? id : null;
        if (one.equals(other)) {
            return refused("Let go on another VPC, network or gateway.");
        }
        if (other instanceof OfTransitGateway(String gateway)) {
            return transit(network, gateway, one, table);
        }
        if (one instanceof OfTransitGateway(String gateway)) {
            return transit(network, gateway, other, table);
        }
        if (other instanceof OfDirectConnectGateway(String gateway)) {
            return direct(network, gateway, one);
        }
        if (one instanceof OfDirectConnectGateway(String gateway)) {
            return direct(network, gateway, other);
        }
        if (one instanceof OfVpc(String requester) && other instanceof OfVpc(String accepter)) {
            return peering(network, requester, accepter);
        }
        return refused(
                one instanceof OfNetwork && other instanceof OfNetwork
                        ? "Networks outside AWS are joined by a transit gateway: connect each of them to one."
                        : "A VPC and a network outside AWS are joined by a transit gateway or a Direct Connect gateway:"
                                + " connect each of them to one.");
    }

    /// Whether it is refused.
    public boolean isRefused() {
        return edit == null;
    }

    private static Connection refused(String why) {
        return new Connection(why, "", null, List.of());
    }

    private static ElementId whole(ElementId element) {
        return element instanceof OfRouteTable(String gateway, String _) ? new OfTransitGateway(gateway) : element;
    }

    private static Connection transit(Network network, String gateway, ElementId end, @Nullable String table) {
        TransitGateway hub = network.transitGateway(gateway).orElseThrow();
        String to = end.path();
        if (hub.attachment(to).isPresent()) {
            return refused(to + " is attached to " + gateway + " already.");
        }
        return switch (end) {
            case OfTransitGateway(String _) ->
                made(
                        "peering of transit gateways " + gateway + " and " + to + "\nstatic routes only",
                        "",
                        TransitEdits.attach(network, gateway, to));
            case OfVpc(String id) -> vpc(network, hub, network.vpc(id).orElseThrow(), table);
            case OfDirectConnectGateway(String id) -> {
                List<String> vpcs = network.directConnectGateway(id)
                        .map(DirectConnectGateway::vpcs)
                        .orElse(List.of());
                yield vpcs.isEmpty()
                        ? attached(network, hub, to, "attachment of Direct Connect gateway " + to, "", table)
                        : refused(id + " is associated with " + String.join(", ", vpcs)
                                + " by virtual private gateways, so AWS takes no transit gateway for it."
                                + " Use another Direct Connect gateway.");
            }
            default -> {
                List<Cidr> ranges = network.externalNetwork(to).orElseThrow().cidrs();
                yield attached(
                        network,
                        hub,
                        to,
                        "VPN attachment of " + to,
                        SharedRanges.meets(network, hub, to, ranges),
                        table);
            }
        };
    }

    private static Connection vpc(Network network, TransitGateway hub, Vpc vpc, @Nullable String table) {
        String mine = network.regionOf(vpc);
        String its = network.regionOf(hub);
        if (!mine.equals(its)) {
            return refused(vpc.id() + " is in " + mine + " and " + hub.id() + " in " + its
                    + ". A VPC attaches to a transit gateway of its own Region; peer that one with " + hub.id() + ".");
        }
        List<Addition> subnets = List.of();
        boolean bare = vpc.subnets().stream().noneMatch(subnet -> subnet.tier() == Tier.TRANSIT);
        boolean onlyRanges = vpc.existing() && vpc.subnets().isEmpty();
        if (bare && !onlyRanges) {
            List<String> own =
                    vpc.subnets().stream().map(Subnet::zone).distinct().sorted().toList();
            List<String> zones = own.isEmpty() ? network.zonesOf(vpc) : own;
            subnets = zones.isEmpty() ? List.of() : SubnetEdits.addTier(network, vpc.id(), Tier.TRANSIT, zones);
            if (subnets.isEmpty() && vpc.subnets().isEmpty()) {
                return refused(vpc.id() + " has no subnets and no room for transit subnets. Give it a larger block.");
            }
        }
        List<Cidr> ranges = vpc.cidrs().stream()
                .filter(CidrBlock::routable)
                .map(CidrBlock::cidr)
                .toList();
        String warning = SharedRanges.meets(network, hub, vpc.id(), ranges);
        List<Edit> first = subnets.stream().map(Addition::edit).toList();
        Network with = Edit.all("", first)
                .apply(new Design(network, new Drawing(Map.of())))
                .network();
        Connection attached = attached(with, hub, vpc.id(), "attachment of " + vpc.id(), warning, table);
        String where = subnets.isEmpty() ? "" : "\nin new transit subnets " + told(subnets, with);
        List<Edit> all = new ArrayList<>(first);
        Optional.ofNullable(attached.edit()).ifPresent(all::add);
        return new Connection(
                attached.text() + (where.isEmpty() ? held(with, hub, vpc) : where),
                warning,
                Edit.all("Attach " + vpc.id() + " to " + hub.id(), all),
                attached.added());
    }

    private static String told(List<Addition> subnets, Network with) {
        return subnets.stream()
                .map(Addition::element)
                .map(element -> element instanceof OfSubnet(String vpc, String id)
                        ? with.vpc(vpc)
                                .flatMap(each -> each.subnet(id))
                                .map(subnet -> subnet.cidr().toString())
                                .orElse(id)
                        : element.id())
                .collect(Collectors.joining(", "));
    }

    private static String held(Network network, TransitGateway hub, Vpc vpc) {
        List<String> held = TransitEdits.attach(network, hub.id(), vpc.id())
                .edit()
                .apply(new Design(network, new Drawing(Map.of())))
                .network()
                .transitGateway(hub.id())
                .flatMap(gateway -> gateway.attachment(vpc.id()))
                .map(Attachment::subnets)
                .orElse(List.of());
        return held.isEmpty() ? "" : "\nin " + String.join(", ", held);
    }

    /// An attachment with the association and propagation of a table, or of the gateway's first one.
    private static Connection attached(
            Network network, TransitGateway hub, String to, String what, String warning, @Nullable String table) {
        Addition addition = TransitEdits.attach(network, hub.id(), to);
        String first = hub.routeTables().stream()
                .findFirst()
                .map(TransitRouteTable::id)
                .orElse("");
        String used = table == null ? first : table;
        List<Edit> parts = new ArrayList<>(List.of(addition.edit()));
        if (!used.equals(first)) {
            parts.add(TransitEdits.changeAssociation(hub.id(), to, used));
            parts.add(TransitEdits.changePropagations(hub.id(), to, List.of(used)));
        }
        String text = what + " to " + hub.id() + (used.isEmpty() ? "" : ", route table " + used);
        Edit edit = Edit.all(addition.edit().label(), parts);
        return made(text, warning, new Addition(addition.element(), edit));
    }

    private static Connection direct(Network network, String gateway, ElementId end) {
        DirectConnectGateway dx = network.directConnectGateway(gateway).orElseThrow();
        if (end instanceof OfNetwork(String id)) {
            return dx.networks().contains(id)
                    ? refused(gateway + " leads to " + id + " already.")
                    : new Connection(
                            "virtual interface of " + gateway + " to " + id,
                            "",
                            ConnectionEdits.changeGatewayNetworks(gateway, with(dx.networks(), id)),
                            List.of(new OfDirectConnectGateway(gateway)));
        }
        if (!(end instanceof OfVpc(String id))) {
            return refused("Direct Connect gateways are joined by the networks they lead to.");
        }
        if (dx.vpcs().contains(id)) {
            return refused(id + " is associated with " + gateway + " already.");
        }
        Optional<String> hub = network.transitGateways().stream()
                .filter(each -> each.attachment(gateway).isPresent())
                .map(TransitGateway::id)
                .findFirst();
        if (hub.isPresent()) {
            return refused(gateway + " is attached to " + hub.get()
                    + ", so AWS takes no virtual private gateway for it. Attach " + id + " to " + hub.get() + ".");
        }
        for (String other : dx.vpcs()) {
            Optional<String> shared = SharedRanges.between(network, id, other);
            if (shared.isPresent()) {
                return refused(shared.get() + " A Direct Connect gateway takes no VPCs that overlap.");
            }
        }
        return new Connection(
                "association of " + id + " with " + gateway + "\nby a virtual private gateway",
                "",
                ConnectionEdits.changeGatewayVpcs(gateway, with(dx.vpcs(), id)),
                List.of(new OfDirectConnectGateway(gateway)));
    }

    private static Connection peering(Network network, String requester, String accepter) {
        boolean already =
                network.peerings().stream().anyMatch(peering -> peering.joins(requester) && peering.joins(accepter));
        if (already) {
            return refused(requester + " and " + accepter + " are peered already.");
        }
        return SharedRanges.between(network, requester, accepter)
                .map(why -> refused(why + " AWS peers no VPCs that overlap, in any of their blocks."))
                .orElseGet(() -> made(
                        "peering of " + requester + " and " + accepter,
                        "",
                        NetworkEdits.addPeering(requester, accepter)));
    }

    private static List<String> with(List<String> ids, String more) {
        List<String> all = new ArrayList<>(ids);
        all.add(more);
        return all;
    }

    private static Connection made(String text, String warning, Addition addition) {
        ElementId added = addition.element();
        return new Connection(text, warning, addition.edit(), List.of(added));
    }
}
