package org.cidrloom.ui.problems;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.AcceptedFinding;
import org.cidrloom.finding.Finding;
import org.jspecify.annotations.Nullable;

/// A line of the list of problems.
sealed interface ProblemRow {
    /// The finding of the line; null for a heading.
    default @Nullable Finding finding() {
        return null;
    }

    /// A finding that nobody accepted.
    record Open(Finding finding) implements ProblemRow {}

    /// The head of the accepted ones; they are listed under it while it is unfolded.
    record Heading(int accepted, boolean unfolded) implements ProblemRow {}

    /// A finding that the design accepts.
    record Accepted(Finding finding, String why) implements ProblemRow {}

    /// The lines for these findings: the open ones, and under a heading those that are accepted.
    static List<ProblemRow> of(List<Finding> open, List<AcceptedFinding> accepted, boolean unfolded) {
        List<ProblemRow> rows = new ArrayList<>();
        open.forEach(finding -> rows.add(new Open(finding)));
        if (!accepted.isEmpty()) {
            rows.add(new Heading(accepted.size(), unfolded));
        }
        if (unfolded) {
            accepted.forEach(each -> rows.add(new Accepted(each.finding(), each.why())));
        }
        return List.copyOf(rows);
    }
}
