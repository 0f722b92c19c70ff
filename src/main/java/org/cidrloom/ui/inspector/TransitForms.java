package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Picks;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;

/// The forms of transit gateways, their route tables and attachments, and of peerings.
final class TransitForms {
    /// What stands for no route table in a choice, and for a blackhole: no id can be empty.
    private static final String NONE = "";

    private static final Cidr FIRST_ROUTE = Cidr.parse("0.0.0.0/0");

    private TransitForms() {}

    static Form gateway(FormContext context, TransitGateway gateway) {
        String id = gateway.id();
        ElementId.OfTransitGateway element = new ElementId.OfTransitGateway(id);
        List<Field> general = List.of(
                Common.id(context.network(), element),
                Common.name(gateway.name(), id, name -> TransitEdits.changeName(id, name)),
                Text.of(
                        "asn",
                        "Amazon-side ASN",
                        gateway.asn(),
                        Style.NUMBER,
                        Entries.asn(asn -> TransitEdits.changeAsn(id, asn))),
                new Toggle(
                        "existing",
                        "Exists already",
                        gateway.existing(),
                        "Planned around; the bundle does not create it.",
                        on -> TransitEdits.changeExisting(id, on)));
        return new Form(
                element,
                "Transit gateway",
                gateway.displayName(),
                "fth-share-2",
                List.of(
                        new FormSection("", general),
                        new FormSection("Route tables", tables(context, gateway)),
                        new FormSection("Attachments", attachments(context, gateway)),
                        Common.notes(gateway.notes(), notes -> TransitEdits.changeNotes(id, notes))));
    }

    private static List<Field> tables(FormContext context, TransitGateway gateway) {
        List<Field> fields = new ArrayList<>();
        for (TransitRouteTable table : gateway.routeTables()) {
            long learning = gateway.attachments().stream()
                    .filter(attachment -> attachment.propagations().contains(table.id()))
                    .count();
            fields.add(new Link(
                    "table/" + table.id(),
                    table.id(),
                    Figures.count(learning) + " propagating · "
                            + Figures.count(table.routes().size(), "route", "routes"),
                    new ElementId.OfRouteTable(gateway.id(), table.id()),
                    "fth-list"));
        }
        fields.add(new Rows(
                "add-table",
                "",
                List.of(),
                List.of(Action.add("Add route table", TransitEdits.addRouteTable(context.network(), gateway.id())))));
        return fields;
    }

    private static List<Field> attachments(FormContext context, TransitGateway gateway) {
        List<Row> rows = new ArrayList<>();
        for (Attachment attachment : gateway.attachments()) {
            ElementId.OfAttachment id = new ElementId.OfAttachment(gateway.id(), attachment.to());
            String key = "attachment/" + attachment.to();
            rows.add(new Row(
                    List.of(
                            new Link(
                                    key,
                                    context.nameOf(attachment.to()),
                                    kind(context, attachment.to()),
                                    id,
                                    "fth-link"),
                            association(key + "/association", gateway, attachment),
                            propagations(key + "/propagations", gateway, attachment)),
                    List.of(Action.remove(ElementEdits.remove(id)))));
        }
        List<Action> additions = context.attachable().stream()
                .filter(option -> gateway.attachment(option.key()).isEmpty())
                .map(option -> Action.add(
                        "Attach " + option.text(),
                        TransitEdits.attach(context.network(), gateway.id(), option.key())
                                .edit()))
                .toList();
        return List.of(new Rows("attachments", "Nothing is attached.", rows, additions));
    }

    private static String kind(FormContext context, String to) {
        return context.network().vpc(to).isPresent() ? "VPC" : "VPN or Direct Connect";
    }

    private static Choice association(String key, TransitGateway gateway, Attachment attachment) {
        List<Option> options = new ArrayList<>();
        gateway.routeTables().forEach(table -> options.add(Option.of(table.id())));
        options.add(new Option(NONE, "None: it can send nowhere", ""));
        String now = attachment.association();
        return new Choice(
                key,
                "Looks up routes in",
                now == null ? NONE : now,
                options,
                chosen -> Entry.accepted(TransitEdits.changeAssociation(
                        gateway.id(), attachment.to(), chosen.equals(NONE) ? null : chosen)));
    }

