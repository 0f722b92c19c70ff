package org.cidrloom.ui.file;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import org.cidrloom.export.Bundle;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;

/// The commands on files.
public final class FileCommands {
    private FileCommands() {}

    /// New, open, save, export, close and quit.
    ///
    /// @param quit closes the window
    /// @param export opens the export of the current design
    public static Command[] of(FileModel files, DocumentModel document, Runnable export, Runnable quit) {
        ObservableValue<Boolean> idle = files.busyProperty().not();
        ObservableValue<Boolean> open =
                document.openProperty().and(files.busyProperty().not());
        ObservableValue<Boolean> mine = document.openProperty()
                .and(document.readOnlyProperty().not())
                .and(files.busyProperty().not());
        ObservableValue<Boolean> unsaved = Bindings.createBooleanBinding(
                () -> Boolean.TRUE.equals(mine.getValue())
                        && (document.dirtyProperty().get()
                                || document.fileProperty().get() == null),
                mine,
                document.dirtyProperty(),
                document.fileProperty());
        return new Command[] {
            Command.of("file.new", "New design", "fth-file-plus", idle, files::startNew),
            Command.of("file.open", "Open…", "fth-folder", idle, files::open),
            Command.of("file.save", "Save", "fth-save", unsaved, files::save),
            Command.of("file.save-as", "Save as…", null, mine, files::saveAs),
            Command.of("file.export", "Export…", "fth-package", mine, export),
            Command.of("file.close", "Close design", null, open, files::close),
            Command.of("file.quit", "Quit", null, idle, () -> files.afterSaving(quit)),
        };
    }

    /// What opens the export of the current design in a dialog.
    public static Runnable export(
            DocumentModel document, Supplier<Bundle> bundle, Background background, Questions questions, Window owner) {
        return () ->
                new ExportDialog(new ExportModel(document.design(), bundle.get(), background, questions), owner).open();
    }
}
