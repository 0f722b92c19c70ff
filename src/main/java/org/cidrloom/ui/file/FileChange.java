package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.document.Differences;
import org.cidrloom.document.file.DesignYaml;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// What became of a file since its text was read.
sealed interface FileChange {
    /// Nothing, or nobody can tell.
    record None() implements FileChange {}

    /// It is not there any more.
    record Gone() implements FileChange {}

    /// It holds something else: a Git pull, another editor.
    ///
    /// @param differences what taking it over would change here, a line each
    record Other(List<String> differences) implements FileChange {
        public Other {
            differences = List.copyOf(differences);
        }
    }

    /// It holds something else, which is no design.
    ///
    /// @param errors what is wrong with it, a line each
    record Broken(List<String> errors) implements FileChange {
        public Broken {
            errors = List.copyOf(errors);
        }
    }

    /// Looks at the file.
    ///
    /// @param text what was read, without a byte order mark
    /// @param here the design in the window
    static FileChange of(Path file, String text, Design here) {
        if (Files.notExists(file)) {
            return new Gone();
        }
        try {
            String now = Files.readString(file);
            if (now.equals(text) || now.equals("\uFEFF" + text)) {
                return new None();
            }
            ReadDesign read = DesignYaml.read(now, String.valueOf(file.getFileName()));
            Design there = read.design();
            return there == null ? new Broken(errors(read)) : new Other(Differences.between(here, there));
        } catch (IOException unreadable) {
            return new None();
        }
    }

    private static List<String> errors(ReadDesign read) {
        return read.errors().stream().flatMap(FileChange::line).toList();
    }

    private static Stream<String> line(Finding finding) {
        return Stream.of(
                "line " + (finding.place() == null ? 1 : finding.place().line()) + ": " + finding.detail());
    }
}
