package org.cidrloom.document.file;

/// The text cannot be read any further. Line and column count from 1.
final class YamlProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final FileRule rule;
    private final int line;
    private final int column;

    YamlProblem(FileRule rule, int line, int column, String message) {
        super(message);
        this.rule = rule;
        this.line = line;
        this.column = column;
    }

    FileRule rule() {
        return rule;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /// The message, never null.
    String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
