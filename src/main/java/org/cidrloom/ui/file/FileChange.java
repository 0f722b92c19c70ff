package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What became of a file since its text was read.
enum FileChange {
    /// Nothing, or nobody can tell.
    NONE,
    /// It holds something else: a Git pull, another editor.
    OTHER_CONTENT,
    /// It is not there any more.
    GONE;

    /// Looks at the file.
    ///
    /// @param text what was read, without a byte order mark
    static FileChange of(Path file, String text) {
        if (Files.notExists(file)) {
            return GONE;
        }
        try {
            String now = Files.readString(file);
            return now.equals(text) || now.equals("\uFEFF" + text) ? NONE : OTHER_CONTENT;
        } catch (IOException unreadable) {
            return NONE;
        }
    }
}
