package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The form of a prefix list.
final class PrefixListForm {
    private static final List<Cidr> PRIVATE =
            List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("172.16.0.0/12"), Cidr.parse("192.168.0.0/16"));

    private PrefixListForm() {}

    static Form of(FormContext context, PrefixList list) {
        String id = list.id();
        ElementId.OfPrefixList element = new ElementId.OfPrefixList(id);
        Text most = Text.of(
                        "max-entries",
                        "Maximum entries",
                        list.maxEntries(),
                        Style.NUMBER,
                        Entries.optionalNumber(1, Integer.MAX_VALUE, is -> ConnectionEdits.changeMaxEntries(id, is)))
                .prompt(Integer.toString(Math.max(1, list.cidrs().size())))
                .figure(typed -> Figures.count(list.cidrs().size(), "entry", "entries") + " now");
        return new Form(
                element,
                "Prefix list",
                list.displayName(),
                "fth-bookmark",
                List.of(
                        new FormSection(
                                "",
                                List.of(
                                        Common.id(context.network(), element),
                                        Common.name(
                                                list.name(),
                                                id,
                                                name -> ConnectionEdits.changePrefixListName(id, name)),
                                        most,
                                        new Rows(
                                                "counts",
                                                "A reference to it takes as many routes of a table's quota as the"
                                                        + " maximum.",
                                                List.of(),
                                                List.of()))),
                        new FormSection("Entries", List.of(entries(list))),
                        new FormSection("Used by", users(context, list)),
                        Common.formerIds(context.network(), element, list.formerIds()),
                        Common.notes(list.notes(), notes -> ConnectionEdits.changePrefixListNotes(id, notes))));
    }

    private static Rows entries(PrefixList list) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < list.cidrs().size(); i++) {
            Cidr cidr = list.cidrs().get(i);
            rows.add(new Row(
                    List.of(Text.of(
                                    "cidrs/" + i,
                                    "",
                                    cidr,
                                    Style.MONO,
                                    Entries.cidr(is -> ConnectionEdits.changeEntry(list.id(), cidr, is)))
                            .figure(Figures.addresses())),
                    List.of(Action.remove(ConnectionEdits.removeEntry(list.id(), cidr)))));
        }
        List<Action> additions = PRIVATE.stream()
                .filter(cidr -> !list.cidrs().contains(cidr))
                .map(cidr -> Action.add("Add " + cidr, ConnectionEdits.addEntry(list.id(), cidr)))
                .toList();
        Cidr next = Cidr.parse("198.51.100.0/24");
        return new Rows(
                "cidrs",
                "No entry yet: a reference to it routes nothing.",
                rows,
                additions.isEmpty()
                        ? List.of(Action.add("Add entry", ConnectionEdits.addEntry(list.id(), next)))
                        : additions);
    }

    private static List<Field> users(FormContext context, PrefixList list) {
        List<Field> links = new ArrayList<>();
        for (TransitGateway gateway : context.network().transitGateways()) {
            gateway.routeTables().stream()
                    .filter(table -> table.prefixListReferences().stream()
                            .anyMatch(reference -> reference.prefixList().equals(list.id())))
                    .forEach(table -> links.add(new Link(
                            "table/" + gateway.id() + "/" + table.id(),
                            table.id(),
                            "route table of " + gateway.displayName(),
                            new ElementId.OfRouteTable(gateway.id(), table.id()),
                            "fth-list")));
        }
        context.network().vpcs().stream()
                .filter(vpc -> vpc.prefixListRoutes().stream()
                        .anyMatch(route -> route.prefixList().equals(list.id())))
                .forEach(vpc -> links.add(new Link(
                        "vpc/" + vpc.id(), vpc.displayName(), "VPC", new ElementId.OfVpc(vpc.id()), "fth-cloud")));
        if (links.isEmpty()) {
            links.add(new Rows("users", "No route refers to it.", List.of(), List.of()));
        }
        return links;
    }
}
