package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;

/// A text that is being patched, and what of it is gone on purpose.
final class Source {
    private final String text;
    private final String newline;
    private final List<Span> dropped = new ArrayList<>();

    /// A part of the text.
    ///
    /// @param start offset of its first unit
    /// @param end offset after its last
    record Span(int start, int end) {
        boolean covers(int offset) {
            return start <= offset && offset < end;
        }
    }

    Source(String text) {
        this.text = text;
        int first = text.indexOf('\n');
        newline = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    String text() {
        return text;
    }

    /// The line end of the text's first line; the others are taken to be like it.
    String newline() {
        return newline;
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    /// Where the line of an offset starts.
    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /// Where the line that holds the end of a value ends, its line end included.
    int lineEnd(int end) {
        if (end > 0 && text.charAt(end - 1) == '\n') {
            return end; // block scalars end with their last line
        }
        int next = text.indexOf('\n', end);
        return next < 0 ? text.length() : next + 1;
    }

    /// The start of the first line from there on that starts with a dash.
    int dashLine(int from) {
        int line = from;
        while (line < text.length()) {
            int i = line;
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            if (i < text.length() && text.charAt(i) == '-') {
                return line;
            }
            int next = text.indexOf('\n', i);
            line = next < 0 ? text.length() : next + 1;
        }
        throw new IllegalStateException("no list item from offset " + from);
    }

    /// Notes that a part is gone on purpose.
    void drop(int start, int end) {
        if (start < end) {
            dropped.add(new Span(start, end));
        }
    }

    List<Span> dropped() {
        return List.copyOf(dropped);
    }

    /// The text with a line end at its end.
    static String ended(String part, String newline) {
        return part.isEmpty() || part.endsWith("\n") ? part : part + newline;
    }
}
