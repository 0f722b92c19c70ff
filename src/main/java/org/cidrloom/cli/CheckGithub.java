package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;
import org.cidrloom.finding.Severity;

/// Findings as workflow commands, which GitHub shows beside the lines of a pull request.
/// Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
final class CheckGithub {
    private CheckGithub() {}

    static void print(List<CheckedDesign> designs, PrintWriter out) {
        for (CheckedDesign design : designs) {
            design.findings().forEach(finding -> out.println(command(design, finding)));
        }
    }

    private static String command(CheckedDesign design, Finding finding) {
        Place place = design.place(finding);
        String subject = design.names().name(finding.subject());
        return "::" + level(finding.severity())
                + " file=" + property(design.file())
                + ",line=" + place.line()
                + ",col=" + place.column()
                + ",title=" + property(finding.rule() + ": " + finding.summary())
                + "::" + data(subject + ": " + finding.detail());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    /// The percent sign comes first, so that what the others become is not escaped again.
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
