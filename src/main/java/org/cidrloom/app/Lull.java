package org.cidrloom.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.cidrloom.ui.Slice;

/// Does a step at a time while the window is left alone, and not in a frame in which something else is being made: what
/// a step has begun is whole before the next one.
///
/// Confined to the JavaFX thread.
final class Lull {
    /// How long nobody has to have done anything before the next step, in nanoseconds.
    private static final long QUIET = 250_000_000;

    /// Frames between two steps: what one began needs some until it is drawn.
    private static final int FRAMES = 3;

    private final BooleanSupplier calm;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final AnimationTimer clock = new AnimationTimer() {
        private long before;

        @Override
        public void handle(long now) {
            boolean making = Slice.wasTakenSince(before);
            before = now;
            if (++frames > wait && !making && System.nanoTime() - touched > QUIET && calm.getAsBoolean()) {
                frames = 0;
                wait = FRAMES;
                next();
            }
        }
    };

    private long touched = System.nanoTime();
    private int frames;
    private int wait = FRAMES;

    /// What waits for that window to be left alone.
    ///
    /// @param calm whether nothing is being opened that somebody waits for
    Lull(Scene scene, BooleanSupplier calm) {
        this.calm = calm;
        scene.addEventFilter(InputEvent.ANY, event -> touched = System.nanoTime());
    }

    /// Puts a step behind all others.
    void last(Runnable step) {
        steps.addLast(step);
        clock.start();
    }

    /// Puts steps before all others.
    void first(List<Runnable> parts) {
        parts.reversed().forEach(steps::addFirst);
        clock.start();
    }

    /// Says in a step that nothing of it is left for later frames: the next step may come in the next one.
    void soon() {
        wait = 0;
    }

    /// Drops what is left.
    void end() {
        steps.clear();
        clock.stop();
    }

    private void next() {
        Runnable step = steps.poll();
        if (step != null) {
            step.run();
        }
        if (steps.isEmpty()) {
            clock.stop();
        }
    }
}
