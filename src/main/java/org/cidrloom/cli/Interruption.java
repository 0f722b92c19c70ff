package org.cidrloom.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cidrloom.export.Progress;

/// Stops work where the process is asked to end, by Ctrl+C for one, and lets it tidy up first. Close it when the work
/// is done.
final class Interruption implements AutoCloseable {
    /// How long the process waits for the work to tidy up.
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        asked = true;
        try {
            boolean ignored = tidy.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The same progress, at which the work stops where the process is asked to end.
    Progress over(Progress progress) {
        return (done, total, what) -> {
            if (asked) {
                throw new CancellationException("the process is asked to end");
            }
            progress.at(done, total, what);
        };
    }

    @Override
    public void close() {
        tidy.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // it runs, and finds everything tidy
            }
        }
    }
}
