package org.cidrloom.document.file;

import org.jspecify.annotations.Nullable;

/// Says in plain words what the YAML parser says in its own.
final class SyntaxText {
    private SyntaxText() {}

    static String of(@Nullable String context, @Nullable String problem) {
        String said = problem == null ? "" : problem.strip();
        String where = context == null ? "" : context.strip();
        return mend(said) + " (The YAML parser says: " + (where.isEmpty() ? said : where + ", " + said) + ".)";
    }

    private static String mend(String said) {
        if (said.contains("TAB")) {
            return "A tab stands where only spaces may. Indent with spaces.";
        }
        if (said.contains("mapping values are not allowed here")) {
            return "A colon makes a key here where none can be. Put the text in quotes, or check the indentation.";
        }
        if (said.contains("expected ',' or ']'") || said.contains("expected ',' or '}'")) {
            return "A bracket or brace is not closed, or a comma is missing before this place.";
        }
        if (said.contains("found unexpected end of stream")) {
            return "The file ends inside quotes, a list or a mapping. Close it.";
        }
        if (said.contains("expected <block end>")) {
            return "This fits nothing above. Check the indentation, and that lists and mappings on one line have their"
                    + " brackets.";
        }
        if (said.contains("cannot start any token")) {
            return "A value cannot start with this character. Put the text in quotes.";
        }
        return "The text cannot be read as YAML from here on. Check quotes, brackets, colons and indentation.";
    }
}
