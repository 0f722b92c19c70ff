package org.cidrloom.ui.file;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import org.cidrloom.export.Bundle;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;

/// The commands on files.
public final class FileCommands {
    private FileCommands() {}

    /// New, open, save, export, close and quit, and going from tab to tab.
    ///
    /// @param tab the tab that they are the commands of
    /// @param export opens the export of its design
    /// @param quit closes the window
    public static <T extends Tab> Command[] of(T tab, Tabs<T> tabs, Opening opening, Runnable export, Runnable quit) {
        FileModel files = tab.files();
        DocumentModel document = tab.document();
        ObservableValue<Boolean> idle = files.busyProperty().not();
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
        BooleanBinding several = Bindings.size(tabs.all()).greaterThan(1);
        ObservableValue<Boolean> closable =
                document.openProperty().or(several).and(files.busyProperty().not());
        return new Command[] {
            Command.of("file.new", "New design", "fth-file-plus", idle, opening::startNew),
            Command.of("file.open", "Open…", "fth-folder", idle, opening::open),
            Command.of("file.start", "Start page", "fth-home", document.openProperty(), tabs::showFree),
            Command.of("file.save", "Save", "fth-save", unsaved, files::save),
            Command.of("file.save-as", "Save as…", null, mine, files::saveAs),
            Command.of("file.export", "Export…", "fth-package", mine, export),
            Command.of("file.close", "Close design", null, closable, () -> tabs.close(tab)),
            Command.of("file.quit", "Quit", null, idle, () -> tabs.afterSaving(quit)),
            Command.of("view.next-tab", "Next design", null, several, () -> tabs.step(1)),
            Command.of("view.previous-tab", "Previous design", null, several, () -> tabs.step(-1)),
        };
    }

    /// What opens the export of the current design in a dialog.
    public static Runnable export(
            DocumentModel document,
            Supplier<Bundle> bundle,
            Background background,
            Questions questions,
            ExportChoices choices,
            Window owner) {
        return () -> new ExportDialog(
                        new ExportModel(document.design(), bundle.get(), background, questions, choices), owner)
                .open();
    }
}
