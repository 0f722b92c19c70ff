package org.cidrloom.ui.help;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;

/// The commands of the Help menu.
public final class HelpCommands {
    private static final String DATA =
            "Instance types: 1,402, compiled in November 2026 from amazon-vpc-cni-k8s 1.23.1,\n"
                    + "amazon-vpc-resource-controller-k8s and karpenter-provider-aws.";

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
        String version = HelpCommands.class.getPackage().getImplementationVersion();
        return new Label("Cidrloom " + (version == null ? "(development build)" : version)
                + "\nPlans AWS networks that carry Amazon EKS clusters.\n\n"
                + DATA
                + "\n\nJava " + Runtime.version().feature()
                + ", JavaFX " + System.getProperty("javafx.version", "unknown"));
    }
}
