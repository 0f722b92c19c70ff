package org.cidrloom.net.golden;

import java.util.Random;
import java.util.function.Consumer;

/// Runs a check on random cases, a new seed each time. A failure names the seed of its case; that case alone runs again
/// with `-Dcidrloom.seed=SEED`.
public final class RandomCases {
    private RandomCases() {}

    /// Runs the check on that many cases.
    public static void run(int cases, Consumer<Random> check) {
        Long only = Long.getLong("cidrloom.seed");
        long first = only == null ? new Random().nextLong() >>> 16 : only;
        System.out.println("random cases from -Dcidrloom.seed=" + first);
        for (long seed = first; seed < first + (only == null ? cases : 1); seed++) {
            try {
                check.accept(new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("with -Dcidrloom.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
