package org.cidrloom.ui.help;

import atlantafx.base.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;

/// The commands of the Help menu.
public final class HelpCommands {
    private HelpCommands() {}

    /// The commands.
    ///
    /// @param commands all commands of the window, for the sheet of shortcuts; looked through when it is shown
    /// @param keys their keys
    /// @param owner the window
    public static Command[] of(Commands commands, KeyMap keys, Window owner) {
        return new Command[] {
            Command.of(
                    "help.shortcuts",
                    "Keyboard shortcuts",
                    "fth-command",
                    () -> show(owner, "Keyboard shortcuts", sheet(ShortcutSheet.of(commands, keys)))),
            Command.of("help.about", "About Cidrloom", "fth-info", () -> show(owner, "About Cidrloom", about()))
        };
    }

    private static void show(Window owner, String title, Node content) {
        Alert alert = new Alert(AlertType.INFORMATION);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setGraphic(null);
        alert.getDialogPane().setContent(content);
        alert.show();
    }

    private static Node sheet(ShortcutSheet sheet) {
        GridPane grid = new GridPane(32, 4);
        String topic = "";
        int line = 0;
        for (ShortcutSheet.Row row : sheet.rows()) {
            if (!row.topic().equals(topic) && line > 0) {
                grid.add(new Label(), 0, line++);
            }
            topic = row.topic();
            Label keys = new Label(row.keys());
            keys.getStyleClass().add(Styles.TEXT_MUTED);
            grid.addRow(line++, new Label(row.label()), keys);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(420);
        scroll.setMinViewportHeight(440);
        return scroll;
    }

    private static Node about() {
        About about = About.now();
        Label what = new Label("Plans AWS networks that carry Amazon EKS clusters.");
        GridPane grid = new GridPane(24, 6);
        int line = 0;
        for (About.Line each : about.lines()) {
            Label name = new Label(each.name());
            name.getStyleClass().add(Styles.TEXT_MUTED);
            name.setMinWidth(Label.USE_PREF_SIZE);
            Label value = new Label(each.value());
            value.setWrapText(true);
            value.setMaxWidth(400);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(line++, name, value);
        }
        return new VBox(16, what, grid);
    }
}
