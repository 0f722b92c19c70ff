package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.AcceptedFinding;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Fix;
import org.cidrloom.finding.Place;
import org.cidrloom.finding.Severity;

/// Findings for people: one paragraph each, with its place first so that editors and terminals can jump to it.
final class CheckText {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final Color.Palette palette;

    CheckText(Color.Palette palette) {
        this.palette = palette;
    }

    void print(List<CheckedDesign> designs, PrintWriter out) {
        for (CheckedDesign design : designs) {
            design.findings().forEach(finding -> print(design, finding, out));
        }
        for (CheckedDesign design : designs) {
            design.accepted().forEach(each -> print(design, each, out));
        }
        if (accepted(designs) > 0) {
            out.println();
        }
        out.println(summary(designs));
    }

    private void print(CheckedDesign design, Finding finding, PrintWriter out) {
        Place place = design.place(finding);
        out.println(severity(finding.severity()) + " " + palette.bold(finding.summary()) + " "
                + palette.faint("[" + finding.rule() + "]"));
        out.println(INDENT + design.names().name(finding.subject()) + palette.faint(" at ") + design.file() + ":"
                + place.line() + ":" + place.column());
        wrapped(finding.detail(), INDENT, INDENT, out);
        for (Fix fix : finding.fixes()) {
            wrapped(fix.title(), INDENT + "fix: ", INDENT + "     ", out);
        }
        String source = finding.source();
        if (source != null) {
            out.println(INDENT + palette.faint(source));
        }
        out.println();
    }

    private void print(CheckedDesign design, AcceptedFinding accepted, PrintWriter out) {
        Finding finding = accepted.finding();
        String about = design.names().name(finding.subject());
        out.println(
                palette.faint("accepted") + " " + finding.summary() + " " + palette.faint("[" + finding.rule() + "]"));
        wrapped(about + ": " + accepted.why(), INDENT, INDENT, out);
    }

    private static long accepted(List<CheckedDesign> designs) {
        return designs.stream().mapToLong(design -> design.accepted().size()).sum();
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> palette.red("error  ");
            case WARNING -> palette.yellow("warning");
            case INFO -> palette.blue("info   ");
        };
    }

    private static void wrapped(String text, String first, String rest, PrintWriter out) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line);
    }

    private String summary(List<CheckedDesign> designs) {
        long errors = CheckedDesign.count(designs, Severity.ERROR);
        long warnings = CheckedDesign.count(designs, Severity.WARNING);
        long infos = CheckedDesign.count(designs, Severity.INFO);
        String files = designs.size() == 1 ? designs.getFirst().file() : designs.size() + " designs";
        long accepted = accepted(designs);
        if (errors + warnings + infos == 0) {
            return files + ": nothing to mend" + (accepted > 0 ? ", " + accepted + " accepted." : ".");
        }
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add(palette.red(count(errors, "error")));
        }
        if (warnings > 0) {
            parts.add(palette.yellow(count(warnings, "warning")));
        }
        if (infos > 0) {
            parts.add(palette.blue(count(infos, "note")));
        }
        if (accepted > 0) {
            parts.add(accepted + " accepted");
        }
        return files + ": " + String.join(", ", parts) + ".";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
