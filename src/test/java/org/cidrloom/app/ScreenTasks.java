package org.cidrloom.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import org.cidrloom.ui.PaintedTime;
import org.jspecify.annotations.Nullable;

/// What the JavaFX thread did, piece by piece: work that was handed to it, and pulses until they are laid out, which
/// the canvases paint in. Each has its time on the clock, the processor time of the thread and of the painting in it,
/// the time that the garbage collector ran meanwhile, and with `-Dwhere=true` the methods it was seen in.
/// Style sheets and layout are not painting. What JavaFX hands to its renderer after a pulse is not in it.
@SuppressWarnings("ReferenceEquality") // whether it is the same task
final class ScreenTasks {
    private static final int SHOWN = 12;

    /// Milliseconds from which on it is told where a task was seen.
    private static final int LONG = 12;

    private static final List<Task> TASKS = new ArrayList<>();
    private static volatile @Nullable Task current;

    private ScreenTasks() {}

    /// One thing that the thread did.
    static final class Task {
        private final String what;
        private final long wallStart = System.nanoTime();
        private final long processorStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        private final long paintingStart = PaintedTime.nanoseconds();
        private final long collectorStart = collector();
        private final SeenMethods seen = new SeenMethods();
        private double wall;
        private double processor;
        private long collected;
        private double painting;

        Task(String what) {
            this.what = what;
        }

        void end() {
            wall = (System.nanoTime() - wallStart) / 1e6;
            processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processorStart) / 1e6;
            painting = (PaintedTime.nanoseconds() - paintingStart) / 1e6;
            collected = collector() - collectorStart;
        }

        String what() {
            return what;
        }

        /// Milliseconds of the thread's processor time.
        double processor() {
            return processor;
        }

        /// Milliseconds of them that the canvases painted.
        double painting() {
            return painting;
        }

        /// Milliseconds of the thread's processor time but for painting.
        double rest() {
            return processor - painting;
        }

        private synchronized void sees(StackTraceElement[] stack) {
            seen.see(stack);
        }

        synchronized void print() {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f | %d |%n",
                    what,
                    wall,
                    processor,
                    painting,
                    rest(),
                    collected);
            if (rest() > LONG && Boolean.getBoolean("where")) {
                seen.print();
            }
        }

        private static long collector() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum();
        }
    }

    /// What was done since this was asked last.
    static List<Task> take() {
        synchronized (TASKS) {
            List<Task> all = new ArrayList<>(TASKS);
            TASKS.clear();
            all.removeIf(task -> task.what.isEmpty());
            return all;
        }
    }

    /// Prints the longest since this was asked last.
    static void print(String when) {
        List<Task> all = take();
        System.out.printf(
                "%n%s: %d tasks, %d of them more than 16 ms of the processor but for painting%n%n",
                when, all.size(), all.stream().filter(task -> task.rest() > 16).count());
        System.out.println(
                "| task | ms | processor ms | painting | rest | collector ms |%n|---|---:|---:|---:|---:|---:|"
                        .formatted());
        all.stream()
                .sorted(Comparator.comparingDouble(Task::rest).reversed())
                .limit(SHOWN)
                .forEach(Task::print);
    }

    /// Times the pulses of the window that is open, and looks at what the thread does. To be called on it.
    static void start() {
        PaintedTime.count();
        Thread screen = Thread.currentThread();
        if (Boolean.getBoolean("where")) {
            Thread.ofPlatform().daemon().start(() -> watch(screen));
        }
        new Pulses().start();
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
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Does work that is handed to the thread, on it.
    static void timed(String what, Runnable work) {
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

    /// Does work on the thread.
    ///
    /// @param what what it is called; empty where it is not to be counted
    static <T> T onFx(String what, Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, task -> Platform.runLater(() -> timed(what, task)))
                .get(120, TimeUnit.SECONDS);
    }

    /// Lets that many pulses pass.
    static void pulses(int count) throws Exception {
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

    /// Times pulses from their start until the last window is laid out; what is handed to the renderer for the windows
    /// before it is in it.
    private static final class Pulses extends AnimationTimer {
        private @Nullable Task pulse;

        private boolean laidOut;

        private Pulses() {
            Window.getWindows().forEach(window -> window.getScene().addPostLayoutPulseListener(this::laidOut));
            Window.getWindows().addListener((ListChangeListener<Window>) change -> {
                while (change.next()) {
                    change.getAddedSubList()
                            .forEach(window -> window.getScene().addPostLayoutPulseListener(this::laidOut));
                }
            });
        }

        @Override
        public void handle(long now) {
            laidOut = false;
            pulse = new Task("a pulse");
            current = pulse;
        }

        private void laidOut() {
            Task task = pulse;
            if (task != null) {
                current = null;
                task.end();
                if (!laidOut) {
                    laidOut = true;
                    synchronized (TASKS) {
                        TASKS.add(task);
                    }
                }
            }
        }
    }
}
