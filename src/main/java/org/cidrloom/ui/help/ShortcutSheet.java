package org.cidrloom.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Menus;

/// All keys, as a person reads them: those of commands under the titles of their menus, then those that a panel has
/// for itself.
///
/// @param groups none of them empty
record ShortcutSheet(List<Group> groups) {
    ShortcutSheet {
        groups = List.copyOf(groups);
    }

    /// Keys that belong together.
    ///
    /// @param title the menu, or where they hold
    record Group(String title, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /// What keys do.
    ///
    /// @param label what it is
    /// @param keys the combinations, such as `Ctrl+Shift+Z`, each of which does it
    record Row(String label, List<String> keys) {
        Row {
            keys = List.copyOf(keys);
        }

        private static Row of(String label, String... keys) {
            return new Row(label, List.of(keys));
        }
    }

    /// What panels do with keys that are no command's.
    private static final List<Group> PANELS = List.of(
            new Group(
                    "On the canvas",
                    List.of(
                            Row.of("Nearest element that way", "Arrows"),
                            Row.of("Move it one step", "Shift+Arrows"),
                            Row.of("Next or previous element", "Tab", "Shift+Tab"),
                            Row.of("Into it", "Enter"),
                            Row.of("Out of it, or drop the drag", "Esc"),
                            Row.of("Pan while dragging", "Space"),
                            Row.of("Copy while dragging", "Ctrl"))),
            new Group(
                    "In the outline and lists",
                    List.of(
                            Row.of("Fold, unfold", "Left", "Right"),
                            Row.of("Show on the canvas", "Enter"),
                            Row.of("From the search to the first hit", "Down"),
                            Row.of("Fix the problem, or go there", "Enter"),
                            Row.of("Fix it from the whole panel", "Ctrl+Enter"),
                            Row.of("Go where the problem is", "Space"))),
            new Group(
                    "In a field",
                    List.of(
                            Row.of("Keep what is typed", "Enter"),
                            Row.of("Drop what is typed", "Esc"),
                            Row.of("Suggestions", "Alt+Down"),
                            Row.of("Back to the canvas", "Esc"))));

    /// The sheet of these commands.
    static ShortcutSheet of(Commands commands, Menus menus, KeyMap keys) {
        List<Group> groups = new ArrayList<>();
        for (Menus.Menu menu : menus.menus()) {
            List<Row> rows = menus.groups(menu, commands).stream()
                    .flatMap(List::stream)
                    .map(command -> row(command, keys))
                    .filter(row -> !row.keys().isEmpty())
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(menu.title(), rows));
            }
        }
        groups.addAll(PANELS);
        return new ShortcutSheet(groups);
    }

    private static Row row(Command command, KeyMap keys) {
        String label = command.label().getValue();
        int quoted = label.indexOf(" “"); // what would be undone now is of no use on a sheet
        return new Row(
                quoted < 0 ? label : label.substring(0, quoted),
                keys.keys().getOrDefault(command.id(), List.of()).stream()
                        .map(KeyMap::text)
                        .distinct()
                        .limit(2)
                        .collect(Collectors.toList()));
    }
}
