package org.cidrloom.export.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Comma-separated values as RFC 4180 has them, with line feeds. Texts are as they are, for programs to read: a
/// spreadsheet may take one that begins with `=` for a formula, so people get the workbook, where texts are texts.
final class Csv {
    private Csv() {}

    /// One line with its end; null is an empty cell. Cells with commas, quotes, line breaks or blanks at their ends
    /// stand in quotes, so that every text comes out as it went in.
    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean plain = text.equals(text.strip()) && text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
