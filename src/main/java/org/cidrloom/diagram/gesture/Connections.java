package org.cidrloom.diagram.gesture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;

/// The edges from several elements to one, made in one step: thirty VPCs are attached as one is.
public final class Connections {
    /// How many are named before the rest is counted.
    private static final int NAMED = 4;

    private Connections() {}

    /// The edges from elements to another. What cannot be connected is left out and told; where nothing can, it is
    /// refused.
    ///
    /// @param from at least one; those that no edge can start at are left out
    public static Connection of(Network network, List<? extends ElementId> from, ElementId to) {
        List<? extends ElementId> ends = from.stream()
                .filter(Connection::canEnd)
                .filter(each -> !each.equals(to))
                .toList();
        if (ends.size() == 1) {
            return Connection.of(network, ends.getFirst(), to);
        }
        Network now = network;
        List<Edit> edits = new ArrayList<>();
        List<ElementId> added = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        Set<String> warnings = new LinkedHashSet<>();
        Set<String> refusals = new LinkedHashSet<>();
        for (ElementId end : ends) {
            Connection one = Connection.of(now, end, to);
            Edit edit = one.edit();
            if (edit == null) {
                refusals.add(one.text());
                continue;
            }
            edits.add(edit);
            added.addAll(one.added());
            joined.add(end.path());
            if (!one.warning().isEmpty()) {
                warnings.add(one.warning());
            }
            now = edit.apply(new Design(now, new Drawing(Map.of()))).network();
        }
        if (edits.isEmpty()) {
            return new Connection(told(List.copyOf(refusals)), "", null, List.of());
        }
        String end = to instanceof OfRouteTable(String gateway, String table)
                ? gateway + ", route table " + table
                : to.path();
        String kind = to instanceof OfTransitGateway || to instanceof OfRouteTable ? "attachments" : "connections";
        String text = joined.size() + " " + kind + " to " + end + "\n" + named(joined)
                + (refusals.isEmpty() ? "" : "\nnot: " + told(List.copyOf(refusals)));
        return new Connection(
                text,
                told(List.copyOf(warnings)),
                Edit.all("Connect " + joined.size() + " elements to " + to.id(), edits),
                added);
    }

    private static String named(List<String> ids) {
        return ids.size() <= NAMED
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, NAMED - 1)) + " and " + (ids.size() - NAMED + 1) + " more";
    }

    private static String told(List<String> reasons) {
        return reasons.isEmpty()
                ? ""
                : reasons.getFirst() + (reasons.size() == 1 ? "" : " And " + (reasons.size() - 1) + " more like this.");
    }
}
