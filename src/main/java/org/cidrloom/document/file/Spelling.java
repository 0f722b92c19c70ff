package org.cidrloom.document.file;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.cidrloom.aws.TypingDistance;

/// Finds the word that was probably meant.
public final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /// The nearest of the right words; empty where none is near.
    static Optional<String> nearest(String word, Collection<String> right) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = folded(word);
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : right) {
            int distance =
                    candidate.length() > LONGEST ? least : TypingDistance.between(lower, folded(candidate), least - 1);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /// ` Did you mean “x”?`, or nothing.
    public static String hint(String word, Collection<String> right) {
        return nearest(word, right)
                .map(nearest -> " Did you mean “" + nearest + "”?")
                .orElse("");
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
