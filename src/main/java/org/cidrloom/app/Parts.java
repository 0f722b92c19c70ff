package org.cidrloom.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Slice;

/// What is still to be made of a part of the window, in pieces of a few milliseconds, each dressed when it is made.
///
/// Confined to the JavaFX thread.
final class Parts {
    private final Deque<Runnable> missing = new ArrayDeque<>();

    /// Adds a piece.
    void add(Runnable piece) {
        missing.add(piece);
    }

    /// Adds a piece that is put into a place behind what is there. Where the place stands in the window, what is in it
    /// is dressed box by box: otherwise all of it would be in the next frame.
    void add(Pane place, Supplier<? extends Node> piece) {
        missing.add(() -> {
            Node made = piece.get();
            if (place.getScene() == null) {
                place.getChildren().add(made);
            } else {
                dress(place, place.getChildren().size(), made);
            }
        });
    }

    /// Puts a node into a pane and dresses it; what is in it follows.
    private void dress(Pane pane, int at, Node node) {
        if (isBox(node)) {
            Pane box = (Pane) node;
            List<Node> inside = List.copyOf(box.getChildren());
            box.getChildren().clear();
            missing.addFirst(() -> fill(box, inside, 0));
        }
        pane.getChildren().add(at, node);
        node.applyCss();
    }

    /// Puts back what was taken out of a pane, unless whose pane it is has put in something else meanwhile.
    private void fill(Pane pane, List<Node> nodes, int next) {
        if (next < nodes.size() && pane.getChildren().equals(nodes.subList(0, next))) {
            missing.addFirst(() -> fill(pane, nodes, next + 1));
            dress(pane, next, nodes.get(next));
        }
    }

    /// Whether what is in it can be taken out and put back in the same order.
    private static boolean isBox(Node node) {
        return node.getClass() == VBox.class || node.getClass() == HBox.class || node.getClass() == StackPane.class;
    }

    /// Makes the next pieces, as many as fit into the slice of a frame but one at least.
    ///
    /// @return whether one was missing
    boolean makeNext() {
        boolean made = false;
        for (Slice slice = Slice.now(); !missing.isEmpty() && !(made && slice.isOver()); made = true) {
            missing.remove().run();
        }
        return made;
    }

    /// Makes all that is missing.
    void makeAll() {
        while (!missing.isEmpty()) {
            missing.remove().run();
        }
    }
}
