package org.cidrloom.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cidrloom.cli.Cidrloom;

/// The program's entry.
public final class Main {
    /// The exit code of a call that is wrong.
    private static final int WRONG = 2;

    private Main() {}

    /// Runs one command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        silenceLibraries();
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = Cidrloom.run(new DesktopDesigner(), out, err, arguments);
        Optional<String> loss = output.loss();
        loss.ifPresent(err::println);
        System.exit(loss.isPresent() ? WRONG : code);
    }

    /// What makes PDFs reports every oddity of a font to whatever log it finds, and says so where it finds none. Nobody
    /// can do anything about either.
    private static void silenceLibraries() {
        String logging = "org.apache.commons.logging.";
        System.setProperty(logging + "LogFactory", logging + "impl.LogFactoryImpl");
        System.setProperty(logging + "Log", logging + "impl.NoOpLog");
    }
}
