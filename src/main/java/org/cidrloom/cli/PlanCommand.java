package org.cidrloom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.SaveRefusedException;
import org.cidrloom.model.Design;
import org.cidrloom.sizing.Answer;
import org.cidrloom.sizing.Mistake;
import org.cidrloom.sizing.Planner;
import org.cidrloom.sizing.Refused;
import org.cidrloom.sizing.Requirements;
import org.cidrloom.sizing.Sized;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plans a design from requirements.
@Command(
        name = "plan",
        description = "Plans a design that carries the pods in the granted ranges and writes it, or says why none fits"
                + " and what would have to give (exit code 1).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PlanOptions options;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The design to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--force", description = "Replace the file where there is one; it is kept as FILE~.")
    private boolean force;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        requirePlaceForFile();
        Requirements asked = options.requirements();
        Planner planner = Planner.standard();
        List<Mistake> mistakes = planner.mistakesIn(asked);
        if (!mistakes.isEmpty()) {
            throw new Failure(PlanOptions.optionOf(mistakes.getFirst().field()) + ": "
                    + mistakes.getFirst().words());
        }
        Answer answer = planner.plan(asked);
        if (answer instanceof Sized sized) {
            write(sized.design());
        }
        PlanReport report = new PlanReport(spec.commandLine().getOut(), out);
        if (format == ReportFormat.JSON) {
            report.json(answer);
        } else {
            report.text(answer);
        }
        return answer instanceof Refused ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void requirePlaceForFile() {
        @Nullable Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out)) {
            throw new Failure(out + " is a folder. Name the file to write, such as "
                    + out.resolve("planned.cidrloom.yaml") + ".");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure(out + ": there is no folder " + folder + ". Create it, or write somewhere else.");
        }
        if (Files.exists(out) && !force) {
            throw new Failure(out + " exists already. Choose another name, or say --force to replace it.");
        }
    }

    private void write(Design design) {
        try {
            if (force) {
                DesignFile.replace(out, design, null);
            } else {
                DesignFile.save(out, design, null);
            }
        } catch (SaveRefusedException exception) {
            throw new Failure(String.valueOf(exception.getMessage()));
        } catch (IOException exception) {
            throw WriteFailure.of(out, exception);
        }
    }
}
