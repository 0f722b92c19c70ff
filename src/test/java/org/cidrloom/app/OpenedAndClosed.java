package org.cidrloom.app;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.file.Questions;

/// Opens and closes designs in whole tabs of the designer's window, with all views built and shown, edited and looked
/// at, and counts what is still held. `OpenedAndClosed FILE TIMES` prints how large the heap is after every tenth of
/// them, and ends with 1 where more than a few tabs are left.
///
/// Run it with a bounded heap, the class path of the tests and a display, or Monocle.
public final class OpenedAndClosed {
    /// What focus, hover and the last selection may still hold.
    private static final int FEW = 3;

    private static final List<String> VIEWS =
            List.of("view.addresses", "view.capacity", "view.routing", "view.diagram");

    private OpenedAndClosed() {}

    /// Opens, closes, counts.
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("cidrloom-opened");
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get(60, TimeUnit.SECONDS);
        Answers answers = new Answers();
        answers.unsaved = Questions.Unsaved.DISCARD;
        Path stays = folder.resolve("stays.cidrloom.yaml");
        Files.copy(file, stays);
        Services services = onFx(() -> {
            Services made = new Services(new Stage(), answers, folder.resolve("home"), page -> {});
            made.show(stays);
            return made;
        });
        drawn(services, stays);
        System.out.println("| opened and closed | tabs still held | MB of the heap |\n|---:|---:|---:|");
        List<WeakReference<Object>> gone = new ArrayList<>();
        long held = 0;
        for (int i = 1; i <= times; i++) {
            once(services, Files.copy(file, folder.resolve("design-" + i + ".cidrloom.yaml")), gone);
            if (i % Math.max(1, times / 10) == 0) {
                held = held(gone);
                Runtime all = Runtime.getRuntime();
                System.out.printf(
                        Locale.ROOT, "| %,d | %d | %d |%n", i, held, (all.totalMemory() - all.freeMemory()) >> 20);
            }
        }
        Runtime.getRuntime().halt(held > FEW ? 1 : 0);
    }

    private static void once(Services services, Path file, List<WeakReference<Object>> gone) throws Exception {
        onFx(() -> {
            services.show(file);
            return true;
        });
        drawn(services, file);
        for (String view : VIEWS) {
            onFx(() -> {
                services.commands().run(view);
                return true;
            });
            onFx(() -> true);
        }
        onFx(() -> {
            services.document().apply(Edit.ofNetwork("Rename the design", network -> network.withName("edited")));
            services.document()
                    .reveal(services.canvas()
                            .drawingProperty()
                            .get()
                            .placed()
                            .getFirst()
                            .element());
            gone.add(new WeakReference<>(services.tabs().current()));
            services.tabs().close(services.tabs().current());
            return true;
        });
        Files.delete(file);
    }

    private static void drawn(Services services, Path file) throws Exception {
        while (!onFx(() -> file.equals(services.document().fileProperty().get())
                && services.document().judgedProperty().get()
                && !services.canvas().drawingProperty().get().placed().isEmpty())) {
            Thread.sleep(2);
        }
    }

    private static long held(List<WeakReference<Object>> gone) throws Exception {
        long held = gone.size();
        for (int tries = 0; tries < 10 && held > 0; tries++) {
            System.gc();
            onFx(() -> true);
            Thread.sleep(50);
            held = gone.stream().filter(each -> each.get() != null).count();
        }
        return held;
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error thrown) {
                done.completeExceptionally(thrown);
            }
        });
        return done.get(120, TimeUnit.SECONDS);
    }
}
