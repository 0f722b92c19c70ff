package org.cidrloom.cli;

/// What the exit codes mean, the same for every command.
final class ExitCode {
    /// Done.
    static final int DONE = 0;

    /// Findings at or above the threshold.
    static final int FINDINGS = 1;

    /// The input or the call is wrong.
    static final int WRONG = 2;

    private ExitCode() {}
}
