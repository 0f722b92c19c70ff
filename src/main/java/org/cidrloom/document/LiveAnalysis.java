package org.cidrloom.document;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// Keeps an analysis up with the edits of a [DesignStore]. It runs where the network has become another instance, so
/// moving a box runs nothing (ADR 0002). Work is done by one executor, results are told by the other; a result whose
/// network is no longer the current one is dropped, and work that is out of date before it starts is not done.
///
/// Made, closed and told on the thread of the store.
///
/// @param <T> what the analysis gives
public final class LiveAnalysis<T> implements AutoCloseable {
    private final Function<? super Network, ? extends T> analysis;
    private final Executor work;
    private final Executor results;
    private final Consumer<? super RuntimeException> failures;
    private final Listeners<Result<T>> listeners = new Listeners<>();
    private final Subscription subscription;

    /// The number of the run that is wanted; runs with another number are out of date.
    private final AtomicLong wanted = new AtomicLong();

    private @Nullable Result<T> latest;

    /// What an analysis gave.
    ///
    /// @param network what was analysed
    /// @param revision the revision of the store that first had it
    /// @param value what came of it
    public record Result<T>(Network network, long revision, T value) {}

    /// Starts with an analysis of the store's current design.
    ///
    /// @param store the design to follow
    /// @param analysis a pure function, run by `work`
    /// @param work runs the analysis, one run at a time or several
    /// @param results runs what tells the listeners: the thread of the store
    /// @param failures takes what the analysis throws, on `results`
    public LiveAnalysis(
            DesignStore store,
            Function<? super Network, ? extends T> analysis,
            Executor work,
            Executor results,
            Consumer<? super RuntimeException> failures) {
        this.analysis = analysis;
        this.work = work;
        this.results = results;
        this.failures = failures;
        subscription = store.addListener(this::changed);
        run(store.current().network(), store.revision());
    }

    /// The newest result; null until there is one. It may be about an older network while a run is on.
    public @Nullable Result<T> latest() {
        return latest;
    }

    /// Tells this listener of every new result.
    public Subscription addListener(Consumer<? super Result<T>> listener) {
        return listeners.add(listener);
    }

    private void changed(Change change) {
        if (change.touchesNetwork()) {
            run(change.after().network(), change.revision());
        }
    }

    private void run(Network network, long revision) {
        long run = wanted.incrementAndGet();
        work.execute(() -> {
            if (run != wanted.get()) {
                return;
            }
            T value;
            try {
                value = analysis.apply(network);
            } catch (RuntimeException thrown) {
                results.execute(() -> fail(run, thrown));
                return;
            }
            results.execute(() -> tell(run, new Result<>(network, revision, value)));
        });
    }

    private void tell(long run, Result<T> result) {
        if (run == wanted.get()) {
            latest = result;
            listeners.tell(result);
        }
    }

    private void fail(long run, RuntimeException thrown) {
        if (run == wanted.get()) {
            failures.accept(thrown);
        }
    }

    /// Follows the store no longer; results that are on their way are dropped.
    @Override
    public void close() {
        wanted.incrementAndGet();
        subscription.close();
    }
}
