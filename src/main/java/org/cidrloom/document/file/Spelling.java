package org.cidrloom.document.file;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant.
final class Spelling {
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
            int distance = candidate.length() > LONGEST ? least : distance(lower, folded(candidate), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /// ` Did you mean “x”?`, or nothing.
    static String hint(String word, Collection<String> right) {
        return nearest(word, right)
                .map(nearest -> " Did you mean “" + nearest + "”?")
                .orElse("");
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /// How many letters differ, are missing or are swapped with their neighbour; at least `limit` where too many.
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + swap);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
