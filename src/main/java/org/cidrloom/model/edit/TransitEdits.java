package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Changes of one transit gateway, of its route tables and of what is attached to it. Removing and renaming:
/// [ElementEdits].
public final class TransitEdits {
    private TransitEdits() {}

    /// Adds a transit gateway with one route table under the next free id.
    public static Addition add(Network network) {
        String id = Ids.numbered(Ids.topLevel(network), "tgw");
        TransitGateway gateway = new TransitGateway(
                id,
                null,
                TransitGateway.DEFAULT_ASN,
                false,
                List.of(new TransitRouteTable("main", List.of())),
                List.of(),
                null);
        return new Addition(
                new ElementId.OfTransitGateway(id),
                Edit.ofNetwork(
                        "Add transit gateway " + id,
                        is -> is.withTransitGateways(Branches.plus(is.transitGateways(), gateway))));
    }

    /// Changes a transit gateway.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next gateway; its id stays
    public static Edit change(String gateway, String label, UnaryOperator<TransitGateway> change) {
        return Edit.ofNetwork(
                label,
                network -> Branches.gateway(
                        network, gateway, was -> change.apply(was).withId(gateway)));
    }

    /// Sets its Name tag; null for none.
    public static Edit changeName(String gateway, @Nullable String name) {
        return change(gateway, Labels.change("name", gateway, name), was -> was.withName(name));
    }

    /// Sets the Amazon-side autonomous system number.
    public static Edit changeAsn(String gateway, long asn) {
        return change(gateway, Labels.change("ASN", gateway, asn), was -> was.withAsn(asn));
    }

    /// Sets the account it is in.
    ///
    /// @param account twelve digits; null where the design does not say
    public static Edit changeAccount(String gateway, @Nullable String account) {
        return change(gateway, Labels.change("account", gateway, account), was -> was.withAccount(account));
    }

    /// Moves it to another Region; null for the design's.
    public static Edit changeRegion(String gateway, @Nullable String region) {
        return change(gateway, Labels.change("Region", gateway, region), was -> was.withRegion(region));
    }

    /// Sets its own blocks (TGW-10).
    public static Edit changeCidrs(String gateway, List<Cidr> cidrs) {
        return change(gateway, Labels.change("CIDR blocks", gateway, cidrs), was -> was.withCidrs(cidrs));
    }

    /// Says whether it exists already and is only planned around.
    public static Edit changeExisting(String gateway, boolean existing) {
        return change(
                gateway,
                "Mark " + gateway + (existing ? " as existing" : " as to be created"),
                was -> was.withExisting(existing));
    }

    /// Sets what a person wrote about it; null for nothing.
    public static Edit changeNotes(String gateway, @Nullable String notes) {
        return change(gateway, Labels.notes(gateway), was -> was.withNotes(notes));
    }

    /// Adds a route table under the next free id: `main` first, then `table-2`.
    public static Addition addRouteTable(Network network, String gateway) {
        ElementId.OfRouteTable probe = new ElementId.OfRouteTable(gateway, "");
        var taken = Ids.beside(network, probe);
        String id = taken.isEmpty() ? "main" : Ids.free(taken, "table");
        TransitRouteTable table = new TransitRouteTable(id, List.of());
        return new Addition(
                new ElementId.OfRouteTable(gateway, id),
                change(
                        gateway,
                        Labels.add("route table " + id, gateway),
                        was -> was.withRouteTables(Branches.plus(was.routeTables(), table))));
    }

    private static Edit changeTable(
            String gateway, String table, String label, UnaryOperator<List<TransitRoute>> change) {
        return change(
                gateway,
                label,
                was -> was.withRouteTables(Branches.mapped(
                        was.routeTables(), t -> t.id().equals(table) ? t.withRoutes(change.apply(t.routes())) : t)));
    }

    /// Adds a static route or a blackhole to a route table.
    public static Edit addRoute(String gateway, String table, TransitRoute route) {
        return changeTable(
                gateway,
                table,
                Labels.add((route.isBlackhole() ? "blackhole " : "route ") + route.destination(), table),
                routes -> Branches.plus(routes, route));
    }

    /// Changes a static route or a blackhole of a route table.
    public static Edit changeRoute(String gateway, String table, TransitRoute was, TransitRoute is) {
        return changeTable(
                gateway,
                table,
                "Change route " + was.destination() + " of " + table + " to " + is.destination()
                        + (is.isBlackhole() ? ", blackhole" : " via " + is.via()),
                routes -> Branches.replaced(routes, was, is));
    }

    /// Removes a static route or a blackhole from a route table.
    public static Edit removeRoute(String gateway, String table, TransitRoute route) {
        return changeTable(
                gateway,
                table,
                Labels.remove((route.isBlackhole() ? "blackhole " : "route ") + route.destination(), table),
                routes -> Branches.withoutFirst(routes, route));
    }

    private static Edit changeReferences(
            String gateway, String table, String label, UnaryOperator<List<PrefixListReference>> change) {
        return change(
                gateway,
                label,
                was -> was.withRouteTables(Branches.mapped(
                        was.routeTables(),
                        t -> t.id().equals(table)
                                ? t.withPrefixListReferences(change.apply(t.prefixListReferences()))
                                : t)));
    }

