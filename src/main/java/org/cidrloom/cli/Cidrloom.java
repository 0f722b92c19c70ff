package org.cidrloom.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cidrloom.document.file.Spelling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The root command: opens the designer, and holds the commands that need none.
@Command(
        name = "cidrloom",
        description = "Plans AWS networks that carry Amazon EKS clusters. Without a command it opens the designer.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CapacityCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            MaxPodsCommand.class,
            PlanCommand.class,
            PoolCommand.class,
            ReachCommand.class,
            RenderCommand.class,
        })
public final class Cidrloom implements Callable<Integer> {
    private final Designer designer;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The design to open (*.cidrloom.yaml).")
    @Nullable
    Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Cidrloom(Designer designer) {
        this.designer = designer;
    }

    /// Runs one command line.
    ///
    /// @param designer opens the window
    /// @param out takes what machines read
    /// @param err takes everything else
    /// @param arguments the words after `cidrloom`
    /// @return the exit code: 0 done, 1 findings, 2 the input or the call is wrong
    public static int run(Designer designer, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Cidrloom(designer));
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        CallWords.setUp(commandLine);
        commandLine.setExecutionExceptionHandler((exception, failed, parsed) -> {
            if (exception instanceof Failure) {
                failed.getErr().println(exception.getMessage());
            } else {
                failed.getErr()
                        .println("This is a bug in Cidrloom (" + exception
                                + "). Nothing was written. Please report it with the file and the command.");
            }
            return ExitCode.WRONG;
        });
        int code = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /// Opens the designer. Where there is no display, does for a design what can be done without one.
    @Override
    public Integer call() {
        if (file != null && !Files.exists(file)) {
            throw new Failure("There is no file " + file + ", and no command of that name."
                    + Spelling.hint(file.toString(), spec.subcommands().keySet()) + " (see `cidrloom --help`)");
        }
        if (designer.hasDisplay()) {
            return designer.open(file);
        }
        if (file == null) {
            throw new Failure("There is no display to open the designer on. These commands need none: "
                    + String.join(", ", spec.subcommands().keySet()) + " (see `cidrloom --help`).");
        }
        return checkAndExport(file);
    }

    private int checkAndExport(Path design) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path bundle = Path.of(BundleName.of(design));
        err.println("There is no display to open the designer on; checking " + design + " and writing its bundle to "
                + bundle + " instead.");
        int checked = run(designer, out, err, "check", design.toString());
        if (checked == ExitCode.WRONG) {
            return checked;
        }
        int exported = run(designer, out, err, "export", design.toString(), "--out", bundle.toString());
        return exported == ExitCode.DONE ? checked : exported;
    }
}
