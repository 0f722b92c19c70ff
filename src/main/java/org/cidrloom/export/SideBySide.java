package org.cidrloom.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Works that are done beside each other, as many at a time as there are processors.
final class SideBySide {
    private SideBySide() {}

    /// What the works make, in their order, when the last one is done. Started in their order too.
    ///
    /// @throws CancellationException where the thread that waits is interrupted
    static <T> List<T> all(List<Supplier<T>> works) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(works.size(), processors)))) {
            List<Future<T>> begun =
                    works.stream().map(work -> threads.submit(work::get)).toList();
            return awaited(begun);
        }
    }

    /// One work that each processor does a part of, until all are done.
    ///
    /// @throws CancellationException where the thread that waits is interrupted
    static void everywhere(Runnable work) {
        Supplier<Boolean> part = () -> {
            work.run();
            return true;
        };
        all(Collections.nCopies(Runtime.getRuntime().availableProcessors(), part));
    }

    /// All are awaited before one that failed is told, the first in their order: which one fails first by the clock
    /// differs from run to run.
    private static <T> List<T> awaited(List<Future<T>> begun) {
        List<T> made = new ArrayList<>();
        Throwable failure = null;
        for (Future<T> work : begun) {
            try {
                made.add(work.get());
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            } catch (InterruptedException e) {
                begun.forEach(each -> each.cancel(false));
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        return switch (failure) {
            case null -> made;
            case RuntimeException known -> throw known;
            case Error known -> throw known;
            default -> throw new IllegalStateException(failure);
        };
    }
}
