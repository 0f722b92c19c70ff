package org.cidrloom.ui;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which view of the design the middle of the window shows. A view that opens by itself closes the one before it.
///
/// Confined to the JavaFX thread.
public final class Views {
    private final ReadOnlyObjectWrapper<View> current = new ReadOnlyObjectWrapper<>(View.DIAGRAM);
    private final Map<View, Command> commands = new EnumMap<>(View.class);

    /// A view of the design.
    public enum View {
        /// The drawing.
        DIAGRAM("Diagram"),
        /// The address plan.
        ADDRESSES("Addresses"),
        /// The pods of a cluster.
        CAPACITY("Capacity"),
        /// The route tables of a transit gateway.
        ROUTING("Routing");

        private final String label;

        View(String label) {
            this.label = label;
        }
    }

    /// What is shown.
    public ReadOnlyObjectProperty<View> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Tells of a view that can be shown in place of the diagram.
    ///
    /// @param open whether it is shown
    /// @param show shows it, or not
    /// @param command the command that shows it, and the diagram again
    public void add(View view, ObservableValue<Boolean> open, Consumer<Boolean> show, Command command) {
        commands.put(view, command);
        open.subscribe(is -> {
            if (is) {
                current.set(view);
            } else if (current.get() == view) {
                current.set(View.DIAGRAM);
            }
        });
        current.subscribe(is -> show.accept(is == view));
    }

    /// The command that shows the diagram.
    public Command diagram(DocumentModel model) {
        Command command = Command.of(
                "view.diagram",
                "Show the diagram",
                "fth-share-2",
                model.openProperty(),
                () -> current.set(View.DIAGRAM));
        commands.put(View.DIAGRAM, command);
        return command;
    }

    /// The buttons that show each view.
    public Node buttons(KeyMap keys) {
        HBox row = new HBox();
        row.getStyleClass().add("view-switch");
        row.setAlignment(Pos.CENTER);
        row.setMinWidth(Region.USE_PREF_SIZE);
        commands.forEach((view, command) -> {
            ToggleButton button = new ToggleButton(view.label);
            button.setId("view-" + view.name().toLowerCase(Locale.ROOT));
            button.getStyleClass()
                    .addAll(
                            Styles.SMALL,
                            row.getChildren().isEmpty()
                                    ? Styles.LEFT_PILL
                                    : row.getChildren().size() == commands.size() - 1
                                            ? Styles.RIGHT_PILL
                                            : Styles.CENTER_PILL);
            button.setFocusTraversable(false);
            button.setOnAction(event -> {
                if (current.get() != view) {
                    command.run();
                }
                button.setSelected(current.get() == view);
            });
            current.subscribe(is -> button.setSelected(is == view));
            button.disableProperty().bind(command.enabled().map(is -> !is));
            keys.shown(command.id())
                    .ifPresent(key -> button.setTooltip(new Tooltip(view.label + "  " + key.getDisplayText())));
            row.getChildren().add(button);
        });
        return row;
    }
}
