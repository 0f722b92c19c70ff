package org.cidrloom.document.file;

import java.util.Arrays;
import java.util.List;
import org.cidrloom.model.Keyword;
import org.jspecify.annotations.Nullable;

/// Single values of a mapping, read as what they have to be. What is wrong is told to the mapping's [Fields].
final class Scalars {
    private Scalars() {}

    /// The text of a node; empty where it is none.
    ///
    /// @param quoted whether what YAML readers take for something else than text has to be in quotes
    static String text(Fields fields, String key, YamlNode value, boolean quoted) {
        if (!(value instanceof YamlNode.Scalar scalar)) {
            fields.problem(
                    FileRule.TYPE, value, fields.label(key) + " is " + value.what() + "; one word or text is meant.");
            return "";
        }
        if (quoted && !scalar.isText()) {
            fields.problem(
                    FileRule.UNQUOTED,
                    value,
                    fields.label(key) + " is text, and YAML readers take " + scalar.text() + " for " + scalar.what()
                            + ". Write \"" + scalar.text() + "\".");
        }
        Texts.check(fields, key, value, scalar.text());
        return scalar.text();
    }

    /// A truth value.
    static boolean truth(Fields fields, String key, YamlNode value, boolean otherwise) {
        if (value instanceof YamlNode.Scalar scalar && scalar.style() == YamlNode.Style.PLAIN) {
            if (scalar.text().equals("true")) {
                return true;
            }
            if (scalar.text().equals("false")) {
                return false;
            }
        }
        fields.problem(
                FileRule.TYPE,
                value,
                fields.label(key) + " is " + Texts.said(value) + "; write true or false, without quotes.");
        return otherwise;
    }

    /// The whole number of a node; null where it is none.
    @Nullable
    static Long number(Fields fields, String key, YamlNode value, long least, long most) {
        String text =
                value instanceof YamlNode.Scalar scalar && scalar.style() == YamlNode.Style.PLAIN ? scalar.text() : "";
        if (!text.matches("-?(0|[1-9][0-9]{0,17})")) {
            fields.problem(
                    FileRule.TYPE,
                    value,
                    fields.label(key) + " is " + Texts.said(value) + "; write a whole number in plain digits, such as "
                            + Math.max(least, 2) + ".");
            return null;
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            fields.problem(
                    FileRule.VALUE,
                    value,
                    fields.label(key) + " is " + number + "; it can be from " + least + " to " + most + ".");
            return null;
        }
        return number;
    }

    /// One of the words of an enum; null where it is none.
    static <E extends Enum<E> & Keyword> @Nullable E word(Fields fields, String key, YamlNode value, Class<E> type) {
        String text = text(fields, key, value, true);
        E[] words = type.getEnumConstants();
        for (E word : words) {
            if (word.key().equals(text)) {
                return word;
            }
        }
        if (value instanceof YamlNode.Scalar) {
            notAWord(
                    fields,
                    key,
                    value,
                    text,
                    Arrays.stream(words).map(Keyword::key).toList());
        }
        return null;
    }

    /// Tells that a text is none of the right words.
    static void notAWord(Fields fields, String key, YamlNode value, String text, List<String> right) {
        fields.problem(
                FileRule.VALUE,
                value,
                fields.label(key) + " cannot be “" + Texts.shortened(text) + "”; it is one of "
                        + String.join(", ", right) + "." + Spelling.hint(text, right));
    }
}
