package org.cidrloom.ui.commandpalette;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.KeyMap;
import org.jspecify.annotations.Nullable;

/// The command palette on screen, over the whole window: a field, and what it finds under it. The focus stays in the
/// field; Up and Down choose, Enter runs, Escape and a click elsewhere leave. The focus then goes back to where it was.
///
/// Confined to the JavaFX thread.
public final class CommandPaletteView {
    private static final double WIDTH = 640;
    private static final double ROW = 34;
    private static final int ROWS = 11;

    private final CommandPaletteModel model;
    private final TextField field = new TextField();
    private final ListView<Ranking.Found> list = new ListView<>();
    private final StackPane root = new StackPane();
    private @Nullable Node before;

    /// A view of that palette.
    public CommandPaletteView(CommandPaletteModel model) {
        this.model = model;
        field.setId("command-palette-field");
        field.promptTextProperty().bind(model.promptProperty());
        field.accessibleTextProperty().bind(model.promptProperty());
        field.getStyleClass().add("command-palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(new Icon("fth-search"), field);
        head.getStyleClass().add("command-palette-head");
        list.setId("command-palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new EntryCell());
        list.setPlaceholder(new Label("Nothing is called that."));
        list.getSelectionModel().selectedItemProperty().subscribe(found -> {
            if (model.openProperty().get()) {
                model.lookAt(found == null ? null : found.entry());
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        VBox box = new VBox(head, list, foot());
        box.getStyleClass().add("command-palette");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText("Find a command or an element");
        box.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        root.getChildren().add(box);
        root.setAlignment(Pos.TOP_CENTER);
        root.getStyleClass().add("command-palette-ground");
        root.setId("command-palette");
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> leave());
        root.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume); // a menu's accelerators would come next
        root.setVisible(false);
        KeyMap.keepKeys(root);
        model.foundProperty().subscribe(this::show);
        model.openProperty().subscribe((was, is) -> open(is));
    }

    /// The node to lay over the window.
    public Node root() {
        return root;
    }

    private Node foot() {
        Label addresses = new Label("An address finds every range that has it.");
        addresses.visibleProperty().bind(model.everywhereProperty());
        HBox foot = new HBox(hint("↑ ↓", "choose"), hint("Enter", "take it"), hint("Esc", "leave"), addresses);
        foot.getStyleClass().add("command-palette-foot");
        return foot;
    }

    private static Node hint(String key, String what) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        HBox hint = new HBox(cap, new Label(what));
        hint.getStyleClass().add("key-hint");
        return hint;
    }

    private void open(boolean open) {
        if (open) {
            before = root.getScene() == null ? null : root.getScene().getFocusOwner();
            root.setVisible(true);
            field.requestFocus();
            Ranking.Found first = list.getSelectionModel().getSelectedItem();
            model.lookAt(first == null ? null : first.entry());
        } else {
            root.setVisible(false);
            if (before != null) {
                before.requestFocus();
            }
            before = null;
        }
    }

    private void show(List<Ranking.Found> found) {
        list.getItems().setAll(found);
        int rows = Math.clamp(found.size(), 2, ROWS);
        list.setPrefHeight(rows * ROW + 8);
        list.setMinHeight(rows * ROW + 8);
        list.setMaxHeight(rows * ROW + 8);
        if (!found.isEmpty()) {
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        }
    }

    private void pressed(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case DOWN, KP_DOWN -> move(1);
            case UP, KP_UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case ENTER -> choose();
            case ESCAPE -> leave();
            case TAB -> true;
            case K -> event.isShortcutDown() && leave();
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    /// One step goes round from the last to the first; a page stops there.
    private boolean move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = list.getSelectionModel().getSelectedIndex() + by;
            int row = Math.abs(by) == 1 ? Math.floorMod(next, size) : Math.clamp(next, 0, size - 1);
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - ROWS / 2));
        }
        return true;
    }

    private boolean choose() {
        Ranking.Found chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.choose(chosen.entry());
        }
        return true;
    }

    private boolean leave() {
        model.close();
        return true;
    }
}
