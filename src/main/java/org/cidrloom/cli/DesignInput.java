package org.cidrloom.cli;

import java.nio.file.Path;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.model.Design;

/// The design that a command is given, for the commands that can do nothing without one.
final class DesignInput {
    private DesignInput() {}

    /// The design of a file.
    ///
    /// @throws Failure with the first error of the file where it is none
    static Design read(Path file) {
        return designOf(DesignFile.read(file), file);
    }

    /// The design that was read from a file.
    ///
    /// @throws Failure with the first error of the file where it is none
    static Design designOf(ReadDesign read, Path file) {
        Design design = read.design();
        if (design == null) {
            throw new Failure(ReadingError.first(file, read));
        }
        return design;
    }
}
