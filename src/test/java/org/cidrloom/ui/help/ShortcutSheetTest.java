package org.cidrloom.ui.help;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ShortcutSheetTest {
    @Test
    void commandsWithKeysStandTogetherByTopicAndOthersAreLeftOut() {
        Commands commands = new Commands();
        commands.add(command("file.open", "Open…"), command("edit.undo", "Undo"));
        commands.add(command("file.save", "Save"), command("view.secret", "No keys"));
        KeyMap keys = new KeyMap(Map.of(
                "file.open", List.of(KeyCombination.valueOf("F3")),
                "file.save", List.of(KeyCombination.valueOf("F4")),
                "edit.undo", List.of(KeyCombination.valueOf("F5"), KeyCombination.valueOf("F6"))));
        assertEquals(
                List.of(
                        new ShortcutSheet.Row("file", "Open…", "F3"),
                        new ShortcutSheet.Row("file", "Save", "F4"),
                        new ShortcutSheet.Row("edit", "Undo", "F5 or F6")),
                ShortcutSheet.of(commands, keys).rows());
    }

    private static Command command(String id, String label) {
        return Command.of(id, label, null, () -> {});
    }
}
