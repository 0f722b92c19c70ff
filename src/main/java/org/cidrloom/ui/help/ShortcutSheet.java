package org.cidrloom.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;

/// The commands that have keys, as a person reads them.
///
/// @param rows one a command, in the order of the key map's topics
record ShortcutSheet(List<Row> rows) {
    ShortcutSheet {
        rows = List.copyOf(rows);
    }

    /// A command and its keys.
    ///
    /// @param topic the command's menu, in lower case: `file`
    /// @param label what it does
    /// @param keys its combinations, such as `Ctrl+Shift+Z or Ctrl+Y`
    record Row(String topic, String label, String keys) {}

    static ShortcutSheet of(Commands commands, KeyMap keys) {
        List<Row> rows = new ArrayList<>();
        for (Command command : commands.all()) {
            List<KeyCombination> combinations = keys.keys().getOrDefault(command.id(), List.of());
            if (!combinations.isEmpty()) {
                rows.add(new Row(
                        command.id().substring(0, command.id().indexOf('.')),
                        command.label().getValue(),
                        combinations.stream()
                                .map(KeyCombination::getDisplayText)
                                .distinct()
                                .collect(Collectors.joining(" or "))));
            }
        }
        List<String> topics = rows.stream().map(Row::topic).distinct().toList();
        return new ShortcutSheet(topics.stream()
                .flatMap(topic -> rows.stream().filter(row -> row.topic().equals(topic)))
                .toList());
    }
}
