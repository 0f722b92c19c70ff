package org.cidrloom.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.cidrloom.export.Progress;

/// A line on the terminal that says how far work is, once it has taken a second. Where there is no terminal, nothing.
final class TerminalProgress implements Progress, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CLEARED = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final Instant start = Instant.now();
    private boolean shown;

    TerminalProgress(PrintWriter err) {
        this.err = err;
        this.terminal = isTerminal();
    }

    /// From JDK 25 on, and before 22, there is no console where output goes into a file or pipe.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void at(int done, int total, String what) {
        if (terminal && Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
            err.print(CLEARED + (total == 0 ? 100 : 100 * done / total) + " % " + what);
            err.flush();
            shown = true;
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print(CLEARED);
            err.flush();
        }
    }
}
