package org.cidrloom.cli;

/// The input or the call is wrong: exit code 2. The message is the one line the person reads: where, what, how to mend.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// A failure with that line.
    public Failure(String message) {
        super(message);
    }
}
