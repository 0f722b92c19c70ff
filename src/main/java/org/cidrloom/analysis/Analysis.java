package org.cidrloom.analysis;

import java.util.List;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;

/// What an analysis came to.
///
/// @param findings by severity, then rule, then the subject's path
/// @param capacity the capacity that the findings speak of
public record Analysis(List<Finding> findings, CapacityReport capacity) {
    public Analysis {
        findings = List.copyOf(findings);
    }

    /// How many findings have that severity.
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
