package org.cidrloom.export.tables;

import java.util.Locale;
import java.util.regex.Pattern;

/// Text of a spreadsheet's cell.
final class ExcelText {
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private ExcelText() {}

    /// The text with what XML cannot hold in Excel's own escape `_xHHHH_` (ECMA-376, ST_Xstring), and with text that
    /// looks like such an escape protected.
    static String escaped(String text) {
        String safe = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        StringBuilder out = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < safe.length()
                    && Character.isLowSurrogate(safe.charAt(i + 1));
            if (pair) {
                out.append(c).append(safe.charAt(++i));
            } else if ((c < ' ' && c != '\t' && c != '\n') || Character.isSurrogate(c) || c >= 0xfffe) {
                out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
