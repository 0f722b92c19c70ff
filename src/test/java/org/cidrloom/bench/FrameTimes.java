package org.cidrloom.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.app.Services;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.FxThread;
import org.cidrloom.ui.canvas.CanvasModel;
import org.cidrloom.ui.file.Questions;

/// Times the frames of a scripted pan and zoom over a large estate in the designer's window, and the same over a scene
/// graph of the same boxes, in one run. It prints a Markdown table.
///
/// A frame lasts from one pulse to the next while pulses come as fast as they can, so it holds what the JavaFX thread
/// does and what the render thread does as far as the two do not overlap. Beside it stands the part of the JavaFX
/// thread: from the pulse's start until layout is done, in which the canvas paints; and the processor time of both
/// threads for a frame.
///
/// Run its main class with a display, the class path of the tests, and `-Dprism.order=sw`; the first argument is how
/// many VPCs, 1,000 without, and with a second one the scene graph is left out. Pulses come at full speed by
/// `-Djavafx.animation.fullspeed=true`; `-Dprelude=true` lets pass first what the program does behind its start page.
public final class FrameTimes {
    private static final double[] ZOOMS = {1, 0.35, 0.12};
    private static final int PANS = 80;
    private static final int ZOOMINGS = 40;
    private static final int WARM_UP = 40;
    private static final int GRAPH_PANS = 12;
    private static final int GRAPH_ZOOMINGS = 8;

    private FrameTimes() {}

    /// Opens the window, moves it, prints.
    public static void main(String[] arguments) throws Exception {
        int vpcs = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("cidrloom-frames");
        Path file = folder.resolve("estate.cidrloom.yaml");
        Design estate = Estates.of(vpcs, 42);
        DesignFile.save(file, estate, null);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get(60, TimeUnit.SECONDS);
        DisplayList drawing = designer(folder, file, estate.network().vpcs().size());
        if (arguments.length < 2) {
            graph(drawing);
        }
        Platform.exit();
        System.exit(0);
    }

