package org.cidrloom.model.edit;

import java.util.Collection;
import java.util.stream.Collectors;
import org.cidrloom.model.Keyword;
import org.jspecify.annotations.Nullable;

/// How edits are called in the undo menu: `Change CIDR of node-a to 10.24.56.0/26`.
final class Labels {
    private static final int LONGEST_VALUE = 60;

    private Labels() {}

    static String change(String field, String element, @Nullable Object value) {
        String text = text(value);
        if (text.isEmpty()) {
            return "Clear " + field + " of " + element;
        }
        return "Change " + field + " of " + element + (text.length() > LONGEST_VALUE ? "" : " to " + text);
    }

    static String notes(String element) {
        return "Change notes of " + element;
    }

    static String turn(String what, String element, boolean on) {
        return "Turn " + (on ? "on " : "off ") + what + " of " + element;
    }

    static String add(String what, String element) {
        return "Add " + what + " to " + element;
    }

    static String remove(String what, String element) {
        return "Remove " + what + " from " + element;
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Keyword keyword -> keyword.key();
            case Collection<?> values -> values.stream().map(Labels::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
