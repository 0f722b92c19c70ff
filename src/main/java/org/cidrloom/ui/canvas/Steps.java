package org.cidrloom.ui.canvas;

import java.util.Optional;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What the keys of the canvas do: go from element to element, and move boxes.
final class Steps {
    private final CanvasModel model;
    private final DocumentModel document;
    private final Hand hand;

    Steps(CanvasModel model, DocumentModel document, Hand hand) {
        this.model = model;
        this.document = document;
        this.hand = hand;
    }

    /// Selects the nearest element that way; with nothing selected it moves the paper.
    void towards(Walk.Direction direction) {
        ElementId from = last();
        if (from == null) {
            model.window().panBy(-64 * direction.dx(), -64 * direction.dy());
        } else {
            walk().towards(from, direction).ifPresent(document::reveal);
        }
    }

    /// Moves what is selected one step of the grid that way.
    void nudge(Walk.Direction direction) {
        Move step = Move.step(hand.movable(document.selection()), direction.dx(), direction.dy());
        step.release()
                .ifPresent(edit -> document.apply(
                        DrawingEdits.pinned(edit, hand.standing()),
                        "step " + step.boxes().keySet()));
    }

    /// Selects the next element in the drawing's order.
    ///
    /// @return whether there is one; else the focus goes on
    boolean next() {
        Optional<ElementId> next = walk().next(last());
        next.ifPresent(document::reveal);
        return next.isPresent();
    }

    /// Selects the element before it in the drawing's order.
    ///
    /// @return whether there is one; else the focus goes back
    boolean previous() {
        Optional<ElementId> previous = walk().previous(last());
        previous.ifPresent(document::reveal);
        return previous.isPresent();
    }

    /// Selects the first element inside the selected one.
    void inner() {
        ElementId from = last();
        if (from != null) {
            walk().inner(from).ifPresent(document::reveal);
        }
    }

    /// Selects the element around the selected one; nothing where there is none.
    void outer() {
        ElementId selected = document.selected();
        Optional<ElementId> outer = selected == null ? Optional.empty() : walk().outer(selected);
        outer.ifPresentOrElse(document::reveal, document::clearSelection);
    }

    private @Nullable ElementId last() {
        return document.selection().stream().reduce((one, other) -> other).orElse(null);
    }

    private Walk walk() {
        return new Walk(model.drawingProperty().get());
    }
}
