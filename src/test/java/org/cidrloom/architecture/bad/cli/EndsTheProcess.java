package org.cidrloom.architecture.bad.cli;

/// Breaks: only app ends the process or owns the standard streams.
final class EndsTheProcess {
    void end() {
        System.exit(1);
    }
}
