package org.cidrloom.export;

import java.util.regex.Pattern;

/// Text of a Markdown paragraph, heading or table cell.
final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]()#+-!|<>~&:@$^=";
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private MarkdownText() {}

    /// Every ASCII mark that Markdown may read as markup gets a backslash; a line break becomes a space, so that the
    /// text cannot leave its line.
    static String escaped(String text) {
        String line = BREAK.matcher(text).replaceAll(" ");
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 && !isHarmless(line, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /// A hyphen or colon between letters or digits is no markup, and ids and ranges of IPv6 read better without.
    private static boolean isHarmless(String line, int at) {
        char c = line.charAt(at);
        return (c == '-' || c == ':')
                && at > 0
                && at + 1 < line.length()
                && isWord(line.charAt(at - 1))
                && isWord(line.charAt(at + 1));
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
