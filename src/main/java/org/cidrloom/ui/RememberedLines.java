package org.cidrloom.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A few lines of text that are remembered from one start to the next, the last one first. They stand in a file; where
/// that cannot be read or written they are remembered until the program ends. Confined to the JavaFX thread.
public final class RememberedLines {
    private final Path store;
    private final int most;
    private final ObservableList<String> lines = FXCollections.observableArrayList();

    /// The lines that are remembered there.
    ///
    /// @param most how many are kept
    public RememberedLines(Path store, int most) {
        this.store = store;
        this.most = most;
        lines.setAll(read());
    }

    /// The lines, the last one first.
    public ObservableList<String> all() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Puts a line at the front, out of where it stood before. A text of several lines is not remembered.
    public void add(String line) {
        if (line.isBlank()
                || line.lines().count() > 1
                || (!lines.isEmpty() && lines.getFirst().equals(line))) {
            return;
        }
        List<String> next = new ArrayList<>(lines);
        next.remove(line);
        next.addFirst(line);
        lines.setAll(next.subList(0, Math.min(most, next.size())));
        write();
    }

    private List<String> read() {
        try {
            return Files.readAllLines(store).stream()
                    .filter(line -> !line.isBlank())
                    .distinct()
                    .limit(most)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private void write() {
        try {
            Path folder = store.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(store, lines);
        } catch (IOException forgotten) {
            // It is a convenience: losing it must not keep anything from being done.
        }
    }
}
