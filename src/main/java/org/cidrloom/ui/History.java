package org.cidrloom.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cidrloom.document.DesignStore;

/// What a window says of the steps of its design: what can be taken back and done again, and whether the file lacks
/// some.
final class History {
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper saves = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper undo = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redo = new ReadOnlyStringWrapper();

    /// Whether there are changes that the file does not have.
    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /// How often it was written to its file. Undoing back to what the file has is no saving.
    ReadOnlyLongProperty saves() {
        return saves.getReadOnlyProperty();
    }

    /// It was written to its file.
    void saved() {
        saves.set(saves.get() + 1);
    }

    /// What undo would take back; null where there is nothing.
    ReadOnlyStringProperty undo() {
        return undo.getReadOnlyProperty();
    }

    /// What redo would do again; null where there is nothing.
    ReadOnlyStringProperty redo() {
        return redo.getReadOnlyProperty();
    }

    /// Takes over what the store says now.
    void follow(DesignStore store) {
        dirty.set(store.isDirty());
        undo.set(store.undoLabel());
        redo.set(store.redoLabel());
    }
}
