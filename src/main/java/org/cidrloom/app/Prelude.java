package org.cidrloom.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
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
    /// How long nobody has to have done anything before the next step, in nanoseconds.
    private static final long QUIET = 250_000_000;

    /// Frames between two steps: a form takes some to be whole.
    private static final int FRAMES = 6;

    private static final String SAMPLE = "hub-and-spoke";

    private static final List<String> COMMANDS = List.of(
            "edit.select-all", "view.addresses", "view.capacity", "view.routing", "view.diagram", "view.commands");

    private final Supplier<Desk> make;
    private final Pane place;
    private final BooleanSupplier calm;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final EventHandler<InputEvent> listening = event -> touched = System.nanoTime();
    private final AnimationTimer clock = new AnimationTimer() {
        private int frames;

        @Override
        public void handle(long now) {
            if (++frames > FRAMES && System.nanoTime() - touched > QUIET && calm.getAsBoolean()) {
                frames = 0;
                next();
            }
        }
    };

    private long touched = System.nanoTime();

    /// A prelude of that window.
    ///
    /// @param make makes a desk that belongs to no tab
    /// @param place where desks stand
    /// @param calm whether nothing is being opened that somebody waits for
    Prelude(Supplier<Desk> make, Pane place, BooleanSupplier calm) {
        this.make = make;
        this.place = place;
        this.calm = calm;
    }

    /// Begins.
    ///
    /// @param done is run at the end
    void play(Runnable done) {
        Scene scene = place.getScene();
        scene.addEventFilter(InputEvent.ANY, listening);
        steps.add(() -> rehearse(make.get()));
        steps.add(() -> {
            clock.stop();
            scene.removeEventFilter(InputEvent.ANY, listening);
            done.run();
        });
        clock.start();
    }

    private void next() {
        Runnable step = steps.poll();
        if (step != null) {
            step.run();
        }
    }

    /// Puts what is to be done before what is left.
    private void first(List<Runnable> parts) {
        parts.reversed().forEach(steps::addFirst);
    }

    private void rehearse(Desk desk) {
        desk.show(false);
        List<Runnable> parts = new ArrayList<>();
        parts.add(() -> {
            place.getChildren().addFirst(desk.root());
            desk.root().resize(place.getWidth(), place.getHeight());
        });
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
        first(parts);
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
        first(parts);
    }

    private static List<ElementId> eachKind(Network network) {
        Map<Class<?>, ElementId> kinds = new LinkedHashMap<>();
        Elements.of(network).forEach(element -> kinds.putIfAbsent(element.getClass(), element));
        return List.copyOf(kinds.values());
    }
}
