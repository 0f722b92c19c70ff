package org.cidrloom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.cidrloom.document.file.Spelling;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.BundleWriter;
import org.cidrloom.export.ChartInstaller;
import org.cidrloom.export.Export;
import org.cidrloom.export.ExportException;
import org.cidrloom.export.Progress;
import org.cidrloom.export.Roots;
import org.cidrloom.export.Templates;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cidrloom export`: writes the bundle that builds a design.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the bundle that builds a design: Terraform, Helm values, ENIConfigs, scripts, a README;"
                + " and what a review reads: the report, the address plan, the diagram.",
        footer = {
            "",
            "Exit code: 0 written, 2 the file or the call is wrong, or files changed by hand are in the way.",
            "A design with errors is exported all the same, with a warning: `cidrloom check` tells them."
        })
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The design to export (*.cidrloom.yaml).")
    @Nullable
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR_OR_ZIP",
            description = "Where to write it: a folder, or a zip where the name ends in .zip.")
    @Nullable
    private Path out;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Only these parts, separated by commas: terraform, helm, eniconfig, addon, metrics, eksctl,"
                    + " nodepools, nodeadm, scripts, tables, diagram, drawio, review, readme; and, on request"
                    + " only, terraform by the community's modules: terraform-modules for AWS provider 6,"
                    + " terraform-modules-5 for provider 5.")
    private List<String> only = List.of();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "A folder of templates that take the place of ours of the same path, such as"
                    + " terraform/vpc.tf; docs/templates.md says what they can ask for.")
    @Nullable
    private Path templates;

    @Option(
            names = "--roots",
            paramLabel = "HOW",
            description = "The Terraform root modules of a design with several accounts or Regions:"
                    + " ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. Each account and Region has one of its own,"
                    + " with a state of its own; or one plan makes all, with a provider alias for each.")
    private Roots roots = Roots.EACH;

    @Option(
            names = "--cni",
            paramLabel = "BY",
            description =
                    "Who installs the CNI where the design has it by Helm chart: ${COMPLETION-CANDIDATES}. Default:"
                            + " ${DEFAULT-VALUE}, by the values files. With terraform, the Terraform has a root module"
                            + " for each such cluster as well, with a helm_release of the same files.")
    private ChartInstaller cni = ChartInstaller.HELM;

    @Option(names = "--force", description = "Overwrites files that were changed by hand since the last export.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path from = Objects.requireNonNull(file);
        Path to = Objects.requireNonNull(out);
        PrintWriter err = spec.commandLine().getErr();
        if (to.toString().equals("-")) {
            throw new Failure("--out -: a bundle is many files, which one stream does not take. Name a folder, or a zip"
                    + " such as bundle.zip.");
        }
        Bundle bundle = bundle(err);
        Design design = DesignInput.read(from);
        try (Interruption interruption = new Interruption()) {
            return export(bundle, design, from, to, interruption);
        }
    }

    private int export(Bundle bundle, Design design, Path from, Path to, Interruption interruption) {
        PrintWriter err = spec.commandLine().getErr();
        try (TerminalProgress terminal = new TerminalProgress(err)) {
            Progress progress = interruption.over(terminal);
            Export export = bundle.export(design, progress);
            warnOfErrors(export.errors(), from, err);
            export.findings().forEach(finding -> err.println(note(finding)));
            write(export, to, progress, err);
            return ExitCode.DONE;
        } catch (ExportException e) {
            throw new Failure(from + ": " + e.getMessage());
        } catch (CancellationException e) {
            // Told here: the process ends as soon as the interruption is over.
            err.println("The export was stopped. Nothing was written to " + to + ".");
            err.flush();
            return ExitCode.WRONG;
        }
    }

    private Bundle bundle(PrintWriter err) {
        try {
            Bundle whole = Bundle.standard().with(roots).with(cni);
            Bundle bundle = only.isEmpty() ? whole : whole.only(parts(whole));
            return templates == null ? bundle : bundle.with(templates(templates, err));
        } catch (ExportException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    /// The parts that are asked for, with what was probably meant where there is none of that name.
    private List<String> parts(Bundle whole) {
        List<String> parts = only.stream().map(String::strip).toList();
        List<String> known = whole.available();
        for (String part : parts) {
            if (!known.contains(part)) {
                throw new Failure("--only: the bundle has no part “" + part + "”." + Spelling.hint(part, known)
                        + " Its parts are " + String.join(", ", known) + ".");
            }
        }
        return parts;
    }

    private static Templates templates(Path folder, PrintWriter err) {
        Templates read = Templates.of(folder);
        read.unknown()
                .forEach(path -> err.println("warning: " + folder.resolve(path)
                        + " is used by nothing: the bundle has no template " + path
                        + "; docs/templates.md lists those that it has."));
        return read;
    }

    private static void warnOfErrors(long errors, Path from, PrintWriter err) {
        if (errors > 0) {
            err.println("warning: the design has " + errors + (errors == 1 ? " error" : " errors")
                    + "; `cidrloom check " + from + "` tells " + (errors == 1 ? "it." : "them."));
        }
    }

    private static String note(Finding finding) {
        return (finding.severity() == Severity.INFO ? "note: " : "warning: ") + finding.detail();
    }

    private void write(Export export, Path to, Progress progress, PrintWriter err) {
        BundleWriter.Outcome outcome;
        try {
            outcome = new BundleWriter().write(export, to, force, progress);
        } catch (IOException e) {
            throw new Failure(WriteFailure.of(to, e).getMessage() + " Nothing was written.");
        }
        switch (outcome) {
            case BundleWriter.Written written ->
                err.println("Wrote " + written.written() + (written.written() == 1 ? " file" : " files") + " to " + to
                        + ", " + written.unchanged() + " unchanged"
                        + (written.removed().isEmpty()
                                ? "."
                                : ", removed " + String.join(", ", written.removed()) + "."));
            case BundleWriter.Refused refused ->
                throw new Failure("Nothing was written to " + to + ": changed by hand since the last export, or not of"
                        + " one: " + String.join(", ", refused.changed()) + ". Add --force to overwrite.");
        }
    }
}
