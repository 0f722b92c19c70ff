package org.cidrloom.cli;

import java.util.Locale;

/// How a command prints its figures: for people, or for programs.
enum ReportFormat {
    TEXT,
    JSON;

    /// The word of the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
