package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Which keys run which command. `Shortcut` is Ctrl, and Command on a Mac. The first combination of a command is the
/// one that menus show.
///
/// @param keys the combinations by command id
public record KeyMap(Map<String, List<KeyCombination>> keys) {
    private static final Object KEEPS = new Object();

    public KeyMap {
        keys = Map.copyOf(keys);
    }

    /// The keys that the designer comes with.
    public static KeyMap standard() {
        Map<String, List<KeyCombination>> keys = new LinkedHashMap<>();
        bind(keys, "file.new", "Shortcut+N");
        bind(keys, "file.new-from-requirements", "Shortcut+Shift+N");
        bind(keys, "file.open", "Shortcut+O");
        bind(keys, "file.save", "Shortcut+S");
        bind(keys, "file.save-as", "Shortcut+Shift+S");
        bind(keys, "file.export", "Shortcut+E");
        bind(keys, "file.close", "Shortcut+W");
        bind(keys, "file.quit", "Shortcut+Q");
        bind(keys, "file.settings", "Shortcut+Comma");
        bind(keys, "view.next-tab", "Ctrl+Tab", "Ctrl+Page Down");
        bind(keys, "view.previous-tab", "Ctrl+Shift+Tab", "Ctrl+Page Up");
        bind(keys, "edit.undo", "Shortcut+Z");
        bind(keys, "edit.redo", "Shortcut+Shift+Z", "Shortcut+Y");
        bind(keys, "edit.cut", "Shortcut+X");
        bind(keys, "edit.copy", "Shortcut+C");
        bind(keys, "edit.paste", "Shortcut+V");
        bind(keys, "edit.duplicate", "Shortcut+D");
        bind(keys, "edit.connect", "Shortcut+L");
        bind(keys, "edit.delete", "Delete");
        bind(keys, "edit.select-all", "Shortcut+A");
        bind(keys, "edit.search", "Shortcut+F");
        bind(keys, "edit.rename", "F2");
        bind(keys, "edit.cidr", "Shift+F2");
        bind(keys, "edit.add", "Insert", "Shortcut+Shift+Plus", "Shortcut+Shift+Equals");
        bind(keys, "edit.connect-to", "Shortcut+L");
        bind(keys, "edit.move", "Shortcut+Shift+M");
        bind(keys, "edit.context-menu", "Shift+F10");
        bind(keys, "edit.fix", "Alt+Enter");
        bind(keys, "edit.accept", "Shortcut+Shift+A");
        bind(keys, "reach.ask", "Shortcut+R");
        bind(keys, "reach.close", "Esc");
        bind(keys, "view.commands", "Shortcut+K", "Shortcut+Shift+P");
        bind(keys, "view.zoom-in", "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add");
        bind(keys, "view.zoom-out", "Shortcut+Minus", "Shortcut+Subtract");
        bind(keys, "view.zoom-100", "Shortcut+0", "Shortcut+Numpad 0");
        bind(keys, "view.zoom-fit", "Shift+1");
        bind(keys, "view.zoom-selection", "Shift+2");
        bind(keys, "view.diagram", "Shortcut+1");
        bind(keys, "view.addresses", "Shortcut+2");
        bind(keys, "view.capacity", "Shortcut+3");
        bind(keys, "view.routing", "Shortcut+M");
        bind(keys, "addresses.find", "Shortcut+Shift+F");
        bind(keys, "addresses.find-next", "F3");
        bind(keys, "addresses.find-previous", "Shift+F3");
        bind(keys, "view.fold-left", "Shortcut+B");
        bind(keys, "view.fold-problems", "Shortcut+J");
        bind(keys, "view.fold-inspector", "Shortcut+I");
        bind(keys, "view.next-pane", "F6");
        bind(keys, "view.previous-pane", "Shift+F6");
        bind(keys, "view.theme", "Shortcut+Shift+L");
        bind(keys, "help.shortcuts", "F1");
        return new KeyMap(keys);
    }

    private static void bind(Map<String, List<KeyCombination>> keys, String command, String... combinations) {
        keys.put(
                command,
                List.of(combinations).stream().map(KeyCombination::valueOf).toList());
    }

    /// A combination as a person reads it: `Ctrl+Shift+Z`, `Alt+Enter`.
    public static String text(KeyCombination combination) {
        return combination.getDisplayText().replace("↵", "Enter").replace("Escape", "Esc");
    }

    /// The combination that menus show for a command.
    public Optional<KeyCombination> shown(String command) {
        return keys.getOrDefault(command, List.of()).stream().findFirst();
    }

    /// Lets a part of the window have all keys while the focus is in it, so that none of them runs a command: what lies
    /// over the window and has to be left first.
    public static void keepKeys(Node part) {
        part.getProperties().put(KEEPS, EnumSet.allOf(KeyCode.class));
    }

    /// Lets a part of the window have these keys while the focus is in it: what it does with them itself.
    public static void keepKeys(Node part, KeyCode first, KeyCode... more) {
        part.getProperties().put(KEEPS, EnumSet.of(first, more));
    }

    /// Makes the keys run the commands wherever the focus is in the scene. Keys without a modifier, and the
    /// editing keys that a text field has itself, stay with a focused text field.
    ///
    /// @param current gives the commands of the tab that is shown
    public void install(Scene scene, Supplier<Commands> current) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isKept(scene.getFocusOwner(), event.getCode())) {
                return;
            }
            if (isTyping(scene.getFocusOwner()) && !reachesThroughText(event)) {
                return;
            }
            Commands commands = current.get();
            for (String id : matching(event)) {
                if (commands.has(id) && commands.run(id)) {
                    event.consume();
                    return;
                }
            }
        });
    }

    private List<String> matching(KeyEvent event) {
        List<String> matching = new ArrayList<>();
        keys.forEach((id, combinations) -> {
            if (combinations.stream().anyMatch(combination -> combination.match(event))) {
                matching.add(id);
            }
        });
        return matching;
    }

    private static boolean isKept(@Nullable Node owner, KeyCode code) {
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.hasProperties() && each.getProperties().get(KEEPS) instanceof Set<?> kept && kept.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTyping(@Nullable Node owner) {
        return switch (owner) {
            case TextInputControl text -> text.isEditable();
            case Spinner<?> spinner -> spinner.isEditable();
            case ComboBoxBase<?> comboBox -> comboBox.isEditable();
            case null, default -> false;
        };
    }

    private static boolean reachesThroughText(KeyEvent event) {
        return switch (event.getCode()) {
            case F1, F2, F5, F6 -> true;
            case ENTER -> event.isAltDown();
            case TAB -> event.isControlDown();
            case Z, Y, A, X, C, V, DELETE, BACK_SPACE -> false;
            default -> event.isShortcutDown();
        };
    }
}
