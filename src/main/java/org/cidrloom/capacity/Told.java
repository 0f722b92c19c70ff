package org.cidrloom.capacity;

import java.util.Collection;
import java.util.List;

/// How capacity is told in English.
final class Told {
    private Told() {}

    /// `8,187`.
    static String number(long number) {
        if (number < 0) {
            return "-" + number(-number);
        }
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /// `no pods`, `1 pod` or `1,730 pods`.
    static String count(long number, String one, String many) {
        if (number == 0) {
            return "no " + many;
        }
        return number == 1 ? "1 " + one : number(number) + " " + many;
    }

    /// `a`, `a and b`, or `a, b and c`.
    static String list(Collection<String> items) {
        List<String> words = List.copyOf(items);
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