    private static DisplayList designer(Path folder, Path file, int vpcs) throws Exception {
        Services services = FxThread.call(() -> {
            Stage stage = new Stage();
            Questions silent = Questions.unasked();
            Services made = new Services(stage, silent, folder.resolve("home"), page -> {});
            made.show(null);
            stage.setWidth(1280);
            stage.setHeight(800);
            return made;
        });
        frames(10, frame -> {});
        if (Boolean.getBoolean("prelude")) {
            CompletableFuture<Boolean> over = new CompletableFuture<>();
            Platform.runLater(() -> services.prepare(() -> over.complete(true)));
            over.get(120, TimeUnit.SECONDS);
        }
        long start = System.nanoTime();
        FxThread.call(() -> {
            services.show(file);
            return true;
        });
        while (FxThread.call(
                        () -> services.canvas().drawingProperty().get().placed().size())
                <= vpcs) {
            frames(1, frame -> {});
        }
        long end = System.nanoTime();
        frames(2, frame -> {});
        long seen = System.nanoTime();
        CanvasModel canvas = FxThread.call(services::canvas);
        System.out.printf(
                Locale.ROOT,
                "%d VPCs: drawing there %d ms after the file is asked for, on screen after %d ms%n%n",
                vpcs,
                (end - start) / 1_000_000,
                (seen - start) / 1_000_000);
        Times settled = frames(60, frame -> {});
        System.out.printf(
                Locale.ROOT,
                "The 60 frames after that, while the analysis runs: worst %.1f ms, of the JavaFX thread %.1f ms%n%n",
                settled.all(100),
                settled.thread(100));
        System.out.println(
                "| rendering | zoom | frame p50 ms | frame p95 ms | JavaFX thread p50 ms | p95 ms | processor ms a frame |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        DisplayList drawing = FxThread.call(() -> canvas.drawingProperty().get());
        for (double zoom : ZOOMS) {
            Point middle = new Point(300, 250);
            FxThread.call(() -> {
                canvas.window().zoomToFit();
                canvas.window().zoomBy(zoom / canvas.viewportProperty().get().zoom(), middle);
                return true;
            });
            frames(WARM_UP, frame -> canvas.window().panBy(frame % 2 == 0 ? 64 : -64, 0));
            Times times = frames(PANS + ZOOMINGS, frame -> {
                if (frame < PANS) {
                    canvas.window().panBy(frame % 60 < 30 ? -37 : 37, frame % 60 < 30 ? -11 : 11);
                } else {
                    canvas.window().zoomBy((frame - PANS) % 20 < 10 ? 1.02 : 1 / 1.02, middle);
                }
            });
            times.print("the designer's canvas", zoom);
        }
        return drawing;
    }

    /// The same boxes as nodes, with the names of VPCs and subnets as text: what a scene graph would have to hold.
    private static void graph(DisplayList drawing) throws Exception {
        Scale scale = new Scale();
        Translate translate = new Translate();
        long start = System.nanoTime();
        FxThread.call(() -> {
            Group group = new Group();
            for (Placed place : drawing.placed()) {
                if (!place.isEdge()) {
                    Box box = place.box();
                    Rectangle rectangle = new Rectangle(box.x(), box.y(), box.width(), box.height());
                    rectangle.setFill(place.depth() == 0 ? Color.WHITE : Color.ALICEBLUE);
                    rectangle.setStroke(Color.SLATEGRAY);
                    rectangle.setArcWidth(16);
                    rectangle.setArcHeight(16);
                    group.getChildren().add(rectangle);
                    if (place.element() instanceof ElementId.OfVpc || place.element() instanceof ElementId.OfSubnet) {
                        Text text = new Text(
                                box.x() + 12, box.y() + 24, place.element().path());
                        text.setFont(Font.font(13));
                        group.getChildren().add(text);
                    }
                }
            }
            group.getTransforms().setAll(scale, translate);
            Stage stage = new Stage();
            Pane pane = new Pane(group);
            stage.setScene(new Scene(pane, 720, 540));
            stage.show();
            return true;
        });
        frames(2, frame -> {});
        System.out.printf(
                Locale.ROOT, "%nThe scene graph is on screen after %d ms%n%n", (System.nanoTime() - start) / 1_000_000);
        for (double zoom : ZOOMS) {
            Viewport[] seen = {
                new Viewport(drawing.bounds().centreX(), drawing.bounds().centreY(), zoom)
            };
            Times times = frames(GRAPH_PANS + GRAPH_ZOOMINGS, frame -> {
                seen[0] = frame < GRAPH_PANS
                        ? seen[0].panned(frame % 60 < 30 ? -37 : 37, frame % 60 < 30 ? -11 : 11)
                        : seen[0].zoomedBy(frame % 20 < 10 ? 1.02 : 1 / 1.02, new Point(300, 250));
                scale.setX(seen[0].zoom());
                scale.setY(seen[0].zoom());
                translate.setX(-seen[0].x());
                translate.setY(-seen[0].y());
            });
            times.print("a scene graph of the boxes", zoom);
        }
    }

    private static Times frames(int count, IntConsumer step) throws Exception {
        CompletableFuture<Times> done = new CompletableFuture<>();
        Platform.runLater(() -> new Session(count, step, done).start());
        return done.get(600, TimeUnit.SECONDS);
    }

    /// The processor time of the two threads that make frames, in nanoseconds: other programs that keep the machine
    /// busy change it less than the time on the wall.
    private static long busy() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long busy = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("QuantumRenderer")
                    || thread.getName().startsWith("JavaFX Application")) {
                busy += threads.getThreadCpuTime(thread.threadId());
            }
        }
        return busy;
    }

    private static final class Session extends AnimationTimer {
        private final int count;
        private final IntConsumer step;
        private final CompletableFuture<Times> done;
        private final List<Long> begins = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();
        private final List<Scene> scenes =
                Window.getWindows().stream().map(Window::getScene).toList();
        private long busy;
        private final Runnable laidOut = this::laidOut;

        Session(int count, IntConsumer step, CompletableFuture<Times> done) {
            this.count = count;
            this.step = step;
            this.done = done;
            scenes.forEach(scene -> scene.addPostLayoutPulseListener(laidOut));
        }

        private void laidOut() {
            if (!ends.isEmpty()) {
                ends.set(ends.size() - 1, System.nanoTime());
            }
        }

        @Override
        public void handle(long now) {
            long begin = System.nanoTime();
            if (begins.isEmpty()) {
                busy = busy();
            }
            begins.add(begin);
            ends.add(begin);
            if (begins.size() > count) {
                stop();
                scenes.forEach(scene -> scene.removePostLayoutPulseListener(laidOut));
                done.complete(Times.of(begins, ends, busy() - busy));
                return;
            }
            step.accept(begins.size() - 1);
        }
    }

    /// Milliseconds, sorted.
    private static final class Times {
        private final double[] all;
        private final double[] thread;

        private final double processor;

        private Times(double[] all, double[] thread, double processor) {
            this.processor = processor;
            this.all = all;
            this.thread = thread;
        }

        static Times of(List<Long> begins, List<Long> ends, long busy) {
            double[] all = new double[begins.size() - 1];
            double[] thread = new double[all.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = (begins.get(i + 1) - begins.get(i)) / 1e6;
                thread[i] = (ends.get(i) - begins.get(i)) / 1e6;
            }
            Arrays.sort(all);
            Arrays.sort(thread);
            return new Times(all, thread, busy / 1e6 / all.length);
        }

        double all(int percent) {
            return at(all, percent);
        }

        double thread(int percent) {
            return at(thread, percent);
        }

        private static double at(double[] sorted, int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }

        void print(String what, double zoom) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f %% | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    what,
                    zoom * 100,
                    all(50),
                    all(95),
                    thread(50),
                    thread(95),
                    processor);
        }
    }
}
