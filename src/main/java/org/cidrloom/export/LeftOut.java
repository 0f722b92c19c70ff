package org.cidrloom.export;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;

/// Findings of exporters.
public final class LeftOut {
    private LeftOut() {}

    /// Something of the design that the bundle does not have.
    ///
    /// @param subject what it is about
    /// @param detail what is missing, why, and what to do about it, in full sentences
    public static Finding of(ElementId subject, String detail) {
        return new Finding(
                "export-left-out",
                Severity.WARNING,
                subject,
                List.of(),
                "Something is not in the bundle",
                detail,
                null,
                List.of(),
                null);
    }

    /// Something in the bundle that differs from what the design says, or needs a decision of its user.
    ///
    /// @param subject what it is about
    /// @param detail what it is and what to do about it, in full sentences
    public static Finding note(ElementId subject, String detail) {
        return new Finding(
                "export-note",
                Severity.INFO,
                subject,
                List.of(),
                "The bundle needs attention",
                detail,
                null,
                List.of(),
                null);
    }
}
