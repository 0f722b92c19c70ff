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
    /// How many are listed; after that they are counted.
    static final int MOST = 1_000;

    private final @Nullable String file;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private boolean errors;
    private int more;

    Problems(@Nullable String file) {
        this.file = file;
    }

    void add(FileRule rule, ElementId subject, YamlNode at, String detail) {
        add(rule, subject, at.line(), at.column(), detail);
    }

    void add(FileRule rule, ElementId subject, int line, int column, String detail) {
        errors |= rule.severity() == Severity.ERROR;
        if (findings.size() < MOST) {
            findings.add(finding(rule, subject, new Place(file, line, column), detail));
        } else {
            more++;
        }
    }

    static Finding finding(FileRule rule, ElementId subject, Place place, String detail) {
        return new Finding(
                rule.id(), rule.severity(), subject, List.of(), rule.summary(), detail, null, List.of(), place);
    }

    boolean hasErrors() {
        return errors;
    }

    /// All findings in the order of the text.
    List<Finding> inOrder() {
        Comparator<Finding> order = Comparator.comparingInt((Finding finding) -> line(finding))
                .thenComparingInt(finding -> column(finding))
                .thenComparing(Finding::rule);
        List<Finding> all = new ArrayList<>(findings);
        all.sort(order);
        if (more > 0) {
            all.add(finding(
                    FileRule.MORE,
                    new ElementId.OfDesign(),
                    new Place(file, 1, 1),
                    more + " more problems are not listed. Mend these first."));
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
