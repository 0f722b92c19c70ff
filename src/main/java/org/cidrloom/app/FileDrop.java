package org.cidrloom.app;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Notices.Kind;
import org.cidrloom.ui.file.DroppedFiles;
import org.cidrloom.ui.file.Opening;

/// Lets design files be dropped on a window from the desktop.
final class FileDrop {
    private FileDrop() {}

    /// Opens what is dropped anywhere on the scene, and tells what is refused.
    static void install(Scene scene, Opening opening, Notices notices) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK, TransferMode.MOVE);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                DroppedFiles dropped = DroppedFiles.of(event.getDragboard().getFiles());
                event.setDropCompleted(!dropped.designs().isEmpty());
                event.consume();
                Platform.runLater(() -> take(dropped, opening, notices));
            }
        });
    }

    /// Opens the designs among them and tells about the others.
    static void take(DroppedFiles dropped, Opening opening, Notices notices) {
        dropped.designs().forEach(opening::open);
        List<String> refusals = dropped.refusals();
        if (refusals.size() == 1) {
            notices.tell(Kind.WARNING, refusals.getFirst());
        } else if (!refusals.isEmpty()) {
            notices.tell(Kind.WARNING, refusals.size() + " of the dropped files were not opened.", refusals);
        }
    }
}
