package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with a text, each once, as far as a person would read.
final class Problems {
    /// How many errors are listed before reading stops, and how many warnings before they are only counted.
    static final int MOST = 1_000;

    private final @Nullable String file;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private int errors;
    private int warnings;
    private int more;

    Problems(@Nullable String file) {
        this.file = file;
    }

    void add(FileRule rule, ElementId subject, YamlNode at, String detail) {
        add(rule, subject, at.line(), at.column(), detail);
    }

    void add(FileRule rule, ElementId subject, int line, int column, String detail) {
        if (rule.severity() != Severity.ERROR && isFullOfWarnings()) {
            skipWarning();
            return;
        }
        if (findings.add(finding(rule, subject, new Place(file, line, column), detail))) {
            if (rule.severity() != Severity.ERROR) {
                warnings++;
            } else if (++errors >= MOST) {
                throw new Enough();
            }
        }
    }

    /// Whether further warnings are only counted, so that nobody need write them.
    boolean isFullOfWarnings() {
        return warnings >= MOST;
    }

    /// Counts a warning that is not listed.
    void skipWarning() {
        more++;
    }

    /// Thrown where there are so many errors that reading on helps nobody.
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("more errors than anybody reads", null, false, false);
        }
    }

    static Finding finding(FileRule rule, ElementId subject, Place place, String detail) {
        return new Finding(
                rule.id(), rule.severity(), subject, List.of(), rule.summary(), detail, null, List.of(), place);
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /// All findings in the order of the text.
    List<Finding> inOrder() {
        Comparator<Finding> order = Comparator.comparingInt((Finding finding) -> line(finding))
                .thenComparingInt(finding -> column(finding))
                .thenComparing(Finding::rule);
        List<Finding> all = new ArrayList<>(findings);
        all.sort(order);
        if (errors >= MOST || more > 0) {
            String detail = errors >= MOST
                    ? "Reading stopped after " + MOST + " errors. Mend these first."
                    : more + " more warnings are not listed. Mend these first.";
            all.add(finding(FileRule.MORE, new ElementId.OfDesign(), new Place(file, 1, 1), detail));
        }
        return List.copyOf(all);
    }

    private static int line(Finding finding) {
        Place place = finding.place();
        return place == null ? 0 : place.line();
    }

    private static int column(Finding finding) {
        Place place = finding.place();
        return place == null ? 0 : place.column();
    }
}
