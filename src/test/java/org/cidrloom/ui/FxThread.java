package org.cidrloom.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The JavaFX thread, for programs that open a window and look at it from their own thread.
public final class FxThread {
    private static final int PATIENCE_SECONDS = 120;

    private FxThread() {}

    /// Starts the toolkit and waits until it runs. It goes on when the last window is closed.
    public static void start() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> started.complete(null));
        started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// What a piece of work answers that is done there.
    ///
    /// @throws ExecutionException where it failed
    public static <T> T call(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> done = new FutureTask<>(work);
        Platform.runLater(done);
        return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Waits until so many pulses are done: what was changed before is laid out then, and painted.
    public static void pulses(int count) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            Platform.requestNextPulse();
            new AnimationTimer() {
                private int seen;

                @Override
                public void handle(long now) {
                    if (++seen > count) {
                        stop();
                        done.complete(null);
                    }
                }
            }.start();
        });
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
