package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Chooser;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;

/// The commands of the canvas.
public final class CanvasCommands {
    private CanvasCommands() {}

    /// What can be done on the canvas by buttons, menus and keys.
    ///
    /// @param chooser asks where a command could mean several things
    /// @param clips what is copied to and pasted from
    public static Command[] of(CanvasModel canvas, DocumentModel document, Chooser chooser, Clips clips) {
        Clippings clippings = new Clippings(document, canvas, clips);
        canvas.pointer().copyBy(new Pasting(document, canvas, clips));
        Arranging arranging = new Arranging(document, canvas.hand(), chooser);
        return Stream.of(
                        zooming(canvas, document), EditingCommands.of(document, clippings, arranging, canvas.inPlace()))
                .flatMap(List::stream)
                .toArray(Command[]::new);
    }

    /// The same commands, of which renaming takes place on the canvas while keys go to it, and deleting means
    /// the selected address block where one is selected.
    public static Command[] onCanvas(Command[] commands, CanvasModel canvas, DocumentModel document) {
        return Stream.of(commands)
                .map(command -> switch (command.id()) {
                    case "edit.rename" -> inPlace(command, canvas, document);
                    case "edit.delete" -> BlockCommands.deleting(command, document);
                    default -> command;
                })
                .toArray(Command[]::new);
    }

    private static Command inPlace(Command rename, CanvasModel canvas, DocumentModel document) {
        Runnable action = () -> {
            ElementId element = document.selected();
            boolean elsewhere = !canvas.focusedProperty().get();
            if (canvas.inPlace().startInForm()
                    || (!elsewhere && canvas.inPlace().startBlock())) {
                return;
            }
            if (element == null || elsewhere || !canvas.rename(element)) {
                rename.action().run();
            }
        };
        return new Command(rename.id(), rename.label(), rename.icon(), rename.enabled(), action, rename.needs());
    }

    private static List<Command> zooming(CanvasModel canvas, DocumentModel document) {
        ObservableValue<Boolean> open = document.openProperty();
        ObservableValue<Boolean> selected =
                Bindings.createBooleanBinding(() -> !document.selection().isEmpty(), document.selectionProperty());
        return List.of(
                Command.of("view.zoom-in", "Zoom in", "fth-plus", open, canvas.window()::zoomIn),
                Command.of("view.zoom-out", "Zoom out", "fth-minus", open, canvas.window()::zoomOut),
                Command.of("view.zoom-100", "Zoom to 100 %", null, open, canvas.window()::zoomToFull),
                Command.of("view.zoom-fit", "Zoom to fit", "fth-maximize", open, canvas.window()::zoomToFit),
                Command.of(
                                "view.zoom-selection",
                                "Zoom to selection",
                                "fth-crosshair",
                                selected,
                                () -> canvas.window().zoomTo(document.selection()))
                        .needing("Select an element first."));
    }
}
