package org.cidrloom.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/// Commands as buttons and menu items.
public final class CommandItems {
    private CommandItems() {}

    /// A menu item with the command's label, icon and shortcut. The shortcut is only shown there: [KeyMap] runs it, so
    /// that it works the same with and without a menu.
    public static MenuItem menuItem(Command command, KeyMap keys) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + command.id().replace('.', '-'));
        item.textProperty().bind(Bindings.createStringBinding(command.label()::getValue, command.label()));
        item.setMnemonicParsing(false);
        item.disableProperty().bind(Bindings.createBooleanBinding(() -> !command.isEnabled(), command.enabled()));
        item.setOnAction(event -> command.run());
        keys.shown(command.id()).ifPresent(item::setAccelerator);
        if (command.icon() != null) {
            item.setGraphic(new Icon(command.icon()));
        }
        return item;
    }

    /// A flat button that shows the command's icon, with label and shortcut in its tooltip.
    public static Button iconButton(Command command, KeyMap keys) {
        Button button = new Button();
        button.setId("button-" + command.id().replace('.', '-'));
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !command.isEnabled(), command.enabled()));
        button.setOnAction(event -> command.run());
        button.setFocusTraversable(false);
        if (command.icon() != null) {
            button.setGraphic(new Icon(command.icon()));
        }
        String shortcut = keys.shown(command.id())
                .map(KeyCombination::getDisplayText)
                .map(text -> "  " + text)
                .orElse("");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(command.label().map(label -> label + shortcut));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(command.label().map(label -> label));
        return button;
    }
}
