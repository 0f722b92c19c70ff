package org.cidrloom.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// What is still to be made of a part of the window, in pieces of a few milliseconds, each dressed when it is made.
///
/// Confined to the JavaFX thread.
final class Parts {
    private final Deque<Runnable> missing = new ArrayDeque<>();

    /// Adds a piece.
    void add(Runnable piece) {
        missing.add(piece);
    }

    /// Adds a piece that is put into a place behind what is there. Where the place stands in the window, the piece is
    /// dressed at once: otherwise all of them would be in the next frame.
    void add(Pane place, Supplier<? extends Node> piece) {
        missing.add(() -> {
            Node made = piece.get();
            place.getChildren().add(made);
            if (place.getScene() != null) {
                made.applyCss();
            }
        });
    }

    /// Makes the next piece.
    ///
    /// @return whether one was missing
    boolean makeNext() {
        Runnable piece = missing.poll();
        if (piece == null) {
            return false;
        }
        piece.run();
        return true;
    }

    /// Makes all that is missing.
    void makeAll() {
        boolean more = makeNext();
        while (more) {
            more = makeNext();
        }
    }
}
