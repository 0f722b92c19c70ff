package org.cidrloom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What one command line printed, run in this process.
///
/// @param code the exit code
/// @param out standard output
/// @param err standard error
record CommandLineRun(int code, String out, String err) {
    static CommandLineRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cidrloom.run(new NoDisplay(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    private static final class NoDisplay implements Designer {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public int open(@Nullable Path file) {
            throw new AssertionError("no command opens the designer");
        }
    }
}
