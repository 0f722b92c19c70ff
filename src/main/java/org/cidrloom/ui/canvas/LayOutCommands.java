package org.cidrloom.ui.canvas;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;

/// The commands that give the places of boxes back to the diagram, each as one step of undo.
final class LayOutCommands {
    private LayOutCommands() {}

    static List<Command> of(DocumentModel document) {
        ObservableValue<Boolean> selected =
                Bindings.createBooleanBinding(() -> !document.selection().isEmpty(), document.selectionProperty());
        return List.of(
                Command.of("edit.lay-out", "Lay out the diagram", "fth-grid", document.openProperty(), () -> {
                    document.apply(DrawingEdits.layOutAll());
                }),
                Command.of("edit.lay-out-selection", "Lay out the selection", null, selected, () -> {
                            document.apply(DrawingEdits.layOut(boxesOf(document)));
                        })
                        .needing("Select an element first."));
    }

    /// The boxes on the canvas that what is selected stands in.
    private static List<ElementId> boxesOf(DocumentModel document) {
        return document.selection().stream()
                .map(Owners.in(document.design().network()))
                .distinct()
                .toList();
    }
}
