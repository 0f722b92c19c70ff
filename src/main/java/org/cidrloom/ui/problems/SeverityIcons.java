package org.cidrloom.ui.problems;

import org.cidrloom.finding.Severity;

/// The icons of severities.
final class SeverityIcons {
    private SeverityIcons() {}

    /// The name of the severity's feather icon.
    static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> "fth-alert-circle";
            case WARNING -> "fth-alert-triangle";
            case INFO -> "fth-info";
        };
    }
}
