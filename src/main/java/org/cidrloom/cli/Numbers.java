package org.cidrloom.cli;

import org.jspecify.annotations.Nullable;

/// Refuses numbers on the command line that cannot be meant.
final class Numbers {
    /// More than any node, pod count or target can be; larger ones are typing mistakes.
    private static final int MOST = 1_000_000;

    private Numbers() {}

    /// The number, where it is at least that.
    ///
    /// @throws Failure where it is less, or absurdly much
    static int atLeast(String option, int number, int least) {
        if (number < least) {
            throw new Failure(option + " is " + number + ", and has to be " + least + " or more.");
        }
        if (number > MOST) {
            throw new Failure(option + " is " + number + ", and can be " + MOST + " at most.");
        }
        return number;
    }

    /// The same for an option that may be left out.
    static @Nullable Integer orNull(String option, @Nullable Integer number, int least) {
        return number == null ? null : Integer.valueOf(atLeast(option, number, least));
    }

    /// The same for an option with a default.
    static int or(String option, @Nullable Integer number, int least, int standard) {
        return number == null ? standard : atLeast(option, number, least);
    }
}
