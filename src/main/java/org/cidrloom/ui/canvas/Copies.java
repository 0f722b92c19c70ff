package org.cidrloom.ui.canvas;

import java.util.Set;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Copying;
import org.cidrloom.ui.DocumentModel;

/// Copies of boxes that are dragged while they themselves stay.
final class Copies {
    private final CanvasModel model;
    private final DocumentModel document;
    private final Pasting pasting;

    Copies(CanvasModel model, DocumentModel document, Pasting pasting) {
        this.model = model;
        this.document = document;
        this.pasting = pasting;
    }

    /// Puts the copies where the boxes were dragged to, with new ids and the next free blocks, and selects them.
    void put(Move move) {
        double right = move.dx() + move.aside().x();
        double down = move.dy() + move.aside().y();
        if (right == 0 && down == 0) {
            return;
        }
        Design design = document.design();
        Set<ElementId> boxes = move.boxes().keySet();
        var standing = model.hand().standing();
        pasting.dropped(Copying.part(design, boxes, standing), new Point(right, down));
    }
}
