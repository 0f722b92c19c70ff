package org.cidrloom.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cidrloom.cli.Cidrloom;
import org.cidrloom.cli.Designer;
import org.jspecify.annotations.Nullable;

/// The program's entry.
public final class Main {
    private Main() {}

    /// Runs one command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Cidrloom.run(new NoDesigner(), out, err, arguments));
    }

    private static final class NoDesigner implements Designer {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public int open(@Nullable Path file) {
            throw new IllegalStateException("no display");
        }
    }
}
