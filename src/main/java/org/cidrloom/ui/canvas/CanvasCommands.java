package org.cidrloom.ui.canvas;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;

/// The commands of the canvas.
public final class CanvasCommands {
    private CanvasCommands() {}

    /// Zooming, by buttons and keys.
    public static Command[] of(CanvasModel canvas, DocumentModel document) {
        ObservableValue<Boolean> open = document.openProperty();
        ObservableValue<Boolean> selected =
                Bindings.createBooleanBinding(() -> !document.selection().isEmpty(), document.selectionProperty());
        return new Command[] {
            Command.of("view.zoom-in", "Zoom in", "fth-plus", open, canvas::zoomIn),
            Command.of("view.zoom-out", "Zoom out", "fth-minus", open, canvas::zoomOut),
            Command.of("view.zoom-100", "Zoom to 100 %", null, open, canvas::zoomToFull),
            Command.of("view.zoom-fit", "Zoom to fit", "fth-maximize", open, canvas::zoomToFit),
            Command.of("view.zoom-selection", "Zoom to selection", "fth-crosshair", selected, canvas::zoomToSelection)
                    .needing("Select an element first."),
        };
    }
}
