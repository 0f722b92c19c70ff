package org.cidrloom.export;

import java.util.regex.Pattern;

/// Text of a Markdown paragraph, heading or table cell.
final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-!|<>~&:@$^=]");
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern HARMLESS = Pattern.compile("(?<=[A-Za-z0-9])[-:](?=[A-Za-z0-9])");

    private MarkdownText() {}

    /// Every ASCII mark that Markdown may read as markup gets a backslash; a line break becomes a space, so that the
    /// text cannot leave its line.
    static String escaped(String text) {
        String line = BREAK.matcher(text).replaceAll(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            String c = line.substring(i, i + 1);
            boolean harmless = HARMLESS.matcher(line)
                    .region(i, i + 1)
                    .useTransparentBounds(true)
                    .matches();
            out.append(SPECIAL.matcher(c).matches() && !harmless ? "\\" + c : c);
        }
        return out.toString();
    }
}
