package org.cidrloom.ui.file;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks with the desktop's own file dialogs and with alerts.
public final class Dialogs implements Questions {
    private static final ExtensionFilter DESIGNS = new ExtensionFilter(
            "Cidrloom designs (*.cidrloom.yaml)", "*.cidrloom.yaml", "*.cidrloom", "*.yaml", "*.yml");

    private final Window owner;
    private @Nullable File folder;

    /// Dialogs of a window.
    public Dialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> fileToOpen() {
        FileChooser chooser = chooser("Open a design", DESIGNS);
        chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*"));
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> fileToSave(String suggestion) {
        FileChooser chooser = chooser("Save the design", DESIGNS);
        chooser.setInitialFileName(suggestion);
        return remembered(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder() {
        return folder("Export into a folder");
    }

    @Override
    public Optional<Path> templates() {
        return folder("Templates of your own");
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing(folder));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> zip(String suggestion) {
        FileChooser chooser = chooser("Export as a zip", new ExtensionFilter("Zip archives", "*.zip"));
        chooser.setInitialFileName(suggestion);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Unsaved unsaved(String name) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Don’t save", ButtonData.NO);
        Optional<ButtonType> answer = ask(
                "Save the changes to “" + name + "”?",
                "The design has changes that are in no file yet.",
                save,
                discard,
                ButtonType.CANCEL);
        if (answer.filter(save::equals).isPresent()) {
            return Unsaved.SAVE;
        }
        return answer.filter(discard::equals).isPresent() ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Conflict conflict(String why) {
        ButtonType saveAs = new ButtonType("Save as…", ButtonData.YES);
        ButtonType replace = new ButtonType("Replace", ButtonData.OTHER);
        Optional<ButtonType> answer = ask("The design was not saved", why, saveAs, replace, ButtonType.CANCEL);
        if (answer.filter(saveAs::equals).isPresent()) {
            return Conflict.SAVE_AS;
        }
        return answer.filter(replace::equals).isPresent() ? Conflict.REPLACE : Conflict.CANCEL;
    }

    private Optional<ButtonType> ask(String header, String text, ButtonType... buttons) {
        Alert alert = new Alert(AlertType.CONFIRMATION, text, buttons);
        alert.initOwner(owner);
        alert.setTitle("Cidrloom");
        alert.setHeaderText(header);
        alert.getDialogPane().setMinWidth(460);
        return alert.showAndWait();
    }

    private FileChooser chooser(String title, ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(filter);
        chooser.setInitialDirectory(existing(folder));
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    private static @Nullable File existing(@Nullable File folder) {
        return folder != null && folder.isDirectory() ? folder : null;
    }
}
