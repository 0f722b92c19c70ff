package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Choice;
import org.cidrloom.ui.CommandItems;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.KeyMap;

/// What can be done to an element from the outline: what can be added to it, and the commands on what is selected.
final class OutlineMenu {
    /// More stands in the list that the command `edit.add` opens.
    private static final int MOST = 12;

    private static final List<String> COMMANDS = List.of(
            "edit.connect-to",
            "edit.move",
            "edit.fix",
            "",
            "edit.rename",
            "edit.duplicate",
            "edit.cut",
            "edit.copy",
            "edit.paste",
            "edit.delete",
            "",
            "view.zoom-selection",
            "reach.ask");

    private final DocumentModel document;
    private final Commands commands;
    private final KeyMap keys;

    OutlineMenu(DocumentModel document, Commands commands, KeyMap keys) {
        this.document = document;
        this.commands = commands;
        this.keys = keys;
    }

    /// The menu of an element, filled for what the design is now.
    void fill(ContextMenu menu, ElementId element) {
        List<MenuItem> items = new ArrayList<>();
        items.add(additions(element));
        for (String id : COMMANDS) {
            if (id.isEmpty()) {
                items.add(new SeparatorMenuItem());
            } else if (commands.has(id)) {
                items.add(CommandItems.menuItem(commands.get(id), keys));
            }
        }
        menu.getItems().setAll(items);
    }

    private Menu additions(ElementId element) {
        Menu menu = new Menu("Add");
        List<Choice> choices = Additions.to(document.design().network(), element, made -> {
            if (document.apply(made.edit())) {
                document.reveal(made.selected().getFirst());
                document.select(made.selected());
            }
        });
        choices.stream().limit(MOST).map(OutlineMenu::item).forEach(menu.getItems()::add);
        if (commands.has("edit.add")) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().add(CommandItems.menuItem(commands.get("edit.add"), keys));
        }
        menu.setDisable(document.readOnlyProperty().get());
        return menu;
    }

    private static MenuItem item(Choice choice) {
        String label = choice.label().replaceFirst("^Add ", "");
        MenuItem item = new MenuItem(Character.toUpperCase(label.charAt(0)) + label.substring(1));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> choice.action().run());
        return item;
    }
}
