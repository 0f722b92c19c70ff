package org.cidrloom.ui;

import java.io.File;
import java.nio.file.Path;

/// Paths as people read them: their home is `~`.
public final class ShortPath {
    private ShortPath() {}

    /// The path with `~` for the home of the person who runs the program.
    public static String of(Path path) {
        return of(path, Path.of(System.getProperty("user.home", "")));
    }

    static String of(Path path, Path home) {
        if (home.getNameCount() == 0 || home.toString().isEmpty() || !path.startsWith(home)) {
            return path.toString();
        }
        return path.equals(home) ? "~" : "~" + File.separator + home.relativize(path);
    }
}
