package org.cidrloom.document.file;

import java.util.Locale;
import java.util.regex.Pattern;

/// How text is written so that every YAML reader, of 1.1 as of 1.2, reads it as that text.
final class ScalarText {
    /// Words and names that are safe without quotes in block and flow context: a letter first, no indicator, no double
    /// or outer space.
    private static final Pattern NAME =
            Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}\\p{Nd}_./+@=()'-]|:(?=[A-Za-z0-9/])| (?! |$))*");

    /// IPv4 blocks and versions of three parts.
    private static final Pattern BLOCK_OR_VERSION =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}/[0-9]{1,2}|[0-9]{1,4}(?:\\.[0-9]{1,4}){2}");

    /// Words that YAML 1.1 or 1.2 takes for truth values or nothing.
    private static final Pattern RESERVED = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    /// What the core schema of YAML 1.2 takes for a number or a truth value.
    private static final Pattern CORE_NUMBER = Pattern.compile(
            "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
                    + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private static final Pattern CORE_TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");

    private static final int LONGEST_PLAIN = 400;

    private ScalarText() {}

    /// Whether the plain text is text to the core schema of YAML 1.2.
    static boolean isPlainText(String text) {
        return !isTruth(text)
                && (text.length() > LONGEST_PLAIN || !CORE_NUMBER.matcher(text).matches());
    }

    /// Whether the plain text is a truth value to the core schema of YAML 1.2.
    static boolean isTruth(String text) {
        return CORE_TRUTH.matcher(text).matches();
    }

    /// The text as it is written on one line, in quotes where it needs them.
    static String of(String text) {
        return isSafe(text) ? text : quoted(text);
    }

    private static boolean isSafe(String text) {
        return text.length() <= LONGEST_PLAIN
                && (BLOCK_OR_VERSION.matcher(text).matches()
                        || (NAME.matcher(text).matches()
                                && !RESERVED.matcher(text).matches()));
    }

    /// The text in double quotes, everything that is not plainly visible escaped.
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            append(out, point);
            i += Character.charCount(point);
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isVisible(point)) {
                    out.appendCodePoint(point);
                } else if (point <= 0xFFFF) {
                    out.append(String.format(Locale.ROOT, "\\u%04X", point));
                } else {
                    out.append(String.format(Locale.ROOT, "\\U%08X", point));
                }
            }
        }
    }

    /// Whether a character may stand unescaped in a quoted text: it has to survive every reader, editor and diff.
    static boolean isVisible(int point) {
        if (point == 0xA0 || point == 0xFEFF || point == 0xFFFE || point == 0xFFFF) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> !isInvisibleFormat(point);
        };
    }

    /// Format characters that change the direction of text would let a file look other than it is; the joiners of
    /// emoji and of scripts stay.
    private static boolean isInvisibleFormat(int point) {
        return Character.getType(point) == Character.FORMAT && point != 0x200C && point != 0x200D && point < 0xE0000;
    }
}
