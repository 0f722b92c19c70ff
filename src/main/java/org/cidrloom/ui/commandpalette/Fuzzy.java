package org.cidrloom.ui.commandpalette;

import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How well a text answers a word that was typed. The best are those that begin with it, then those in which a word
/// begins with it, those that have it anywhere, and at last those that have its letters in that order, where each
/// begins a word or follows the one before it: `zts` finds `Zoom to selection`.
final class Fuzzy {
    static final int WHOLE = 120;
    static final int START = 100;
    static final int WORD = 80;
    static final int INSIDE = 55;
    static final int INITIALS = 40;

    private Fuzzy() {}

    /// A text that a word was found in.
    ///
    /// @param score the higher the better
    /// @param letters the places of the letters that were found
    record Match(int score, BitSet letters) {}

    /// The best place of a word in a text.
    ///
    /// @param lower the text in lower case
    /// @param word in lower case, not empty
    /// @return null where it is not in it
    static @Nullable Match of(String lower, String word) {
        int first = lower.indexOf(word);
        if (first < 0) {
            BitSet letters = initials(lower, 0, word, 0);
            return letters == null ? null : new Match(INITIALS, letters);
        }
        int at = first;
        while (at >= 0 && !beginsWord(lower, at)) {
            at = lower.indexOf(word, at + 1);
        }
        int score = at < 0 ? INSIDE : at > 0 ? WORD : lower.length() == word.length() ? WHOLE : START;
        int place = at < 0 ? first : at;
        BitSet letters = new BitSet();
        letters.set(place, place + word.length());
        return new Match(score, letters);
    }

    /// What is typed, as words in lower case.
    static String[] words(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? new String[0] : text.split("\\s+");
    }

    private static @Nullable BitSet initials(String text, int from, String word, int letter) {
        if (letter == word.length()) {
            return new BitSet();
        }
        for (int at = text.indexOf(word.charAt(letter), from);
                at >= 0;
                at = text.indexOf(word.charAt(letter), at + 1)) {
            boolean next = letter > 0 && at == from;
            if (next || beginsWord(text, at)) {
                BitSet rest = initials(text, at + 1, word, letter + 1);
                if (rest != null) {
                    rest.set(at);
                    return rest;
                }
            }
        }
        return null;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0
                || (Character.isLetterOrDigit(text.charAt(at)) && !Character.isLetterOrDigit(text.charAt(at - 1)));
    }
}
