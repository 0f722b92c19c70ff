package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.CommandItems;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;

/// The context menu of the canvas: what can be done to what is selected. Commands for another kind of selection are
/// left out; undo and redo stay.
final class CanvasMenu {
    private static final List<List<String>> GROUPS = List.of(
            List.of("reach.ask", "edit.fix"),
            List.of("edit.cut", "edit.copy", "edit.paste", "edit.duplicate"),
            List.of("edit.rename", "edit.cidr", "edit.delete"),
            List.of("edit.connect", "edit.split", "edit.join"),
            List.of("view.zoom-selection", "view.zoom-fit"),
            List.of("edit.undo", "edit.redo"));

    private static final List<List<String>> OF_BLOCK = List.of(
            List.of("edit.cidr", "edit.split", "edit.join"),
            List.of("edit.cut", "edit.copy", "edit.duplicate"),
            List.of("edit.delete"),
            List.of("edit.undo", "edit.redo"));

    private CanvasMenu() {}

    /// @param block whether what is selected is an address block
    static ContextMenu of(Commands commands, KeyMap keys, BooleanSupplier block) {
        ContextMenu menu = new ContextMenu();
        menu.setId("canvas-menu");
        // a menu without items is not shown, and so would never be filled
        menu.getItems().add(new SeparatorMenuItem());
        menu.setOnShowing(event -> fill(menu, block.getAsBoolean() ? OF_BLOCK : GROUPS, commands, keys));
        return menu;
    }

    private static void fill(ContextMenu menu, List<List<String>> groups, Commands commands, KeyMap keys) {
        menu.getItems().clear();
        for (List<String> group : groups) {
            List<MenuItem> items = group.stream()
                    .filter(commands::has)
                    .map(commands::get)
                    .filter(command -> command.isEnabled() || isStanding(command))
                    .map(command -> CommandItems.menuItem(command, keys))
                    .toList();
            if (!items.isEmpty()) {
                if (!menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                menu.getItems().addAll(items);
            }
            if (group.contains("edit.connect")) {
                arrange(menu, commands, keys);
            }
        }
    }

    private static void arrange(ContextMenu menu, Commands commands, KeyMap keys) {
        List<MenuItem> items = commands.all().stream()
                .filter(command -> command.id().startsWith("arrange.") && command.isEnabled())
                .map(command -> CommandItems.menuItem(command, keys))
                .toList();
        if (!items.isEmpty()) {
            Menu arrange = new Menu("Arrange");
            arrange.getItems().addAll(items);
            menu.getItems().add(arrange);
        }
    }

    private static boolean isStanding(Command command) {
        return command.id().equals("edit.undo") || command.id().equals("edit.redo");
    }
}
