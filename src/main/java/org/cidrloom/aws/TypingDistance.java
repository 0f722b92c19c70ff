package org.cidrloom.aws;

/// How many typing mistakes lie between two words: letters missed, added, mistaken, or two swapped.
public final class TypingDistance {
    private TypingDistance() {}

    /// The number of mistakes; `most + 1` for anything above `most`.
    public static int between(String typed, String meant, int most) {
        if (Math.abs(typed.length() - meant.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[meant.length() + 1];
        int[] last = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = new int[meant.length() + 1];
            row[0] = i;
            for (int j = 1; j <= meant.length(); j++) {
                int change = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (swapped(typed, meant, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[meant.length()], most + 1);
    }

    private static boolean swapped(String typed, String meant, int i, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}
