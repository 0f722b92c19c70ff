package org.cidrloom.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How findings put lists and numbers into English.
public final class Words {
    private static final int FEW = 8;

    private Words() {}

    /// `a`, `a and b`, or `a, b and c`.
    public static String list(Collection<?> items) {
        List<String> words = items.stream().map(Object::toString).toList();
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /// `a, b and c`; of more than eight things the first eight, and how many more.
    public static String few(List<?> items) {
        return items.size() <= FEW ? list(items) : few(items, ", ", "");
    }

    /// `a; b; c`; of more than eight things the first eight, and how many more: `a; ... h and 32 more routes`.
    ///
    /// @param between what stands between two of them
    /// @param things what they are; may be empty
    public static String few(List<?> items, String between, String things) {
        return items.stream().limit(FEW).map(Object::toString).collect(Collectors.joining(between))
                + (items.size() <= FEW
                        ? ""
                        : " and " + number(items.size() - FEW) + " more" + (things.isEmpty() ? "" : " " + things));
    }

    /// `8,187`.
    public static String number(long number) {
        // most numbers are small, and formatting is slow where findings are told anew with each edit
        return Math.abs(number) < 1000 ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }

    /// `no addresses`, `1 address` or `8,187 addresses`.
    public static String count(long number, String one, String many) {
        if (number == 0) {
            return "no " + many;
        }
        return number == 1 ? "1 " + one : number(number) + " " + many;
    }

    /// `is` after one thing, `are` after several.
    public static String is(Collection<?> items) {
        return items.size() == 1 ? "is" : "are";
    }
}
