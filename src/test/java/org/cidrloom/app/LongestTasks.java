package org.cidrloom.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.bench.Estates;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// Finds what keeps the JavaFX thread longest while a design of 1,000 VPCs is opened and edited 200 times: results that
/// are handed to it, edits, and pulses until they are laid out, which the canvas paints in. Each has its time on the
/// clock, the processor time of the thread, the time that the garbage collector ran meanwhile, and where it was seen
/// most: the innermost methods of Cidrloom.
///
/// Run its main class with or without a display (Monocle), the class path of the tests and `-Dprism.order=sw`. The
/// arguments are how many VPCs and how many edits.
@SuppressWarnings("ReferenceEquality") // whether it is the same task or analysis
public final class LongestTasks {
    private static final int SHOWN = 12;
    private static final int FRAMES = 5;

    private static final List<Task> TASKS = new ArrayList<>();
    private static volatile @Nullable Task current;

    private LongestTasks() {}

    /// One thing that the thread did.
    private static final class Task {
        private final String what;
        private final long wallStart = System.nanoTime();
        private final long processorStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        private final long collectorStart = collector();
        private final Map<String, Integer> seen = new HashMap<>();
        private double wall;
        private double processor;
        private long collected;

        Task(String what) {
            this.what = what;
        }

        void end() {
            wall = (System.nanoTime() - wallStart) / 1e6;
            processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processorStart) / 1e6;
            collected = collector() - collectorStart;
        }

