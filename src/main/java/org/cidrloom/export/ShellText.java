package org.cidrloom.export;

/// Words of a bash script.
final class ShellText {
    private ShellText() {}

    /// The text as one word: in single quotes, in which nothing is special. No process can take a NUL, so it is left
    /// out.
    static String word(String text) {
        return "'" + text.replace("\0", "").replace("'", "'\\''") + "'";
    }
}
