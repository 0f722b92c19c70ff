package org.cidrloom.ui.canvas;

import java.util.Optional;
import org.cidrloom.diagram.PlacedBlock;
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
        Optional<PlacedBlock> block = model.blocks().towards(direction);
        if (block.isPresent()) {
            model.blocks().reveal(block.get());
        } else if (from != null && isBlock() && direction == Walk.Direction.UP) {
            document.reveal(from);
        } else if (isBlock() && direction == Walk.Direction.DOWN && isInside()) {
            inner();
        } else if (from == null) {
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
        Optional<PlacedBlock> block = model.blocks().next();
        Optional<ElementId> next = block.isPresent() ? Optional.empty() : walk().next(last());
        block.ifPresent(model.blocks()::reveal);
        next.ifPresent(document::reveal);
        return block.isPresent() || next.isPresent();
    }

    /// Selects the element before it in the drawing's order.
    ///
    /// @return whether there is one; else the focus goes back
    boolean previous() {
        ElementId from = last();
        Optional<ElementId> previous = from != null && isBlock() ? Optional.of(from) : walk().previous(from);
        Optional<PlacedBlock> block =
                from != null && isBlock() ? model.blocks().previous() : previous.flatMap(model.blocks()::last);
        if (block.isPresent()) {
            model.blocks().reveal(block.get());
        } else {
            previous.ifPresent(document::reveal);
        }
        return previous.isPresent();
    }

    private boolean isBlock() {
        return model.blocks().selectedProperty().get() != null;
    }

    private boolean isInside() {
        ElementId from = last();
        return from != null && walk().inner(from).isPresent();
    }

    /// Selects the first element inside the selected one, or its first block where there is none.
    void inner() {
        ElementId from = last();
        if (from != null) {
            Optional<ElementId> inner = walk().inner(from);
            inner.ifPresentOrElse(document::reveal, () -> model.blocks().next().ifPresent(model.blocks()::reveal));
        }
    }

    /// Selects the element around the selected one; nothing where there is none.
    void outer() {
        ElementId selected = document.selected();
        if (selected != null && isBlock()) {
            document.select(selected);
            return;
        }
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
