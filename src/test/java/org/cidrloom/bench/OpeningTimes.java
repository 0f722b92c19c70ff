package org.cidrloom.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.model.Design;

/// Times what opening a design of many VPCs takes before it can be drawn, each part once, as a process that has just
/// started does it. `write FILE VPCS` makes the file; `FILE [ROUNDS]` opens it and prints a Markdown table.
public final class OpeningTimes {
    private OpeningTimes() {}

    /// Writes the file or opens it.
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            DesignFile.replace(Path.of(arguments[1]), Estates.of(Integer.parseInt(arguments[2]), 42), null);
            return;
        }
        Path file = Path.of(arguments[0]);
        int rounds = arguments.length < 2 ? 1 : Integer.parseInt(arguments[1]);
        System.out.printf(
                "%d kB%n%n| part | ms | processor ms of the thread |%n|---|---:|---:|%n", Files.size(file) / 1000);
        for (int round = 0; round < rounds; round++) {
            ReadDesign read = timed("reading the file", () -> DesignFile.read(file));
            Design design = read.design();
            if (design == null) {
                throw new IllegalStateException(read.findings().toString());
            }
            DisplayList plain = timed("layout", () -> DiagramLayout.of(design, Annotations.NONE, BundledFonts.get()));
            Analysis analysis = timed("analysis", () -> Analyzer.standard().analyze(design.network()));
            DisplayList full = timed(
                    "layout with what was found",
                    () -> DiagramLayout.of(design, Annotations.of(design.network(), analysis), BundledFonts.get()));
            if (plain.placed().size() > full.placed().size()) {
                throw new IllegalStateException("something is missing");
            }
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long wall = System.nanoTime();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T made = work.get();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d |%n",
                what,
                (System.nanoTime() - wall) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1_000_000);
        return made;
    }
}
