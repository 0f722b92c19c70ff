package org.cidrloom.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.cidrloom.cli.Cidrloom;

/// The program's entry.
public final class Main {
    private Main() {}

    /// Runs one command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Cidrloom.run(new DesktopDesigner(), out, err, arguments));
    }
}
