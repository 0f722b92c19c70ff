package org.cidrloom.diagram.gesture;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// Brings a part from the palette. While it hovers it says what it would become there; release makes it so.
///
/// @param part what is brought
/// @param at where it hovers, in diagram units
/// @param home the VPC under the pointer that would take it; null for none
/// @param offer what it would become
public record Drop(Part part, Point at, @Nullable String home, Offer offer) implements Gesture {
    /// About the size that a new box has, in diagram units.
    private static final double WIDTH = 240;

    private static final double HEIGHT = 96;

    @Override
    public Drop to(Pointer pointer) {
        return new Drop(part, pointer.diagram(), home, offer);
    }

    /// Where a box that stands on the canvas itself would stand; nothing for what goes into a VPC.
    public Optional<Box> ghost() {
        return part.needsVpc()
                ? Optional.empty()
                : Optional.of(new Box(gridded(at.x()), gridded(at.y()), WIDTH, HEIGHT));
    }

    @Override
    public Optional<Edit> release() {
        Edit edit = offer.edit();
        if (edit == null) {
            return Optional.empty();
        }
        if (part.needsVpc()) {
            return Optional.of(edit);
        }
        Position position = new Position(gridded(at.x()), gridded(at.y()));
        return Optional.of(Edit.all(
                edit.label(), List.of(edit, DrawingEdits.move(offer.added().getFirst(), position))));
    }

    private static double gridded(double value) {
        return Math.rint(value / Move.GRID) * Move.GRID;
    }
}
