package org.cidrloom.ui;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

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

    /// Whether it is stored, and as which file.
    public static StringBinding state(DocumentModel model) {
        return Bindings.createStringBinding(
                () -> {
                    Path file = model.fileProperty().get();
                    String where = file == null ? "not saved yet" : String.valueOf(file.getFileName());
                    if (model.readOnlyProperty().get()) {
                        return where + " · to look at only";
                    }
                    return model.dirtyProperty().get() && file != null ? where + " · edited" : where;
                },
                model.fileProperty(),
                model.dirtyProperty(),
                model.readOnlyProperty());
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