        private synchronized void sees(StackTraceElement[] stack) {
            List<String> ours = Arrays.stream(stack)
                    .filter(frame -> frame.getClassName().startsWith("org.cidrloom")
                            && !frame.getClassName().contains("LongestTasks"))
                    .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName() + ":"
                            + frame.getLineNumber())
                    .toList()
                    .reversed();
            String where = stack.length == 0 ? "" : " > " + stack[0].getMethodName();
            seen.merge(
                    ours.stream().skip(Math.max(0, ours.size() - FRAMES)).collect(Collectors.joining(" > ")) + where,
                    1,
                    Integer::sum);
        }

        synchronized void print() {
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %d |", what, wall, processor, collected);
            int all = seen.values().stream().mapToInt(each -> each).sum();
            System.out.println(seen.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .limit(6)
                            .map(each -> " " + 100 * each.getValue() / all + " % " + each.getKey())
                            .collect(Collectors.joining(";"))
                    + " |");
        }

        private static long collector() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum();
        }
    }

    /// Opens, edits, prints.
    public static void main(String[] arguments) throws Exception {
        int vpcs = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        int edits = arguments.length < 2 ? 200 : Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("cidrloom-tasks");
        Path file = folder.resolve("estate.cidrloom.yaml");
        DesignFile.save(file, Estates.of(vpcs, 42), null);
        CompletableFuture<Thread> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(Thread.currentThread()));
        Thread screen = started.get(60, TimeUnit.SECONDS);
        Thread.ofPlatform().daemon().start(() -> watch(screen));
        Executor results = work -> Platform.runLater(() -> timed("a result", work));
        Services services = onFx("the window", () -> {
            Stage stage = new Stage();
            Services made = new Services(stage, new Answers(), folder.resolve("home"), page -> {}, results);
            made.show(null);
            return made;
        });
        Platform.runLater(() -> new Pulses().start());
        pulses(20);
        print("the window");
        DocumentModel document = onFx("opening is asked for", () -> {
            services.show(file);
            return services.document();
        });
        while (!onFx(
                "",
                () -> document.judgedProperty().get()
                        && services.canvas().drawingProperty().get().placed().size() > vpcs)) {
            pulses(1);
        }
        pulses(60);
        print("opening " + vpcs + " VPCs");
        for (int i = 0; i < edits; i++) {
            edit(document, i);
        }
        pulses(20);
        print(edits + " edits");
        Runtime.getRuntime().halt(0);
    }

    private static void edit(DocumentModel document, int number) throws Exception {
        Analysis before = document.analysisProperty().get();
        Vpc vpc = document.design()
                .network()
                .vpcs()
                .get(number * 37 % document.design().network().vpcs().size());
        Subnet subnet = vpc.subnets().getLast();
        ElementId element =
                number % 2 == 0 ? new ElementId.OfVpc(vpc.id()) : new ElementId.OfSubnet(vpc.id(), subnet.id());
        onFx("selecting " + element.getClass().getSimpleName(), () -> {
            document.reveal(element);
            return true;
        });
        pulses(1);
        Cidr half = subnet.cidr().prefixLength() < 28
                ? Cidr.around(subnet.cidr().first(), subnet.cidr().prefixLength() + 1)
                : subnet.cidr();
        Edit edit = switch (number % 5) {
            case 0 -> VpcEdits.changeName(vpc.id(), "renamed " + number);
            case 1 -> SubnetEdits.changeCidr(vpc.id(), subnet.id(), half);
            case 2 -> DrawingEdits.move(new ElementId.OfVpc(vpc.id()), new Position(number * 400, -4000));
            case 3 -> SubnetEdits.changeNotes(vpc.id(), subnet.id(), "seen " + number);
            default -> VpcEdits.changeInternet(vpc.id(), !vpc.internet());
        };
        onFx("the edit “" + edit.label() + "”", () -> document.apply(edit));
        for (int i = 0; i < 400 && document.analysisProperty().get() == before && number % 5 != 2; i++) {
            pulses(1);
        }
        if (number % 7 == 0) {
            onFx("undo", () -> {
                document.undo();
                return true;
            });
        }
        pulses(3);
    }

    private static void print(String when) {
        List<Task> all;
        synchronized (TASKS) {
            all = new ArrayList<>(TASKS);
            TASKS.clear();
        }
        all.removeIf(task -> task.what.isEmpty());
        System.out.printf(
                "%n%s: %d tasks, %d of them more than 16 ms of the processor%n%n",
                when,
                all.size(),
                all.stream().filter(task -> task.processor > 16).count());
        System.out.println("| task | ms | processor ms | collector ms | where |%n|---|---:|---:|---:|---|".formatted());
        all.stream()
                .sorted(Comparator.comparingDouble((Task task) -> task.processor)
                        .reversed())
                .limit(SHOWN)
                .forEach(Task::print);
    }

    private static void watch(Thread screen) {
        while (true) {
            Task task = current;
            if (task != null) {
                StackTraceElement[] stack = screen.getStackTrace();
                if (task == current) {
                    task.sees(stack);
                }
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void timed(String what, Runnable work) {
        Task task = new Task(what);
        current = task;
        try {
            work.run();
        } finally {
            current = null;
            task.end();
            synchronized (TASKS) {
                TASKS.add(task);
            }
        }
    }

    private static <T> T onFx(String what, Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, task -> Platform.runLater(() -> timed(what, task)))
                .get(120, TimeUnit.SECONDS);
    }

    private static void pulses(int count) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            int[] left = {count};
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (left[0]-- <= 0) {
                        stop();
                        done.complete(null);
                    }
                }
            }.start();
        });
        done.get(120, TimeUnit.SECONDS);
    }

    /// Times pulses from their start until everything is laid out.
    private static final class Pulses extends AnimationTimer {
        private @Nullable Task pulse;

        private Pulses() {
            Window.getWindows().getFirst().getScene().addPostLayoutPulseListener(this::laidOut);
        }

        @Override
        public void handle(long now) {
            pulse = new Task("a pulse");
            current = pulse;
        }

        private void laidOut() {
            Task task = pulse;
            pulse = null;
            if (task != null) {
                current = null;
                task.end();
                synchronized (TASKS) {
                    TASKS.add(task);
                }
            }
        }
    }
}
