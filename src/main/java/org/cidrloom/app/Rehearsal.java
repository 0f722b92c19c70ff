package org.cidrloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.cidrloom.ui.file.Questions;

/// Opens designs as the designer does, for the launcher to record what a start of it loads. It needs no display with
/// `-Dglass.platform=Headless -Dprism.order=sw`, and leaves nothing behind.
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> VIEWS =
            List.of("view.addresses", "view.capacity", "view.routing", "view.diagram");

    private Rehearsal() {}

    /// Opens these design files, each in a tab, and ends the process, with 1 where that was not possible.
    public static void main(String[] arguments) {
        int code = 0;
        try {
            rehearse(arguments);
        } catch (Exception | LinkageError failed) {
            System.err.println("The designer could not be rehearsed: " + failed);
            code = 1;
        }
        System.exit(code); // the toolkit's threads would keep it
    }

    private static void rehearse(String... arguments) throws Exception {
        Path home = Files.createTempDirectory("cidrloom-rehearsal");
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            started.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Services services = onScreen(() -> {
                Services made = new Services(new Stage(), Questions.unasked(), home, page -> {});
                made.show(null);
                return made;
            });
            for (String file : arguments) {
                open(services, Path.of(file));
            }
            CompletableFuture<Void> prepared = new CompletableFuture<>();
            Platform.runLater(() -> services.prepare(() -> prepared.complete(null)));
            prepared.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            remove(home);
        }
    }

    private static void open(Services services, Path file) throws Exception {
        onScreen(() -> {
            services.show(file);
            return true;
        });
        long begun = System.nanoTime();
        while (!onScreen(() -> services.document().judgedProperty().get()
                && !services.canvas().drawingProperty().get().placed().isEmpty())) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new TimeoutException(file + " is not drawn");
            }
            Thread.sleep(20);
        }
        for (String view : VIEWS) {
            onScreen(() -> {
                services.commands().run(view);
                return true;
            });
            Thread.sleep(50); // a pulse or two
        }
    }

    private static <T> T onScreen(Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
