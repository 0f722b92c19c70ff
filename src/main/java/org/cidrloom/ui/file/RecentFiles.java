package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The designs that were opened or saved last, the last one first. They are remembered in a text file, a path a line;
/// where that cannot be read or written they are remembered until the program ends.
public final class RecentFiles {
    private static final int MOST = 8;

    private final Path store;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /// The recent files that are remembered there.
    public RecentFiles(Path store) {
        this.store = store;
        files.setAll(read(store));
    }

    /// The files, the last one first; none of them needs to exist any more.
    public ObservableList<Path> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /// Puts a file at the front.
    public void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Path> next = new ArrayList<>(files);
        next.remove(whole);
        next.addFirst(whole);
        files.setAll(next.subList(0, Math.min(MOST, next.size())));
        write();
    }

    private static List<Path> read(Path store) {
        try {
            return Files.readAllLines(store).stream()
                    .filter(line -> !line.isBlank())
                    .map(RecentFiles::path)
                    .filter(Objects::nonNull)
                    .limit(MOST)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static @Nullable Path path(String line) {
        try {
            return Path.of(line);
        } catch (InvalidPathException elsewhere) {
            return null;
        }
    }

    private void write() {
        try {
            Path folder = store.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(store, files.stream().map(Path::toString).toList());
        } catch (IOException forgotten) {
            // The list is a convenience: losing it must not keep a design from being opened or saved.
        }
    }
}
