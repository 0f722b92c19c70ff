package org.cidrloom.ui.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.cidrloom.ui.RememberedLines;
import org.jspecify.annotations.Nullable;

/// The designs that were opened or saved last, the last one first; remembered as [RememberedLines] are.
public final class RecentFiles {
    private static final int MOST = 8;

    private final RememberedLines lines;
    private final ObservableList<String> remembered;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /// The recent files that are remembered there.
    public RecentFiles(Path store) {
        lines = new RememberedLines(store, MOST);
        remembered = lines.all();
        remembered.addListener((ListChangeListener<String>) change -> files.setAll(paths(remembered)));
        files.setAll(paths(remembered));
    }

    /// The files, the last one first; none of them needs to exist any more.
    public ObservableList<Path> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /// Puts a file at the front.
    public void add(Path file) {
        lines.add(file.toAbsolutePath().normalize().toString());
    }

    private static List<Path> paths(List<String> lines) {
        return lines.stream().map(RecentFiles::path).filter(Objects::nonNull).toList();
    }

    private static @Nullable Path path(String line) {
        try {
            return Path.of(line);
        } catch (InvalidPathException elsewhere) {
            return null;
        }
    }
}
