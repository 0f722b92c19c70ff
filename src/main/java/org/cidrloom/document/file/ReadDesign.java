package org.cidrloom.document.file;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// What came of reading a design file.
///
/// @param design the design; null where the file has an error
/// @param findings everything that is wrong with the file, in the order of its text; without an error, warnings only
/// @param source where its elements stand
/// @param text the text that was read; null where it could not be read at all. Saving needs it to keep what a person
/// wrote by hand
public record ReadDesign(
        @Nullable Design design,
        List<Finding> findings,
        SourceMap source,
        @Nullable SourceText text) {
    public ReadDesign {
        findings = List.copyOf(findings);
    }

    /// The errors among the findings: empty where there is a design.
    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
