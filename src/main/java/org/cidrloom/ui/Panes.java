package org.cidrloom.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The panes of the window as the keyboard goes through them: F6 to the next, Escape back to the canvas. Each pane is
/// entered where it was left.
public final class Panes {
    private final Parent window;
    private final List<Pane> panes;
    private final Map<Pane, Node> left = new HashMap<>();

    /// A pane.
    ///
    /// @param root all of it
    /// @param first the id of what is focused when it is entered for the first time; empty for the first that takes
    ///     the focus
    public record Pane(Node root, String first) {}

    /// The panes of a window.
    ///
    /// @param window what they stand in
    /// @param home the pane that Escape goes back to, by index
    /// @param panes in the order they are gone through
    public Panes(Parent window, int home, List<Pane> panes) {
        this.window = window;
        this.panes = List.copyOf(panes);
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> goHome(event, home));
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isIdleList(window.getScene().getFocusOwner())) {
                goHome(event, home); // lists and trees take Escape for themselves, even where they edit nothing
            }
        });
        window.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((was, is) -> remember(is));
    }

    /// Going through the panes, and the context menu of what has the focus.
    public Command[] commands(DocumentModel model) {
        var open = model.openProperty();
        return new Command[] {
            Command.of("view.next-pane", "Next pane", null, open, () -> go(1)),
            Command.of("view.previous-pane", "Previous pane", null, open, () -> go(-1)),
            Command.of("edit.context-menu", "Context menu", "fth-menu", open, this::openMenu),
        };
    }

    private void goHome(KeyEvent event, int home) {
        Pane from = event.getCode() == KeyCode.ESCAPE ? current() : null;
        if (from != null && !from.equals(panes.get(home)) && enter(panes.get(home))) {
            event.consume();
        }
    }

    private static boolean isIdleList(@Nullable Node owner) {
        return switch (owner) {
            case TreeView<?> tree -> tree.getEditingItem() == null;
            case ListView<?> list -> list.getEditingIndex() < 0;
            case null, default -> false;
        };
    }

    private void remember(@Nullable Node owner) {
        if (owner != null) {
            panes.stream()
                    .filter(pane -> isIn(owner, pane.root()))
                    .findFirst()
                    .ifPresent(pane -> left.put(pane, owner));
        }
    }

    private void go(int by) {
        Pane from = current();
        int at = from == null ? (by > 0 ? -1 : 0) : panes.indexOf(from);
        for (int i = 1; i <= panes.size(); i++) {
            if (enter(panes.get(Math.floorMod(at + i * by, panes.size())))) {
                return;
            }
        }
    }

    private boolean enter(Pane pane) {
        if (pane.root().getScene() == null) {
            return false; // folded away
        }
        Optional<Node> target = Optional.ofNullable(left.get(pane))
                .filter(node -> isIn(node, pane.root()))
                .filter(Panes::takesFocus)
                .or(() -> pane.first().isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(pane.root().lookup("#" + pane.first()))
                                .filter(Panes::takesFocus))
                .or(() -> first(pane.root()));
        target.ifPresent(Node::requestFocus);
        return target.isPresent();
    }

    private @Nullable Pane current() {
        Node owner = window.getScene() == null ? null : window.getScene().getFocusOwner();
        return owner == null
                ? null
                : panes.stream()
                        .filter(pane -> isIn(owner, pane.root()))
                        .findFirst()
                        .orElse(null);
    }

    /// Opens the context menu beside what is selected in what has the focus, as the menu key does where there is one.
    private void openMenu() {
        Node owner = window.getScene().getFocusOwner();
        if (owner == null) {
            return;
        }
        Node beside = owner.lookupAll(".cell").stream()
                .filter(node -> node instanceof IndexedCell<?> cell && cell.isSelected() && cell.isVisible())
                .findFirst()
                .orElse(owner);
        Bounds bounds = beside.localToScene(beside.getLayoutBounds());
        double x = bounds.getMinX() + Math.min(24, bounds.getWidth() / 2);
        double y = beside.equals(owner) ? bounds.getCenterY() : bounds.getMaxY();
        Point2D screen = owner.localToScreen(owner.sceneToLocal(x, y));
        Point2D local = owner.sceneToLocal(x, y);
        owner.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                local.getX(),
                local.getY(),
                screen.getX(),
                screen.getY(),
                true,
                null));
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (takesFocus(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean takesFocus(Node node) {
        if (!node.isFocusTraversable() || node.isDisabled() || node.getScene() == null) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(Node node, Node root) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
