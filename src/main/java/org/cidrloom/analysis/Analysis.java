package org.cidrloom.analysis;

import java.util.List;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;

/// What an analysis came to.
///
/// @param findings those that nobody accepted, by severity, then rule, then the subject's path
/// @param accepted those that the design accepts, in the same order
/// @param capacity the capacity that the findings speak of
public record Analysis(List<Finding> findings, List<AcceptedFinding> accepted, CapacityReport capacity) {
    public Analysis {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
    }

    /// How many findings that nobody accepted have that severity.
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
