package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;
import org.cidrloom.ui.inspector.Field.View;

/// The form of a transit gateway.
final class TransitGatewayForm {
    /// So many attachments are edited in the form; all of them are in the matrix.
    private static final int MOST_ROWS = 12;

    private TransitGatewayForm() {}

    static Form of(FormContext context, TransitGateway gateway) {
        String id = gateway.id();
        ElementId.OfTransitGateway element = new ElementId.OfTransitGateway(id);
        List<Field> general = List.of(
                Common.id(context.network(), element),
                Common.name(gateway.name(), id, name -> TransitEdits.changeName(id, name)),
                new Columns(
                        "place",
                        List.of(
                                Common.account(gateway.account(), account -> TransitEdits.changeAccount(id, account)),
                                Common.region(
                                        context.network(),
                                        gateway.region(),
                                        region -> TransitEdits.changeRegion(id, region)))),
                Text.of(
                        "asn",
                        "Amazon-side ASN",
                        gateway.asn(),
                        Style.NUMBER,
                        Entries.asn(asn -> TransitEdits.changeAsn(id, asn))),
                Common.cidrs("cidrs", "CIDR blocks", gateway.cidrs(), cidrs -> TransitEdits.changeCidrs(id, cidrs))
                        .prompt("none: only for Connect and private VPN"),
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
                        Common.formerIds(context.network(), element, gateway.formerIds()),
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
                            + Figures.count(
                                    table.routes().size()
                                            + table.prefixListReferences().size(),
                                    "route",
                                    "routes"),
                    new ElementId.OfRouteTable(gateway.id(), table.id()),
                    "fth-list"));
        }
        fields.add(new Rows(
                "add-table",
                "",
                List.of(),
                List.of(Action.add(
                        "Add route table", () -> TransitEdits.addRouteTable(context.network(), gateway.id())))));
        return fields;
    }

    private static List<Field> attachments(FormContext context, TransitGateway gateway) {
        List<Row> rows = new ArrayList<>();
        gateway.attachments().stream()
                .limit(MOST_ROWS)
                .forEach(attachment -> rows.add(attachment(context, gateway, attachment)));
        int more = gateway.attachments().size() - MOST_ROWS;
        List<Field> fields = new ArrayList<>();
        fields.add(new View(
                "matrix",
                "Routing matrix",
                gateway.attachments().size() + " × " + gateway.routeTables().size(),
                "view.routing",
                "fth-grid"));
        fields.add(new Rows("attachments", "Nothing is attached.", rows, List.of()));
        if (more > 0) {
            fields.add(new Rows(
                    "attachments/more",
                    "And " + Figures.count(more, "more attachment", "more attachments") + ": see the matrix.",
                    List.of(),
                    List.of()));
        }
        Set<String> attached = new HashSet<>(Set.of(gateway.id()));
        gateway.attachments().forEach(attachment -> attached.add(attachment.to()));
        fields.add(OneOfMany.adding(
                "attach",
                "Attach",
                "VPC, network or gateway",
                context.attachable().stream()
                        .filter(option -> !attached.contains(option.key()))
                        .toList(),
                to -> TransitEdits.attach(context.network(), gateway.id(), to).edit()));
        return fields;
    }

    private static Row attachment(FormContext context, TransitGateway gateway, Attachment attachment) {
        ElementId.OfAttachment id = new ElementId.OfAttachment(gateway.id(), attachment.to());
        String key = "attachment/" + attachment.to();
        return new Row(
                List.of(
                        new Link(
                                key,
                                context.nameOf(attachment.to()),
                                AttachmentForm.kind(context, attachment.to()),
                                id,
                                "fth-link"),
                        AttachmentForm.association(key + "/association", gateway, attachment),
                        AttachmentForm.propagations(context, key + "/propagations", gateway, attachment)),
                List.of(Action.remove(ElementEdits.remove(id))));
    }
}
