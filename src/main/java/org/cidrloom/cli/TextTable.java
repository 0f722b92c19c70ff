package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Columns of text with a header; numbers stand right.
final class TextTable {
    private static final String GAP = "  ";

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this.header = List.of(header);
    }

    /// Adds a row of as many cells as the header has.
    void row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells, and " + header.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    void print(Color.Palette palette, String indent, PrintWriter out) {
        out.println(indent + palette.faint(line(header)));
        rows.forEach(row -> out.println(indent + line(row)));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? "" : GAP).append(isOfNumbers(column) ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int width = header.get(column).length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }

    private boolean isOfNumbers(int column) {
        return rows.stream().allMatch(row -> {
            String cell = row.get(column);
            return cell.isEmpty() || Character.isDigit(cell.charAt(0)) || cell.charAt(0) == '-';
        });
    }
}
