package org.cidrloom.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.EditCommands;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Panels;
import org.cidrloom.ui.Toolbar;
import org.cidrloom.ui.WindowTitle;
import org.cidrloom.ui.Workbench;
import org.cidrloom.ui.canvas.CanvasCommands;
import org.cidrloom.ui.canvas.CanvasModel;
import org.cidrloom.ui.canvas.CanvasPane;
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
        CanvasModel canvas = new CanvasModel(model, (design, findings) -> DisplayList.EMPTY, background());
        commands.add(EditCommands.of(model));
        commands.add(CanvasCommands.of(canvas, model));
        commands.add(Command.of("view.theme", "Light or dark", "fth-moon", theme::toggle));
        ObservableValue<Palette> palette = theme.darkProperty().map(dark -> dark ? Palette.DARK : Palette.LIGHT);
        CanvasPane pane = new CanvasPane(canvas, model, palette, commands, keys);
        Panels panels = new Panels(place(), place(), pane.view(), place(), place(), place());
        Workbench workbench =
                new Workbench(model, new Toolbar(model, commands, keys, pane.zoomLabel()).root(), place(), panels);
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

    private static Background background() {
        ThreadFactory threads =
                Thread.ofPlatform().daemon().name("cidrloom-background-", 0).factory();
        return new Background(Executors.newSingleThreadExecutor(threads), Platform::runLater);
    }

    private static Node place() {
        return new StackPane(new Label());
    }
}
