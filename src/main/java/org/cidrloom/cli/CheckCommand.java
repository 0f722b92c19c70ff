package org.cidrloom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cidrloom.analysis.AcceptedFinding;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cidrloom check`: tells the findings of one or more designs.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tells what is wrong with designs, why, and how to mend it.",
        footer = {
            "",
            "Exit code: 0 nothing at or above the threshold, 1 findings, 2 a file or the call is wrong.",
            "Findings that the design accepts (accept: in the file) are listed and do not count.",
            "Each rule has a page under docs/rules."
        })
final class CheckCommand implements Callable<Integer> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.subject().path());

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Designs to check (*.cidrloom.yaml).")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to print the findings: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The least severity for exit code 1: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Threshold threshold = Threshold.ERROR;

    @Mixin
    private final ColorOption color = new ColorOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /// How findings are printed.
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// From which severity on the exit code is 1.
    enum Threshold {
        ERROR,
        WARNING,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isMetBy(Severity severity) {
            return switch (this) {
                case ERROR -> severity == Severity.ERROR;
                case WARNING -> severity != Severity.INFO;
                case NEVER -> false;
            };
        }
    }

    @Override
    public Integer call() {
        Analyzer analyzer = Analyzer.standard();
        List<CheckedDesign> checked = new ArrayList<>();
        boolean unreadable = false;
        for (Path file : files) {
            ReadDesign read = DesignFile.read(file);
            if (read.design() == null) {
                unreadable = true;
                PrintWriter err = spec.commandLine().getErr();
                read.errors().forEach(error -> err.println(ReadingError.line(file, error)));
            } else {
                checked.add(check(file, read, read.design().network(), analyzer));
            }
        }
        if (!checked.isEmpty()) {
            print(checked);
        }
        if (unreadable) {
            return ExitCode.WRONG;
        }
        boolean met = checked.stream()
                .flatMap(design -> design.findings().stream())
                .anyMatch(finding -> threshold.isMetBy(finding.severity()));
        return met ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static CheckedDesign check(Path file, ReadDesign read, Network network, Analyzer analyzer) {
        Analysis analysis = analyzer.analyze(network);
        List<Finding> findings = Stream.concat(
                        read.findings().stream(), analysis.findings().stream().map(read.source()::locate))
                .sorted(ORDER)
                .toList();
        List<AcceptedFinding> accepted = analysis.accepted().stream()
                .map(each -> new AcceptedFinding(read.source().locate(each.finding()), each.why()))
                .toList();
        return new CheckedDesign(file.toString(), ElementNames.of(network), findings, accepted);
    }

    private void print(List<CheckedDesign> checked) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new CheckText(color.palette()).print(checked, out);
            case JSON -> CheckJson.print(checked, out);
            case SARIF -> CheckSarif.print(checked, out);
            case GITHUB -> CheckGithub.print(checked, out);
        }
    }
}
