package org.cidrloom.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.canvas.CanvasWindow;
import org.cidrloom.ui.start.Sample;

/// What people do first, done before them in a desk that nobody sees. The first form of a VPC, the first matrix, the
/// first search take ten times as long as the second: classes are loaded, style sheets matched, and code runs before it
/// is compiled. That is spent here, a step at a time, while the window is left alone. The renderer's share is, too: the
/// diagram is moved at each of its levels of detail.
///
/// Confined to the JavaFX thread.
final class Prelude {
    private static final String SAMPLE = "hub-and-spoke";

    private static final List<String> COMMANDS = List.of(
            "edit.select-all", "view.addresses", "view.capacity", "view.routing", "view.diagram", "view.commands");

    /// Zooms at which a diagram shows more or less, and how many frames of each are painted: then no frame gets
    /// quicker.
    private static final Map<Double, Integer> FRAMES = new TreeMap<>(Map.of(1.0, 40, 0.35, 20, 0.12, 10));

    /// So often is asked whether the sample has been read; a step is three frames at least.
    private static final int PATIENCE = 100;

    private static final double LEAST_SEEN = 0.01;

    /// Letters of another size.
    private static final double NEARER = 1.02;

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
        DocumentModel document = desk.document();
        ObservableValue<DisplayList> drawing = desk.canvas().drawingProperty();
        when(() -> !document.design().network().vpcs().isEmpty(), () -> walk(desk), parts);
        when(() -> !drawing.getValue().placed().isEmpty(), () -> paint(desk), parts);
        parts.add(() -> {
            place.getChildren().remove(desk.root());
            desk.document().close();
            desk.close();
        });
        lull.first(parts);
    }

    /// Adds a step that is done as soon as something holds that is computed beside this thread, if it does within some
    /// seconds.
    private void when(BooleanSupplier holds, Runnable step, List<Runnable> parts) {
        parts.add(new Runnable() {
            private int tries;

            @Override
            public void run() {
                if (holds.getAsBoolean()) {
                    step.run();
                } else if (++tries < PATIENCE) {
                    lull.first(List.of(this));
                }
            }
        });
    }

    private void walk(Desk desk) {
        DocumentModel document = desk.document();
        Network network = document.design().network();
        List<Runnable> parts = new ArrayList<>();
        eachKind(network).forEach(element -> parts.add(() -> document.reveal(element)));
        parts.add(() -> {
            document.apply(VpcEdits.changeNotes(network.vpcs().getFirst().id(), "as it was"));
            document.undo();
        });
        COMMANDS.forEach(command -> parts.add(() -> desk.commands().run(command)));
        lull.first(parts);
    }

    /// Moves the diagram, so that the renderer meets it too. It paints nothing of what is hidden: one pixel of the desk
    /// is
    /// seen, so faintly that nobody does.
    private void paint(Desk desk) {
        CanvasWindow window = desk.canvas().window();
        Region root = desk.root();
        Point middle = new Point(root.getWidth() / 2, root.getHeight() / 2);
        List<Runnable> parts = new ArrayList<>();
        parts.add(() -> {
            root.setMouseTransparent(true);
            root.setOpacity(LEAST_SEEN);
            root.setClip(new Rectangle(middle.x(), middle.y(), 1, 1));
            root.setVisible(true);
        });
        FRAMES.forEach((zoom, frames) -> {
            parts.add(() -> {
                window.zoomToFit();
                window.zoomBy(zoom / window.viewportProperty().get().zoom(), middle);
            });
            for (int i = 0; i < frames; i++) {
                double step = i % 20 < 10 ? 37 : -37;
                boolean nearer = i % 5 == 4;
                parts.add(() -> {
                    window.panBy(step, step / 4);
                    if (nearer) {
                        window.zoomBy(NEARER, middle);
                    }
                    lull.soon();
                });
            }
        });
        parts.add(() -> root.setVisible(false));
        lull.first(parts);
    }

    private static List<ElementId> eachKind(Network network) {
        Map<Class<?>, ElementId> kinds = new LinkedHashMap<>();
        Elements.of(network).forEach(element -> kinds.putIfAbsent(element.getClass(), element));
        return List.copyOf(kinds.values());
    }
}
