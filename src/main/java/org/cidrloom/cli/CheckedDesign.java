package org.cidrloom.cli;

import java.util.List;
import org.cidrloom.analysis.AcceptedFinding;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementNames;

/// A design file and what was found in it.
///
/// @param file the file as its user named it
/// @param names what its elements are called
/// @param findings the findings that nobody accepted, each with its place
/// @param accepted those that the design accepts, each with its place
record CheckedDesign(String file, ElementNames names, List<Finding> findings, List<AcceptedFinding> accepted) {
    CheckedDesign {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
    }

    /// Where the finding stands; the start of the file where nothing better is known.
    Place place(Finding finding) {
        Place place = finding.place();
        return place == null ? new Place(file, 1, 1) : place;
    }

    static long count(List<CheckedDesign> designs, Severity severity) {
        return designs.stream()
                .flatMap(design -> design.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