    private static Picks propagations(String key, TransitGateway gateway, Attachment attachment) {
        return new Picks(
                key,
                "Propagates into",
                new LinkedHashSet<>(attachment.propagations()),
                gateway.routeTables().stream()
                        .map(table -> Option.of(table.id()))
                        .toList(),
                "The gateway has no route table.",
                picked -> TransitEdits.changePropagations(gateway.id(), attachment.to(), picked));
    }

    static Form attachment(FormContext context, TransitGateway gateway, Attachment attachment) {
        List<Field> general = new ArrayList<>();
        context.network()
                .vpc(attachment.to())
                .ifPresentOrElse(
                        vpc -> general.add(
                                new Link("to", vpc.displayName(), "VPC", new ElementId.OfVpc(vpc.id()), "fth-cloud")),
                        () -> general.add(new Link(
                                "to",
                                context.nameOf(attachment.to()),
                                "network",
                                new ElementId.OfNetwork(attachment.to()),
                                "fth-globe")));
        general.add(new Link(
                "gateway",
                gateway.displayName(),
                "transit gateway",
                new ElementId.OfTransitGateway(gateway.id()),
                "fth-share-2"));
        List<FormSection> sections = new ArrayList<>();
        sections.add(new FormSection("", general));
        sections.add(new FormSection(
                "Routing",
                List.of(
                        association("association", gateway, attachment),
                        propagations("propagations", gateway, attachment))));
        context.network()
                .vpc(attachment.to())
                .ifPresent(vpc ->
                        sections.add(new FormSection("Subnets", List.of(attachmentSubnets(gateway, attachment, vpc)))));
        return new Form(
                new ElementId.OfAttachment(gateway.id(), attachment.to()),
                "Transit gateway attachment",
                context.nameOf(attachment.to()) + " on " + gateway.displayName(),
                "fth-link",
                sections);
    }

    private static Picks attachmentSubnets(TransitGateway gateway, Attachment attachment, Vpc vpc) {
        return new Picks(
                "subnets",
                "One in each zone that has to reach the gateway",
                new LinkedHashSet<>(attachment.subnets()),
                FormContext.subnets(vpc),
                "The VPC has no subnets.",
                picked -> TransitEdits.changeAttachmentSubnets(gateway.id(), attachment.to(), picked));
    }

    static Form routeTable(FormContext context, TransitGateway gateway, TransitRouteTable table) {
        ElementId.OfRouteTable id = new ElementId.OfRouteTable(gateway.id(), table.id());
        List<Field> attached = new ArrayList<>();
        for (Attachment attachment : gateway.attachments()) {
            boolean associated = table.id().equals(attachment.association());
            boolean propagates = attachment.propagations().contains(table.id());
            if (associated || propagates) {
                attached.add(new Link(
                        "attachment/" + attachment.to(),
                        context.nameOf(attachment.to()),
                        associated && propagates ? "associated, propagates" : associated ? "associated" : "propagates",
                        new ElementId.OfAttachment(gateway.id(), attachment.to()),
                        "fth-link"));
            }
        }
        if (attached.isEmpty()) {
            attached.add(new Rows(
                    "attached", "Nothing looks up routes here, and nothing propagates.", List.of(), List.of()));
        }
        return new Form(
                id,
                "Route table of " + gateway.displayName(),
                table.id(),
                "fth-list",
                List.of(
                        new FormSection("", List.of(Common.id(context.network(), id))),
                        new FormSection("Static routes", List.of(routes(context, gateway, table))),
                        new FormSection("Attachments", attached)));
    }

