package org.cidrloom.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyMapTest {
    /// Two that can never be run at once: one needs two selected elements, the other a single one.
    private static final Set<Set<String>> TAKE_TURNS = Set.of(Set.of("edit.connect", "edit.connect-to"));

    @Test
    void noKeysRunTwoCommands() {
        Map<KeyCombination, String> taken = new HashMap<>();
        KeyMap.standard()
                .keys()
                .forEach((command, combinations) -> combinations.forEach(combination -> {
                    String other = taken.putIfAbsent(combination, command);
                    assertTrue(
                            other == null || TAKE_TURNS.contains(Set.of(other, command)),
                            () -> combination + " runs " + other + " and " + command);
                }));
    }
}
