package org.cidrloom.ui.help;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Menus;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ShortcutSheetTest {
    @Test
    void commandsWithKeysStandUnderTheirMenusAndOthersAreLeftOut() {
        Commands commands = new Commands();
        commands.add(command("file.open", "Open…"), command("edit.undo", "Undo “Add VPC”"));
        commands.add(command("file.save", "Save"), command("view.secret", "No keys"));
        KeyMap keys = new KeyMap(Map.of(
                "file.open", List.of(KeyCombination.valueOf("F3")),
                "file.save", List.of(KeyCombination.valueOf("F4")),
                "edit.undo", List.of(KeyCombination.valueOf("F5"), KeyCombination.valueOf("F6"))));
        List<ShortcutSheet.Group> groups =
                ShortcutSheet.of(commands, Menus.standard(), keys).groups();
        assertEquals(
                new ShortcutSheet.Group(
                        "File",
                        List.of(
                                new ShortcutSheet.Row("Open…", List.of("F3")),
                                new ShortcutSheet.Row("Save", List.of("F4")))),
                groups.get(0));
        assertEquals(
                new ShortcutSheet.Group("Edit", List.of(new ShortcutSheet.Row("Undo", List.of("F5", "F6")))),
                groups.get(1));
        assertEquals("On the canvas", groups.get(2).title());
    }

    private static Command command(String id, String label) {
        return Command.of(id, label, null, () -> {});
    }
}
