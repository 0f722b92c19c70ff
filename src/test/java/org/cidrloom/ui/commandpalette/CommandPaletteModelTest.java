package org.cidrloom.ui.commandpalette;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.CurrentTree;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Menus;
import org.cidrloom.ui.RememberedLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandPaletteModelTest {
    private final DocumentModel document = Documents.sample("fifty-addresses");
    private final Commands commands = new Commands();
    private final List<String> ran = new ArrayList<>();
    private final SimpleBooleanProperty can = new SimpleBooleanProperty();
    private CommandPaletteModel palette;

    @TempDir
    private Path folder;

    private CommandPaletteModel started() {
        return new CommandPaletteModel(
                document,
                commands,
                Menus.standard(),
                KeyMap.standard(),
                new CurrentTree(document),
                new RememberedLines(folder.resolve("choices"), 12),
                new Background(Runnable::run, Runnable::run));
    }

    @BeforeEach
    void add() {
        palette = started();
        commands.add(
                Command.of("file.save", "Save", null, () -> ran.add("save")),
                Command.of("edit.rename", "Rename", null, can, () -> ran.add("rename"))
                        .needing("Select one element first."),
                Command.of("edit.paste", "Paste", null, can, () -> ran.add("paste")));
        commands.add(palette.commands());
    }

    @Test
    void aCommandIsShownWithItsMenuAndKeysAndRun() {
        palette.open();
        palette.queryProperty().set("save");
        Entry save = first();
        assertEquals("File", save.detail());
        assertTrue(save.keys().endsWith("S"), save.keys());
        assertTrue(palette.choose(save));
        assertEquals(List.of("save"), ran);
        assertFalse(palette.openProperty().get());
    }

    @Test
    void aCommandThatCannotBeRunSaysWhatItNeedsOrIsLeftOut() {
        palette.open();
        palette.queryProperty().set("rename");
        assertEquals("Select one element first.", first().needs());
        assertFalse(palette.choose(first()));
        assertTrue(palette.openProperty().get());
        palette.queryProperty().set("paste");
        assertEquals(List.of(), palette.foundProperty().get());
        can.set(true);
        palette.open();
        palette.queryProperty().set("paste");
        assertEquals("Paste", first().label());
    }

    @Test
    void anElementIsGoneTo() {
        List<ElementId> revealed = new ArrayList<>();
        document.addRevealer(revealed::add);
        palette.open();
        palette.queryProperty().set("10.24.56.200");
        assertEquals("node subnet of dev · 10.24.56.192/27", first().detail());
        palette.choose(first());
        assertEquals(List.of(new ElementId.OfSubnet("dev", "node-b")), revealed);
        palette.open();
        assertEquals("node-b", first().label(), "chosen last");
    }

    private Entry first() {
        return palette.foundProperty().get().getFirst().entry();
    }

    @Test
    void whatWasChosenLastComesFirstAfterARestart() {
        can.set(true);
        palette.open();
        palette.queryProperty().set("rename");
        palette.choose(first());
        palette = started();
        palette.open();
        assertEquals("Rename", first().label());
    }
}
