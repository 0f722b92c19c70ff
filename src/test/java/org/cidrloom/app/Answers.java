package org.cidrloom.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.ui.file.Questions;
import org.jspecify.annotations.Nullable;

/// Answers as a test says, and remembers what it was asked.
final class Answers implements Questions {
    final List<String> asked = new ArrayList<>();

    @Nullable
    Path file;

    @Nullable
    Path folder;

    @Nullable
    Path templates;

    Unsaved unsaved = Unsaved.CANCEL;
    Conflict conflict = Conflict.CANCEL;

    @Override
    public Optional<Path> fileToOpen() {
        asked.add("open");
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> fileToSave(String suggestion) {
        asked.add("save as " + suggestion);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> folder() {
        asked.add("folder");
        return Optional.ofNullable(folder);
    }

    @Override
    public Optional<Path> templates() {
        asked.add("templates");
        return Optional.ofNullable(templates);
    }

    @Override
    public Optional<Path> zip(String suggestion) {
        asked.add("zip " + suggestion);
        return Optional.ofNullable(folder).map(in -> in.resolve(suggestion));
    }

    @Override
    public Unsaved unsaved(String name) {
        asked.add("unsaved " + name);
        return unsaved;
    }

    @Override
    public Conflict conflict(String why) {
        asked.add("conflict " + why);
        return conflict;
    }
}