    private static Rows routes(FormContext context, TransitGateway gateway, TransitRouteTable table) {
        List<Option> hops = new ArrayList<>();
        gateway.attachments()
                .forEach(attachment -> hops.add(new Option(attachment.to(), context.nameOf(attachment.to()), "")));
        hops.add(new Option(NONE, "Blackhole", "drops it"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.routes().size(); i++) {
            TransitRoute route = table.routes().get(i);
            String key = "routes/" + i;
            String via = route.via();
            Field destination = Text.of(
                    key,
                    "Destination",
                    route.destination(),
                    Style.MONO,
                    Entries.cidr(is ->
                            TransitEdits.changeRoute(gateway.id(), table.id(), route, new TransitRoute(is, via))));
            Field target = new Choice(
                    key + "/via",
                    "Via",
                    via == null ? NONE : via,
                    hops,
                    chosen -> Entry.accepted(TransitEdits.changeRoute(
                            gateway.id(),
                            table.id(),
                            route,
                            new TransitRoute(route.destination(), chosen.equals(NONE) ? null : chosen))));
            rows.add(new Row(
                    List.of(new Columns(key + "/both", List.of(destination, target))),
                    List.of(Action.remove(TransitEdits.removeRoute(gateway.id(), table.id(), route)))));
        }
        TransitRoute first = new TransitRoute(FIRST_ROUTE, null);
        return new Rows(
                "routes",
                "None: routes come by propagation alone.",
                rows,
                List.of(Action.add("Add route", TransitEdits.addRoute(gateway.id(), table.id(), first))));
    }

    static Form peering(FormContext context, Peering peering) {
        List<Option> vpcs = context.network().vpcs().stream()
                .map(vpc -> new Option(vpc.id(), vpc.displayName(), ""))
                .toList();
        Set<String> ends = Set.of(peering.requester(), peering.accepter());
        Choice requester = new Choice(
                "requester",
                "Requester",
                peering.requester(),
                vpcs,
                chosen -> chosen.equals(peering.accepter())
                        ? Entry.accepted(NetworkEdits.changePeering(peering, turned(peering)))
                        : Entry.accepted(NetworkEdits.changePeering(peering, new Peering(chosen, peering.accepter()))));
        Choice accepter = new Choice(
                "accepter",
                "Accepter",
                peering.accepter(),
                vpcs,
                chosen -> chosen.equals(peering.requester())
                        ? Entry.accepted(NetworkEdits.changePeering(peering, turned(peering)))
                        : Entry.accepted(
                                NetworkEdits.changePeering(peering, new Peering(peering.requester(), chosen))));
        List<Field> links = new ArrayList<>();
        context.network().vpcs().stream()
                .filter(vpc -> ends.contains(vpc.id()))
                .forEach(vpc -> links.add(new Link(
                        "vpc/" + vpc.id(),
                        vpc.displayName(),
                        vpc.cidrs().isEmpty()
                                ? ""
                                : vpc.cidrs().getFirst().cidr().toString(),
                        new ElementId.OfVpc(vpc.id()),
                        "fth-cloud")));
        return new Form(
                new ElementId.OfPeering(peering.requester(), peering.accepter()),
                "VPC peering",
                context.nameOf(peering.requester()) + " and " + context.nameOf(peering.accepter()),
                "fth-repeat",
                List.of(new FormSection("", List.of(requester, accepter)), new FormSection("VPCs", links)));
    }

    private static Peering turned(Peering peering) {
        return new Peering(/* requester= */ peering.accepter(), /* accepter= */ peering.requester());
    }

    /// Where a VPC or network is attached or peered, and where it could be.
    static FormSection attachmentsOf(FormContext context, String id) {
        List<Field> fields = new ArrayList<>();
        List<Action> additions = new ArrayList<>();
        for (TransitGateway gateway : context.network().transitGateways()) {
            if (gateway.attachment(id).isPresent()) {
                fields.add(new Link(
                        "attachment/" + gateway.id(),
                        gateway.displayName(),
                        "attachment",
                        new ElementId.OfAttachment(gateway.id(), id),
                        "fth-link"));
            } else {
                additions.add(Action.add(
                        "Attach to " + gateway.displayName(),
                        TransitEdits.attach(context.network(), gateway.id(), id).edit()));
            }
        }
        for (Peering peering : context.network().peerings()) {
            if (peering.joins(id)) {
                String other = peering.requester().equals(id) ? peering.accepter() : peering.requester();
                fields.add(new Link(
                        "peering/" + other,
                        context.nameOf(other),
                        "peering",
                        new ElementId.OfPeering(peering.requester(), peering.accepter()),
                        "fth-repeat"));
            }
        }
        fields.add(new Rows("attach", fields.isEmpty() ? "Connected to nothing." : "", List.of(), additions));
        return new FormSection("Connections", fields);
    }
}
