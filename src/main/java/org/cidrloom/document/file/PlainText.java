package org.cidrloom.document.file;

/// A place in a text of plain YAML, and the words there: lines and how far they stand in, and where scalars end.
/// Where it meets what a whole YAML reader has to read it throws [PlainText.Other].
final class PlainText {
    private final String text;
    private final int length;

    /// What is read next.
    private int at;

    /// The line that is in, from 0, and where it begins.
    private int line;

    private int lineStart;

    /// How far the first word of the line stands in; -1 after the last.
    private int indent;

    PlainText(String text) {
        this.text = text;
        length = text.length();
        nextLine();
    }

    /// Whether there are no tabs, surrogates, or line ends but the usual one.
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x7F ? c >= ' ' || c == '\n' : c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /// Goes to the first word of the next line that has one, from the start of a line.
    private void nextLine() {
        while (at < length) {
            lineStart = at;
            skipSpaces();
            char c = charAt(at);
            if (c != '\n' && c != '#') {
                indent = at - lineStart;
                if (indent == 0 && (text.startsWith("---", at) || text.startsWith("...", at))) {
                    throw new Other();
                }
                return;
            }
            skipLine();
        }
        indent = -1;
    }

    /// Goes to the first word of the next line that has one; what is left of this one says nothing.
    void endLine() {
        int end = at;
        skipSpaces();
        if (charAt(at) != '\n' && (at == end || charAt(at) != '#')) {
            throw new Other();
        }
        skipLine();
        nextLine();
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? length : end + 1;
        line++;
    }

    /// Goes over the spaces here.
    void skipSpaces() {
        while (at < length && text.charAt(at) == ' ') {
            at++;
        }
    }

    /// The character here; after the last one it is as if a line ended.
    char next() {
        return charAt(at);
    }

    /// Whether the line ends here, but for a comment.
    boolean isLineEnd() {
        return next() == '\n' || next() == '#';
    }

    /// Whether a colon that ends a key stands there.
    boolean isColon(int index) {
        return charAt(index) == ':' && isBlank(index + 1);
    }

    /// How many characters come before this place.
    int at() {
        return at;
    }

    /// Goes to another place of the line.
    void go(int index) {
        at = index;
    }

    /// The line that this place is in, from 1.
    int line() {
        return line + 1;
    }

    /// The column of a place of the line, from 1.
    int column(int index) {
        return index - lineStart + 1;
    }

    /// How far the first word of the line stands in; -1 after the last line.
    int indent() {
        return indent;
    }

    /// What stands between two places.
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /// The character there; after the last one it is as if a line ended.
    private char charAt(int index) {
        return index < length ? text.charAt(index) : '\n';
    }

    private boolean isBlank(int index) {
        char c = charAt(index);
        return c == ' ' || c == '\n';
    }

    /// Whether a dash that begins an item of a list stands here.
    boolean isItem() {
        return charAt(at) == '-' && isBlank(at + 1);
    }

    /// Where the scalar that starts here ends.
    ///
    /// @param flow whether it stands in brackets or braces
    int scalarEnd(boolean flow) {
        char c = next();
        return c == '"' || c == '\'' ? quotedEnd(c) : plainEnd(flow);
    }

    private int quotedEnd(char quote) {
        int i = at + 1;
        while (charAt(i) != quote) {
            if (charAt(i) == '\n' || charAt(i) == '\\') {
                throw new Other();
            }
            i++;
        }
        if (charAt(i + 1) == quote) {
            throw new Other();
        }
        return i + 1;
    }

    private int plainEnd(boolean flow) {
        if (!canStart(charAt(at)) || isItem()) {
            throw new Other();
        }
        int end = at;
        for (int i = at; ; i++) {
            char c = charAt(i);
            if (c == ' ') {
                continue;
            }
            if (c == '\n' || (c == '#' && i > end) || (flow && isFlow(c))) {
                return end;
            }
            if (c == ':' && (isBlank(i + 1) || (flow && isFlow(charAt(i + 1))))) {
                if (i > end) {
                    throw new Other();
                }
                return end;
            }
            end = i + 1;
        }
    }

    private static boolean canStart(char c) {
        return switch (c) {
            case ' ', '\n', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' ->
                false;
            default -> true;
        };
    }

    private static boolean isFlow(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /// Something that is not read here.
    static final class Other extends RuntimeException {
        private static final long serialVersionUID = 1;

        Other() {
            super(null, null, false, false);
        }
    }
}
