package org.cidrloom.ui.help;

import atlantafx.base.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.cidrloom.ui.Command;

/// The commands of the Help menu.
public final class HelpCommands {
    private HelpCommands() {}

    /// The commands.
    ///
    /// @param owner the window
    public static Command[] of(Window owner) {
        return new Command[] {
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
