package org.cidrloom.app;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.EditCommands;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Panels;
import org.cidrloom.ui.Toolbar;
import org.cidrloom.ui.WindowTitle;
import org.cidrloom.ui.Workbench;
import org.cidrloom.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Makes the services of a window and hands them to each other.
final class Services {
    private final Stage stage;
    private final DocumentModel model = new DocumentModel(new DesignStore(Design.empty("", "", List.of())));
    private final Commands commands = new Commands();
    private final KeyMap keys = KeyMap.standard();
    private final Theme theme = new Theme();

    Services(Stage stage) {
        this.stage = stage;
        commands.add(EditCommands.of(model));
        commands.add(Command.of("view.theme", "Light or dark", "fth-moon", theme::toggle));
        Panels panels = new Panels(place(), place(), place(), place(), place(), place());
        Workbench workbench = new Workbench(model, new Toolbar(model, commands, keys, place()).root(), place(), panels);
        commands.add(workbench.commands(model));
        Scene scene = new Scene(workbench.root(), 1280, 800);
        theme.dress(scene);
        keys.install(scene, commands);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(500);
        stage.titleProperty().bind(WindowTitle.window(model));
    }

    /// Opens the window.
    ///
    /// @param file the design to open; null for the start page
    void show(@Nullable Path file) {
        stage.show();
    }

    private static Node place() {
        return new StackPane(new Label());
    }
}
