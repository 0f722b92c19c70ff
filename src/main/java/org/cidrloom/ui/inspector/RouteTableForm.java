package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The form of a route table of a transit gateway.
final class RouteTableForm {
    /// What stands for a blackhole in a choice: no id can be empty.
    private static final String NONE = "";

    /// So many attachments are listed; all of them are in the gateway's matrix.
    private static final int MOST_LINKS = 12;

    private RouteTableForm() {}

    static Form of(FormContext context, TransitGateway gateway, TransitRouteTable table) {
        ElementId.OfRouteTable id = new ElementId.OfRouteTable(gateway.id(), table.id());
        List<Field> attached = new ArrayList<>();
        int count = 0;
        for (Attachment attachment : gateway.attachments()) {
            boolean associated = table.id().equals(attachment.association());
            boolean propagates = attachment.propagations().contains(table.id());
            if (associated || propagates) {
                if (++count > MOST_LINKS) {
                    continue;
                }
                attached.add(new Link(
                        "attachment/" + attachment.to(),
                        context.nameOf(attachment.to()),
                        associated && propagates ? "associated, propagates" : associated ? "associated" : "propagates",
                        new ElementId.OfAttachment(gateway.id(), attachment.to()),
                        "fth-link"));
            }
        }
        if (count > MOST_LINKS) {
            attached.add(new Rows(
                    "attached",
                    "And " + Figures.count(count - MOST_LINKS, "more attachment", "more attachments")
                            + ": see the matrix.",
                    List.of(),
                    List.of()));
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
                        new FormSection("Prefix lists", List.of(references(context, gateway, table))),
                        new FormSection("Attachments", attached),
                        Common.formerIds(context.network(), id, table.formerIds())));
    }

    private static Rows routes(FormContext context, TransitGateway gateway, TransitRouteTable table) {
        List<Option> hops = hops(context, gateway);
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
        Cidr unused = NewRoutes.toEverything(
                table.routes().stream().map(TransitRoute::destination).collect(Collectors.toSet()));
        TransitRoute first = new TransitRoute(unused, null);
        return new Rows(
                "routes",
                "None: routes come by propagation alone.",
                rows,
                List.of(Action.add("Add route", TransitEdits.addRoute(gateway.id(), table.id(), first))));
    }

    /// Each entry of a prefix list counts as a static route (TGW-13).
    private static Rows references(FormContext context, TransitGateway gateway, TransitRouteTable table) {
        List<Option> lists = context.prefixLists();
        List<Option> hops = hops(context, gateway);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.prefixListReferences().size(); i++) {
            PrefixListReference now = table.prefixListReferences().get(i);
            String key = "prefix-lists/" + i;
            String via = now.via();
            Choice list = new Choice(
                    key,
                    "Prefix list",
                    now.prefixList(),
                    lists,
                    chosen -> changed(gateway, table, now, new PrefixListReference(chosen, via)));
            Choice target = new Choice(
                    key + "/via",
                    "Via",
                    via == null ? NONE : via,
                    hops,
                    chosen -> changed(
                            gateway,
                            table,
                            now,
                            new PrefixListReference(now.prefixList(), chosen.equals(NONE) ? null : chosen)));
            rows.add(new Row(
                    List.of(new Columns(key + "/both", List.of(list, target))),
                    List.of(Action.remove(TransitEdits.removeReference(gateway.id(), table.id(), now)))));
        }
        List<Action> additions = lists.stream()
                .limit(1)
                .map(list -> Action.add(
                        "Add reference",
                        TransitEdits.addReference(gateway.id(), table.id(), new PrefixListReference(list.key(), null))))
                .toList();
        String empty = lists.isEmpty() ? "The design has no prefix list; add one to it first." : "None.";
        return new Rows("prefix-lists", empty, rows, additions);
    }

    private static Entry changed(
            TransitGateway gateway, TransitRouteTable table, PrefixListReference was, PrefixListReference is) {
        return Entry.accepted(TransitEdits.changeReference(gateway.id(), table.id(), was, is));
    }

    /// What routes of the gateway can point to.
    private static List<Option> hops(FormContext context, TransitGateway gateway) {
        List<Option> hops = new ArrayList<>();
        gateway.attachments()
                .forEach(attachment -> hops.add(new Option(attachment.to(), context.nameOf(attachment.to()), "")));
        hops.add(new Option(NONE, "Blackhole", "drops it"));
        // the rows of a thousand routes share it, and would each copy a list that could change
        return List.copyOf(hops);
    }
}