    /// Adds a reference to a prefix list to a route table.
    public static Edit addReference(String gateway, String table, PrefixListReference reference) {
        return changeReferences(
                gateway,
                table,
                Labels.add("prefix list " + reference.prefixList(), table),
                references -> Branches.plus(references, reference));
    }

    /// Changes a reference of a route table to a prefix list.
    public static Edit changeReference(String gateway, String table, PrefixListReference was, PrefixListReference is) {
        return changeReferences(
                gateway,
                table,
                "Change prefix list " + was.prefixList() + " of " + table + " to " + is.prefixList()
                        + (is.isBlackhole() ? ", blackhole" : " via " + is.via()),
                references -> Branches.replaced(references, was, is));
    }

    /// Removes a reference to a prefix list from a route table.
    public static Edit removeReference(String gateway, String table, PrefixListReference reference) {
        return changeReferences(
                gateway,
                table,
                Labels.remove("prefix list " + reference.prefixList(), table),
                references -> Branches.withoutFirst(references, reference));
    }

    /// Attaches a VPC, a network or a Direct Connect gateway: a VPC in one subnet per zone, transit subnets first;
    /// all associated with the gateway's first route table and propagating into it. Another transit gateway is
    /// peered: both list the other, and nothing propagates (TGW-11). The design stays as it is where it is attached
    /// already.
    public static Addition attach(Network network, String gateway, String to) {
        ElementId.OfAttachment id = new ElementId.OfAttachment(gateway, to);
        if (network.transitGateway(to).isPresent()) {
            List<Edit> ends = List.of(attached(gateway, to, List.of(), false), attached(to, gateway, List.of(), false));
            return new Addition(id, Edit.all("Peer " + gateway + " and " + to, ends));
        }
        List<String> subnets = network.vpc(to).map(SubnetChoice::forAttachment).orElse(List.of());
        return new Addition(id, attached(gateway, to, subnets, true));
    }

    private static Edit attached(String gateway, String to, List<String> subnets, boolean propagating) {
        return change(gateway, "Attach " + to + " to " + gateway, was -> {
            if (gateway.equals(to) || was.attachment(to).isPresent()) {
                return was;
            }
            List<String> first = was.routeTables().stream()
                    .limit(1)
                    .map(TransitRouteTable::id)
                    .toList();
            String association = first.isEmpty() ? null : first.getFirst();
            Attachment attachment = new Attachment(to, subnets, association, propagating ? first : List.of());
            return was.withAttachments(Branches.plus(was.attachments(), attachment));
        });
    }

    private static Edit changeAttachment(String gateway, String to, String label, UnaryOperator<Attachment> change) {
        return change(
                gateway,
                label,
                was -> was.withAttachments(
                        Branches.mapped(was.attachments(), a -> a.to().equals(to) ? change.apply(a) : a)));
    }

    /// Sets the route table that traffic from the attachment is looked up in; null for none.
    public static Edit changeAssociation(String gateway, String to, @Nullable String table) {
        return changeAttachment(
                gateway,
                to,
                table == null
                        ? "Remove the association of " + to + " with " + gateway
                        : "Associate " + to + " with " + table,
                was -> was.withAssociation(table));
    }

    /// Says whether a route table learns the attachment's ranges. Propagations stand in the order of the tables.
    public static Edit changePropagation(String gateway, String to, String table, boolean on) {
        String label = (on ? "Propagate " : "Stop propagating ") + to + " into " + table;
        return change(
                gateway,
                label,
                was -> was.withAttachments(Branches.mapped(
                        was.attachments(),
                        a -> a.to().equals(to) ? a.withPropagations(propagations(was, a, table, on)) : a)));
    }

    /// Sets the route tables that learn the attachment's ranges.
    public static Edit changePropagations(String gateway, String to, List<String> tables) {
        return changeAttachment(
                gateway, to, Labels.change("propagations", to, tables), was -> was.withPropagations(tables));
    }

    private static List<String> propagations(TransitGateway gateway, Attachment attachment, String table, boolean on) {
        if (attachment.propagations().contains(table) == on) {
            return attachment.propagations();
        }
        List<String> tables = new ArrayList<>(attachment.propagations());
        if (on) {
            tables.add(table);
        } else {
            tables.removeIf(table::equals);
        }
        List<String> order =
                gateway.routeTables().stream().map(TransitRouteTable::id).toList();
        tables.sort((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)));
        return tables;
    }

    /// Sets the subnets that hold the attachment of a VPC.
    public static Edit changeAttachmentSubnets(String gateway, String to, List<String> subnets) {
        return changeAttachment(
                gateway, to, Labels.change("attachment subnets", to, subnets), was -> was.withSubnets(subnets));
    }

    /// Says whether both directions of a flow take one zone, as stateful appliances need (TGW-12).
    public static Edit changeApplianceMode(String gateway, String to, boolean on) {
        return changeAttachment(
                gateway, to, Labels.turn("appliance mode", to + "@" + gateway, on), was -> was.withApplianceMode(on));
    }

    /// Sets the prefixes that an attached Direct Connect gateway announces to on-premises networks (TGW-09).
    public static Edit changeAllowedPrefixes(String gateway, String to, List<Cidr> prefixes) {
        return changeAttachment(
                gateway, to, Labels.change("allowed prefixes", to, prefixes), was -> was.withAllowedPrefixes(prefixes));
    }
}
