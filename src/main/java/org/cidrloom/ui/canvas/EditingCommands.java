package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.cidrloom.diagram.gesture.Alignment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Copying;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;

/// The commands that change what is selected on the canvas.
final class EditingCommands {
    private final DocumentModel document;

    private EditingCommands(DocumentModel document) {
        this.document = document;
    }

    static List<Command> of(DocumentModel document, Clippings clippings, Arranging arranging, InPlace inPlace) {
        EditingCommands made = new EditingCommands(document);
        List<Command> commands = made.all(clippings, arranging);
        commands.add(made.cidr(inPlace));
        commands.add(made.ipv6(inPlace));
        return commands;
    }

    private Command cidr(InPlace inPlace) {
        return new Command(
                        "edit.cidr",
                        named("Edit CIDR in place", block -> "Change " + block + " in place"),
                        null,
                        when(selection -> selection.size() == 1
                                && BlockText.first(
                                                document.design().network(),
                                                selection.iterator().next())
                                        .isPresent()),
                        () -> {
                            ElementId element = document.selected();
                            if (element != null && inPlace.startCidr(element)) {
                                document.hint("Enter keeps what is typed, Escape drops it.");
                            }
                        })
                .needing("Select a subnet, a VPC or a network first.");
    }

    private Command ipv6(InPlace inPlace) {
        return Command.of(
                        "edit.ipv6",
                        "Edit IPv6 in place",
                        null,
                        when(selection -> selection.size() == 1
                                && Ipv6Entry.isFor(
                                        document.design().network(),
                                        selection.iterator().next())),
                        () -> {
                            ElementId element = document.selected();
                            if (element != null && inPlace.startIpv6(element)) {
                                document.hint("Enter keeps what is typed, Escape drops it.");
                            }
                        })
                .needing("Select a VPC, or a subnet of a VPC that has IPv6, first.");
    }

    private List<Command> all(Clippings clippings, Arranging arranging) {
        String copyable = "Select VPCs, networks, gateways, clusters, subnets, pools or prefix lists first.";
        ObservableValue<Boolean> copying = when(Copying::canCopy);
        List<Command> commands = new ArrayList<>(List.of(
                new Command("edit.cut", named("Cut", block -> "Cut " + block), "fth-scissors", copying, clippings::cut)
                        .needing(copyable),
                new Command("edit.copy", named("Copy", block -> "Copy " + block), "fth-copy", copying, clippings::copy)
                        .needing(copyable),
                Command.of("edit.paste", "Paste", "fth-clipboard", document.openProperty(), clippings::paste),
                new Command(
                                "edit.duplicate",
                                named("Duplicate", block -> "Add a block as large as " + block),
                                null,
                                copying,
                                clippings::duplicate)
                        .needing(copyable),
                Command.of(
                                "edit.connect",
                                "Connect the selected",
                                "fth-git-merge",
                                when(Arranging::canConnect),
                                arranging::connect)
                        .needing("Select the two elements to connect, or several and the gateway, first."),
                new Command(
                                "edit.split",
                                named("Split block into halves", block -> "Split " + block + " into halves"),
                                null,
                                when(Arranging::canSplit),
                                arranging::split)
                        .needing("Select a subnet or a VPC first."),
                new Command(
                                "edit.join",
                                named("Join neighbouring blocks", block -> "Join " + block + " with its other half"),
                                null,
                                when(Arranging::canJoin),
                                arranging::join)
                        .needing("Select two subnets, or a VPC, first.")));
        for (Alignment alignment : Alignment.values()) {
            commands.add(Command.of(
                            "arrange." + alignment.key(),
                            alignment.label(),
                            icon(alignment),
                            when(selection -> selection.size() >= alignment.least()),
                            () -> arranging.align(alignment))
                    .needing("Select " + (alignment.least() == 2 ? "two" : "three") + " boxes or more first."));
        }
        return commands;
    }

    private static String icon(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "fth-align-left";
            case CENTRE -> "fth-align-center";
            case RIGHT -> "fth-align-right";
            case TOP -> "fth-chevrons-up";
            case MIDDLE -> "fth-minus";
            case BOTTOM -> "fth-chevrons-down";
            case ACROSS -> "fth-more-horizontal";
            case DOWN -> "fth-more-vertical";
        };
    }

    private ObservableValue<String> named(String whole, Function<Cidr, String> ofBlock) {
        return BlockCommands.named(document, new SimpleStringProperty(whole), ofBlock);
    }

    private ObservableValue<Boolean> when(Predicate<Set<ElementId>> holds) {
        return Bindings.createBooleanBinding(() -> holds.test(document.selection()), document.selectionProperty());
    }
}
