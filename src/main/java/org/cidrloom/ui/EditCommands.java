package org.cidrloom.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The commands that need nothing but the document.
public final class EditCommands {
    private EditCommands() {}

    /// Undo and redo, which name what they would take back, and selecting everything.
    public static Command[] of(DocumentModel model) {
        ObservableValue<String> undo = model.undoLabelProperty();
        ObservableValue<String> redo = model.redoLabelProperty();
        return new Command[] {
            new Command("edit.undo", named("Undo", undo), "fth-corner-up-left", isThere(undo), model::undo),
            new Command("edit.redo", named("Redo", redo), "fth-corner-up-right", isThere(redo), model::redo),
            Command.of("edit.select-all", "Select all", null, model.openProperty(), model::selectAll),
        };
    }

    private static ObservableValue<String> named(String verb, ObservableValue<String> label) {
        return Bindings.createStringBinding(
                () -> label.getValue() == null ? verb : verb + " “" + label.getValue() + "”", label);
    }

    private static ObservableValue<Boolean> isThere(ObservableValue<String> label) {
        return Bindings.createBooleanBinding(() -> label.getValue() != null, label);
    }
}
