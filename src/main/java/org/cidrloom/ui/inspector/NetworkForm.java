package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The form of a network outside AWS.
final class NetworkForm {
    private static final Cidr FIRST_RANGE = Cidr.parse("10.0.0.0/8");

    private NetworkForm() {}

    static Form of(FormContext context, ExternalNetwork outside) {
        ElementId.OfNetwork id = new ElementId.OfNetwork(outside.id());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < outside.cidrs().size(); i++) {
            Cidr cidr = outside.cidrs().get(i);
            rows.add(new Row(
                    List.of(Text.of(
                                    "cidrs/" + i,
                                    "",
                                    cidr,
                                    Style.MONO,
                                    Entries.cidr(is -> NetworkEdits.changeNetworkCidr(outside.id(), cidr, is)))
                            .figure(Figures.addresses())),
                    List.of(Action.remove(NetworkEdits.removeNetworkCidr(outside.id(), cidr)))));
        }
        Cidr next = context.room().routable(24).orElse(FIRST_RANGE);
        Rows cidrs = new Rows(
                "cidrs",
                "No ranges yet: nothing can be reached here.",
                rows,
                List.of(Action.add("Add " + next, NetworkEdits.addNetworkCidr(outside.id(), next))));
        return new Form(
                id,
                "Network outside AWS",
                outside.displayName(),
                "fth-globe",
                List.of(
                        new FormSection(
                                "",
                                List.of(
                                        Common.id(context.network(), id),
                                        Common.name(
                                                outside.name(),
                                                outside.id(),
                                                name -> NetworkEdits.changeNetworkName(outside.id(), name)))),
                        new FormSection("CIDRs", List.of(cidrs)),
                        Connections.of(context, outside.id()),
                        Common.formerIds(context.network(), id, outside.formerIds()),
                        Common.notes(outside.notes(), notes -> NetworkEdits.changeNetworkNotes(outside.id(), notes))));
    }
}
