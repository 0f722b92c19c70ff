package org.cidrloom.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The way from the command line to the designer, so that commands need no JavaFX.
public interface Designer {
    /// Whether a window can be opened here.
    boolean hasDisplay();

    /// Opens the designer and returns when its last window is closed.
    ///
    /// @param file the design to open; null for the start page
    /// @return the exit code
    int open(@Nullable Path file);
}
