package org.cidrloom.ui;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;

/// What a window says it shows.
public final class WindowTitle {
    private WindowTitle() {}

    /// The design's name, or what to call it while it has none.
    public static StringBinding document(DocumentModel model) {
        return Bindings.createStringBinding(
                () -> {
                    String name = model.design().network().name();
                    return name.isEmpty() ? "Untitled" : name;
                },
                model.designProperty());
    }

    /// Whether it is stored, and as which file where that is not called like the design.
    public static StringBinding state(DocumentModel model) {
        return Bindings.createStringBinding(
                () -> {
                    Path file = model.fileProperty().get();
                    boolean edited = model.dirtyProperty().get() && file != null;
                    return Stream.of(
                                    where(model, file),
                                    model.readOnlyProperty().get() ? "to look at only" : edited ? "edited" : "")
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" · "));
                },
                model.fileProperty(),
                model.designProperty(),
                model.dirtyProperty(),
                model.readOnlyProperty());
    }

    private static String where(DocumentModel model, @Nullable Path file) {
        if (file == null) {
            return "not saved yet";
        }
        String name = String.valueOf(file.getFileName());
        return name.equals(model.design().network().name() + ".cidrloom.yaml") ? "" : name;
    }

    /// The title of the operating system's window.
    public static StringBinding window(DocumentModel model) {
        StringBinding document = document(model);
        return Bindings.createStringBinding(
                () -> model.openProperty().get()
                        ? (model.dirtyProperty().get() ? "• " : "") + document.get() + " — Cidrloom"
                        : "Cidrloom",
                document,
                model.openProperty(),
                model.dirtyProperty());
    }
}
