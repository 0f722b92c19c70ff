package org.cidrloom.ui.help;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Menus;
import org.jspecify.annotations.Nullable;

/// The sheet of shortcuts over the whole window, on one page at 1280 × 800. F1, Escape and a click beside it leave.
///
/// Confined to the JavaFX thread.
public final class ShortcutsView {
    private static final int COLUMNS = 4;

    /// How many letters a line takes; where there are more, the first keys have to do.
    private static final int WIDEST = 32;

    private final Commands commands;
    private final Menus menus;
    private final KeyMap keys;
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);
    private final StackPane root = new StackPane();
    private @Nullable Node before;

    /// A sheet of these commands.
    ///
    /// @param commands looked through whenever it is shown
    public ShortcutsView(Commands commands, Menus menus, KeyMap keys) {
        this.commands = commands;
        this.menus = menus;
        this.keys = keys;
        columns.getStyleClass().add("shortcuts-columns");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setId("shortcuts-sheet");
        scroll.getStyleClass().add("edge-to-edge");
        Label title = new Label("Keyboard shortcuts");
        title.getStyleClass().add("shortcuts-title");
        Label more = new Label("Ctrl+K finds every command by its name.");
        more.getStyleClass().add("field-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, more, gap, cap("Esc"), new Label("leave"));
        head.getStyleClass().add("shortcuts-head");
        VBox box = new VBox(head, scroll);
        box.getStyleClass().add("shortcuts");
        box.setMaxSize(1200, Region.USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText("Keyboard shortcuts");
        box.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        root.getChildren().add(box);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("shortcuts-ground");
        root.setId("shortcuts");
        root.setVisible(false);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> show(false));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
        KeyMap.keepKeys(root);
    }

    /// The node to lay over the window.
    public Node root() {
        return root;
    }

    /// Showing it.
    public Command[] commands() {
        return new Command[] {
            Command.of("help.shortcuts", "Keyboard shortcuts", "fth-command", () -> show(true)),
        };
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            show(false);
            event.consume();
        }
    }

    private void show(boolean shown) {
        if (shown && !root.isVisible()) {
            fill();
            before = root.getScene().getFocusOwner();
            root.setVisible(true);
            scroll.requestFocus();
        } else if (!shown && root.isVisible()) {
            root.setVisible(false);
            if (before != null) {
                before.requestFocus();
            }
            before = null;
        }
    }

    /// Each group goes to the column that is shortest so far.
    private void fill() {
        List<VBox> made = Stream.generate(ShortcutsView::column).limit(COLUMNS).toList();
        int[] used = new int[COLUMNS];
        for (ShortcutSheet.Group group : ShortcutSheet.of(commands, menus, keys).groups()) {
            int shortest = 0;
            for (int i = 1; i < COLUMNS; i++) {
                shortest = used[i] < used[shortest] ? i : shortest;
            }
            made.get(shortest).getChildren().add(group(group));
            used[shortest] += lines(group);
        }
        columns.getChildren().setAll(made);
    }

    private static int lines(ShortcutSheet.Group group) {
        return group.rows().size() + 2;
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("shortcuts-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(0);
        column.setMinWidth(0);
        return column;
    }

    private static Node group(ShortcutSheet.Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("section-title");
        VBox box = new VBox(title);
        box.getStyleClass().add("shortcuts-group");
        for (ShortcutSheet.Row row : group.rows()) {
            Label label = new Label(row.label());
            label.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(label, gap);
            line.getStyleClass().add("shortcuts-row");
            int letters = row.label().length()
                    + row.keys().stream().mapToInt(String::length).sum();
            row.keys().stream()
                    .limit(letters > WIDEST ? 1 : row.keys().size())
                    .forEach(key -> line.getChildren().add(cap(key)));
            box.getChildren().add(line);
        }
        return box;
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }
}
