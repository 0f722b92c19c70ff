package org.cidrloom.app;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import javax.management.JMException;
import javax.management.ObjectName;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.FxThread;
import org.cidrloom.ui.file.Questions;

/// Opens and closes designs in whole tabs of the designer's window, with all views built and shown, edited and looked
/// at, and counts what is still held. `OpenedAndClosed FILE TIMES` prints how large the heap is after every tenth of
/// them, and ends with 1 where more than a few tabs are left.
///
/// Run it with a bounded heap, the class path of the tests and a display, or Monocle.
public final class OpenedAndClosed {
    /// What focus, hover and the last selection may still hold.
    private static final int FEW = 3;

    private static final int PAGE = 4096;

    private static final List<String> VIEWS =
            List.of("view.addresses", "view.capacity", "view.routing", "view.diagram");

    private final Services services;
    private final Path file;
    private final Path folder;
    private final List<WeakReference<Object>> gone = new ArrayList<>();

    /// Opens and closes a file's copies.
    ///
    /// @param folder takes the copies
    OpenedAndClosed(Services services, Path file, Path folder) {
        this.services = services;
        this.file = file;
        this.folder = folder;
    }

    /// Opens, closes, counts.
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("cidrloom-opened");
        FxThread.start();
        Answers answers = new Answers();
        answers.unsaved = Questions.Unsaved.DISCARD;
        Path stays = Files.copy(file, folder.resolve("stays.cidrloom.yaml"));
        Services services = FxThread.call(() -> {
            Services made = new Services(new Stage(), answers, folder.resolve("home"), page -> {});
            made.show(stays);
            return made;
        });
        OpenedAndClosed designs = new OpenedAndClosed(services, file, folder);
        designs.drawn(stays);
        System.out.println(
                "| opened and closed | tabs still held | MB of the heap | MB without caches |\n|---:|---:|---:|---:|");
        long held = 0;
        for (int i = 1; i <= times; i++) {
            designs.once();
            if (i % Math.max(1, times / 10) == 0) {
                held = designs.held();
                long heap = used();
                emptyCaches();
                System.out.printf(Locale.ROOT, "| %,d | %d | %d | %.1f |%n", i, held, heap >> 20, used() / 1048576.0);
            }
        }
        Runtime.getRuntime().halt(held > FEW ? 1 : 0);
    }

    /// Opens a design, looks at all of it, edits it and closes it.
    void once() throws Exception {
        Path copy = Files.copy(file, folder.resolve("design-" + gone.size() + ".cidrloom.yaml"));
        FxThread.call(() -> {
            services.show(copy);
            return true;
        });
        drawn(copy);
        for (String view : VIEWS) {
            FxThread.call(() -> {
                services.commands().run(view);
                return true;
            });
            FxThread.call(() -> true);
        }
        FxThread.call(() -> {
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
        Files.delete(copy);
    }

    private void drawn(Path open) throws Exception {
        while (!FxThread.call(
                () -> open.equals(services.document().fileProperty().get())
                        && services.document().judgedProperty().get()
                        && !services.canvas().drawingProperty().get().placed().isEmpty())) {
            Thread.sleep(2);
        }
    }

    /// How many of the closed tabs are still held.
    long held() throws Exception {
        long held = gone.size();
        for (int tries = 0; tries < 40 && held > 0; tries++) {
            System.gc();
            FxThread.call(() -> true);
            Thread.sleep(50);
            held = gone.stream().filter(each -> each.get() != null).count();
        }
        return held;
    }

    /// Makes the JVM let go of what it may let go of where memory is short, such as the images of JavaFX: it does so
    /// before it refuses an array that is larger than the heap.
    static void emptyCaches() {
        List<long[]> large = new ArrayList<>();
        try {
            while (large.size() < 64) {
                large.add(new long[Integer.MAX_VALUE - 8]);
            }
        } catch (OutOfMemoryError expected) {
            large.clear();
        }
        System.gc();
    }

    /// The bytes of the live instances of each class that has more than a page of them: with the thousands of others it
    /// would itself be what grows.
    static Map<String, Long> histogram() throws JMException {
        String lines = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> bytes = new HashMap<>();
        for (String line : lines.lines().toList()) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length >= 4 && words[0].endsWith(":") && Long.parseLong(words[2]) > PAGE) {
                bytes.merge(words[3], Long.valueOf(words[2]), Long::sum);
            }
        }
        return bytes;
    }

    /// What grew most between two histograms, in words.
    static String growth(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() - before.getOrDefault(entry.getKey(), 0L)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long used() {
        Runtime all = Runtime.getRuntime();
        return all.totalMemory() - all.freeMemory();
    }
}
