package org.cidrloom.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// Keeps the unsaved design of a [DesignStore] in a [RecoveryFolder], at most so long after a change as the delay says,
/// and forgets it once there is nothing unsaved. The design's own file is never touched.
///
/// Made and closed on the thread of the store; files are written by the timer, one after the other.
public final class Autosave implements AutoCloseable {
    private final DesignStore store;
    private final RecoveryFolder folder;
    private final String session;
    private final Timer timer;
    private final InstantSource clock;
    private final Consumer<? super IOException> failures;
    private final Subscription subscription;

    /// What is to be kept: null where nothing is unsaved.
    private final AtomicReference<@Nullable Unsaved> unsaved = new AtomicReference<>();

    private final AtomicBoolean pending = new AtomicBoolean();

    /// Null once closed: the timer holds what it is given for its whole delay, and a closed design is not to be.
    private final AtomicReference<@Nullable Autosave> open;

    private volatile @Nullable Path file;

    private record Unsaved(@Nullable Path file, Design design) {}

    /// Does work a while later.
    @FunctionalInterface
    public interface Timer {
        /// Does the work some seconds from now, after everything it was given before.
        void later(Runnable work);

        /// A timer that waits so long, then hands the work to the executor, which does one piece at a time.
        static Timer of(Executor executor, Duration delay) {
            return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, executor)::execute;
        }
    }

    /// Starts to follow a store.
    ///
    /// @param session a name of letters, digits and hyphens, another for each running program and window
    /// @param failures takes what keeps a design from being kept, on the timer's thread
    public Autosave(
            DesignStore store,
            RecoveryFolder folder,
            String session,
            Timer timer,
            InstantSource clock,
            Consumer<? super IOException> failures) {
        this.store = store;
        this.folder = folder;
        this.session = session;
        this.timer = timer;
        this.clock = clock;
        this.failures = failures;
        open = new AtomicReference<>(this);
        subscription = store.addListener(change -> note());
    }

    /// Says which file the design belongs to from now on.
    public void belongsTo(@Nullable Path path) {
        file = path;
    }

    private void note() {
        unsaved.set(store.isDirty() ? new Unsaved(file, store.current()) : null);
        if (pending.compareAndSet(false, true)) {
            timer.later(writing(open));
        }
    }

    private static Runnable writing(AtomicReference<@Nullable Autosave> open) {
        return () -> {
            Autosave autosave = open.get();
            if (autosave != null) {
                autosave.write();
            }
        };
    }

    private synchronized void write() {
        pending.set(false);
        Unsaved now = unsaved.get();
        try {
            if (now == null) {
                folder.forget(session);
            } else {
                folder.keep(session, now.file, clock.instant(), now.design);
            }
        } catch (IOException e) {
            failures.accept(e);
        }
    }

    /// Follows the store no longer and forgets what was kept: the program ends in good order, so whatever is unsaved
    /// was let go on purpose.
    @Override
    public void close() {
        subscription.close();
        open.set(null);
        unsaved.set(null);
        write();
    }
}
