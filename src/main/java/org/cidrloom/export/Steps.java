package org.cidrloom.export;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// How far an export is whose parts are made beside each other. Once whoever follows it stops it, every part stops at
/// its next step. Safe for use by several threads.
final class Steps {
    private final Progress progress;
    private final int total;
    private int done;
    private String what = "";
    private @Nullable CancellationException stopped;

    Steps(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    /// A part begins.
    synchronized void begin(String title) {
        what = title;
        tell();
    }

    /// A part is done.
    synchronized void end() {
        done++;
        what = done == total ? "" : what;
        tell();
    }

    /// One of the steps begins; the ones before it are done or under way.
    synchronized void step(String title) {
        what = title;
        tell();
        done++;
    }

    /// @throws CancellationException where the export has been stopped
    synchronized void tell() {
        if (stopped == null) {
            try {
                progress.at(done, total, what);
            } catch (CancellationException stop) {
                stopped = stop;
            }
        }
        if (stopped != null) {
            throw stopped;
        }
    }
}
