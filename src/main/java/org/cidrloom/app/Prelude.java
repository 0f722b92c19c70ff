package org.cidrloom.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.start.Sample;

/// What people do first, done before them in a desk that nobody sees. The first form of a VPC, the first matrix, the
/// first search take ten times as long as the second: classes are loaded, style sheets matched, and code runs before it
/// is compiled. That is spent here, a step at a time, while the window is left alone.
///
/// Confined to the JavaFX thread.
final class Prelude {
    private static final String SAMPLE = "hub-and-spoke";

    private static final List<String> COMMANDS = List.of(
            "edit.select-all", "view.addresses", "view.capacity", "view.routing", "view.diagram", "view.commands");

    private final Supplier<Desk> make;
    private final Pane place;
    private final Lull lull;

    /// A prelude of that window.
    ///
    /// @param make makes a desk that belongs to no tab, without its parts
    /// @param place where desks stand
    /// @param lull when nobody does anything
    Prelude(Supplier<Desk> make, Pane place, Lull lull) {
        this.make = make;
        this.place = place;
        this.lull = lull;
    }

    /// Begins.
    ///
    /// @param done is run at the end
    void play(Runnable done) {
        lull.last(() -> {
            Desk desk = make.get();
            SpareDesk.standIn(place, desk);
            make(desk);
        });
        lull.last(done);
    }

    private void make(Desk desk) {
        lull.first(List.of(() -> {
            if (desk.makePart()) {
                lull.soon();
                make(desk);
            } else {
                rehearse(desk);
            }
        }));
    }

    private void rehearse(Desk desk) {
        List<Runnable> parts = new ArrayList<>();
        parts.add(() -> Sample.all().stream()
                .filter(sample -> sample.file().startsWith(SAMPLE))
                .findFirst()
                .ifPresent(sample -> desk.files().readText(sample.title(), sample.yaml())));
        parts.add(() -> walk(desk));
        parts.add(() -> {
            place.getChildren().remove(desk.root());
            desk.document().close();
            desk.close();
        });
        lull.first(parts);
    }

    private void walk(Desk desk) {
        DocumentModel document = desk.document();
        Network network = document.design().network();
        List<Runnable> parts = new ArrayList<>();
        if (network.vpcs().isEmpty()) {
            return; // the sample could not be read in time, or at all
        }
        eachKind(network).forEach(element -> parts.add(() -> document.reveal(element)));
        parts.add(() -> {
            document.apply(VpcEdits.changeNotes(network.vpcs().getFirst().id(), "as it was"));
            document.undo();
        });
        COMMANDS.forEach(command -> parts.add(() -> desk.commands().run(command)));
        lull.first(parts);
    }

    private static List<ElementId> eachKind(Network network) {
        Map<Class<?>, ElementId> kinds = new LinkedHashMap<>();
        Elements.of(network).forEach(element -> kinds.putIfAbsent(element.getClass(), element));
        return List.copyOf(kinds.values());
    }
}
