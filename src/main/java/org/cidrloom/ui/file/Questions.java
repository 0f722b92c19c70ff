package org.cidrloom.ui.file;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;

/// What only the person can answer. Each call waits for the answer on the JavaFX thread; tests answer themselves.
public interface Questions {
    /// What to do with changes that no file has.
    enum Unsaved {
        /// Save them first.
        SAVE,
        /// Let them go.
        DISCARD,
        /// Stay.
        CANCEL
    }

    /// What to do where the file is not the one that was read.
    enum Conflict {
        /// Overwrite it; its content is kept as a backup.
        REPLACE,
        /// Save under another name.
        SAVE_AS,
        /// Do nothing.
        CANCEL
    }

    /// The questions of a window that nobody is there to answer: each is an error.
    static Questions unasked() {
        return (Questions) Proxy.newProxyInstance(
                Questions.class.getClassLoader(), new Class<?>[] {Questions.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("asked: " + method.getName());
                });
    }

    /// Which design to open; nothing where the person thinks better of it.
    Optional<Path> fileToOpen();

    /// Where to save.
    ///
    /// @param suggestion a file name
    Optional<Path> fileToSave(String suggestion);

    /// Which folder to export into.
    Optional<Path> folder();

    /// Which folder the company's templates are in.
    Optional<Path> templates();

    /// Which zip to export into.
    ///
    /// @param suggestion a file name
    Optional<Path> zip(String suggestion);

    /// Whether to save before the design goes.
    ///
    /// @param name the design's name
    Unsaved unsaved(String name);

    /// Whether to overwrite.
    ///
    /// @param why why saving was refused, in full sentences
    Conflict conflict(String why);
}
