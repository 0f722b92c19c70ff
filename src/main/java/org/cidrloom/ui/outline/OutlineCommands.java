package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.cidrloom.diagram.gesture.Connection;
import org.cidrloom.diagram.gesture.Connections;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Choice;
import org.cidrloom.ui.Chooser;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.ElementLine;

/// Adding to, connecting and moving the selected element, each by choosing from what is possible.
public final class OutlineCommands {
    private final DocumentModel document;
    private final OutlineModel outline;
    private final Chooser chooser;

    private OutlineCommands(DocumentModel document, OutlineModel outline, Chooser chooser) {
        this.document = document;
        this.outline = outline;
        this.chooser = chooser;
    }

    /// The commands.
    public static Command[] of(DocumentModel document, OutlineModel outline, Chooser chooser) {
        OutlineCommands commands = new OutlineCommands(document, outline, chooser);
        ObservableValue<Boolean> writable =
                document.openProperty().and(document.readOnlyProperty().not());
        ObservableValue<Boolean> connectable = Bindings.createBooleanBinding(
                () -> !document.readOnlyProperty().get() && canConnect(document.selection()),
                document.selectionProperty(),
                document.readOnlyProperty());
        ObservableValue<Boolean> movable = Bindings.createBooleanBinding(
                () -> !document.readOnlyProperty().get() && canMove(document),
                document.selectionProperty(),
                document.readOnlyProperty());
        return new Command[] {
            Command.of("edit.add", "Add…", "fth-plus-square", writable, commands::add)
                    .needing("Open a design first."),
            Command.of("edit.connect-to", "Connect to…", "fth-link", connectable, commands::connect)
                    .needing("Select a VPC, a network or a gateway first."),
            Command.of("edit.move", "Move to…", "fth-corner-right-down", movable, commands::move)
                    .needing("Select one element, or several subnets, first."),
        };
    }

    private static boolean canMove(DocumentModel document) {
        ElementId one = document.selected();
        return one == null ? SubnetPlaces.selected(document.selection()).isPresent() : !(one instanceof OfDesign);
    }

    /// One element, or so many that it is not clear which of them is connected to which.
    private static boolean canConnect(Set<ElementId> selection) {
        long gateways = selection.stream()
                .filter(each -> !(each instanceof OfVpc || each instanceof OfNetwork))
                .count();
        return selection.stream().allMatch(Connection::canEnd)
                && (selection.size() == 1 || (selection.size() > 2 && gateways == 0));
    }

    private ElementId selected() {
        ElementId element = document.selected();
        return element == null ? new OfDesign() : element;
    }

    private void add() {
        ElementId to = selected();
        List<Choice> choices =
                Additions.to(document.design().network(), to, made -> apply(made.edit(), made.selected()));
        chooser.ask(to instanceof OfDesign ? "Add to the design…" : "Add to " + to.path() + "…", choices);
    }

    private void connect() {
        List<ElementId> from = List.copyOf(document.selection());
        String what = from.size() == 1 ? from.getFirst().path() : from.size() + " elements";
        List<Choice> choices = new ArrayList<>();
        ends(outline.whole(), from, choices);
        if (choices.isEmpty()) {
            document.hint("There is nothing to connect " + what + " to yet. Add a transit gateway or a VPC.");
            return;
        }
        chooser.ask("Connect " + what + " to…", choices);
    }

    private void ends(ElementLine line, List<ElementId> from, List<Choice> into) {
        ElementId to = line.element();
        if (Connection.canEnd(to) && !from.contains(to)) {
            into.add(Choice.of(
                    line.text(),
                    to instanceof ElementId.OfRouteTable(String gateway, String _)
                            ? "route table of " + gateway
                            : line.kind(),
                    line.icon(),
                    () -> connect(from, to)));
        }
        line.children().forEach(child -> ends(child, from, into));
    }

    private void connect(List<ElementId> from, ElementId to) {
        Network network = document.design().network();
        Connection connection = Connections.of(network, from, to);
        Edit edit = connection.edit();
        if (edit == null) {
            document.hint(connection.text());
            return;
        }
        apply(edit, connection.added());
        document.hint(connection.warning());
    }

    private void move() {
        Optional<List<OfSubnet>> several = SubnetPlaces.selected(document.selection());
        if (several.isPresent()) {
            move(several.get());
            return;
        }
        ElementId element = selected();
        Moves moves = Moves.of(document.design().network(), element);
        if (!moves.refusal().isEmpty()) {
            document.hint(moves.refusal());
            return;
        }
        chooser.ask(
                "Move " + element.path() + " to…",
                moves.places().stream()
                        .map(move -> new Choice(
                                move.label(),
                                move.detail(),
                                "fth-corner-right-down",
                                move.edit(),
                                () -> apply(move.edit(), List.of(move.element()))))
                        .toList());
    }

    private void move(List<OfSubnet> subnets) {
        SubnetPlaces found = SubnetPlaces.of(document.design().network(), subnets);
        if (!found.refusal().isEmpty()) {
            document.hint(found.refusal());
            return;
        }
        List<Choice> choices = new ArrayList<>();
        for (SubnetPlaces.Place place : found.places()) {
            Edit edit = place.proposal().edit();
            if (edit != null) {
                choices.add(new Choice(
                        place.label(),
                        place.proposal().text().replace("\n", " · "),
                        "fth-corner-right-down",
                        edit,
                        () -> apply(edit, place.proposal().elements())));
            }
        }
        chooser.ask("Move " + subnets.size() + " subnets to…", choices);
    }

    private void apply(Edit edit, List<ElementId> selected) {
        if (document.apply(edit) && !selected.isEmpty()) {
            document.reveal(selected.getFirst());
            document.select(selected);
        }
    }
}
