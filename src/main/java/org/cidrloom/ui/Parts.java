package org.cidrloom.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is still to be made of a part of the window, in pieces of a few milliseconds, each dressed when it is made.
///
/// Confined to the JavaFX thread.
public final class Parts {
    /// Panes that keep nothing about what is in them but its order.
    private static final Set<Class<?>> PANES =
            Set.of(VBox.class, HBox.class, StackPane.class, FlowPane.class, GridPane.class, SteadyBox.class);

    private final Deque<Runnable> missing = new ArrayDeque<>();

    /// Adds a piece.
    public void add(Runnable piece) {
        missing.add(piece);
    }

    /// Adds a piece that is put into a place behind what is there. Where the place stands in the window, what is in it
    /// is dressed box by box: otherwise all of it would be in the next frame.
    public void add(Pane place, Supplier<? extends Node> piece) {
        missing.add(() -> {
            Node made = piece.get();
            if (place.getScene() == null) {
                place.getChildren().add(made);
            } else {
                dress(made, () -> place.getChildren().add(made));
            }
        });
    }

    /// Takes out what is in a node that is in a scene, and adds it as pieces that put it back dressed.
    public void addInside(Node node) {
        missing.addAll(empty(node));
    }

    /// Puts a node into its place and dresses it; what was taken out of it follows, in its order.
    private void dress(Node node, Runnable put) {
        List<Runnable> inside = empty(node);
        put.run();
        node.applyCss();
        inside.reversed().forEach(missing::addFirst);
    }

    /// Takes out what is in a node, where it can be put back as it was.
    ///
    /// @return puts it back, a piece at a time
    private List<Runnable> empty(Node node) {
        return switch (node) {
            case ScrollPane scroll -> takeOut(List.of(scroll.contentProperty()));
            case BorderPane border ->
                takeOut(Stream.of(
                                border.topProperty(),
                                border.leftProperty(),
                                border.centerProperty(),
                                border.rightProperty(),
                                border.bottomProperty())
                        .sorted(Comparator.comparingInt(
                                place -> border.getChildren().indexOf(place.get()))) // which is the order of Tab
                        .toList());
            case SplitPane split -> {
                double[] positions = split.getDividerPositions();
                yield takeOut(split.getItems(), () -> split.setDividerPositions(positions));
            }
            case Pane pane when PANES.contains(pane.getClass()) -> takeOut(pane.getChildren(), () -> {});
            default -> List.of();
        };
    }

    private List<Runnable> takeOut(List<ObjectProperty<Node>> places) {
        List<Runnable> pieces = new ArrayList<>();
        for (ObjectProperty<Node> place : places) {
            Node node = place.get();
            if (node != null && !place.isBound()) {
                place.set(null);
                pieces.add(() -> {
                    if (place.get() == null) {
                        dress(node, () -> place.set(node));
                    }
                });
            }
        }
        return pieces;
    }

    private List<Runnable> takeOut(ObservableList<Node> nodes, Runnable whole) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        List<Node> inside = List.copyOf(nodes);
        nodes.clear();
        return List.of(() -> fill(nodes, inside, 0, whole));
    }

    /// Puts back the next node that was taken out, unless whose list it is has put in something else meanwhile.
    private void fill(ObservableList<Node> nodes, List<Node> inside, int next, Runnable whole) {
        if (!nodes.equals(inside.subList(0, next))) {
            return;
        }
        if (next + 1 < inside.size()) {
            missing.addFirst(() -> fill(nodes, inside, next + 1, whole));
        } else {
            missing.addFirst(whole);
        }
        dress(inside.get(next), () -> nodes.add(inside.get(next)));
    }

    /// Makes the next pieces, as many as fit into a brief slice but one at least.
    ///
    /// @return whether one was missing
    public boolean makeNext() {
        boolean made = false;
        for (Slice slice = Slice.brief(); !missing.isEmpty() && !(made && slice.isOver()); made = true) {
            missing.remove().run();
        }
        return made;
    }

    /// Makes all that is missing.
    public void makeAll() {
        while (!missing.isEmpty()) {
            missing.remove().run();
        }
    }
}
