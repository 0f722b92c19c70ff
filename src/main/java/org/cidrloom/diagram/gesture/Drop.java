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
/// @param box where a box that stands on the canvas itself would stand
public record Drop(Part part, Point at, @Nullable String home, Offer offer, Box box) implements Gesture {
    /// A part that hovers somewhere.
    ///
    /// @param room where boxes find a place
    public static Drop at(Part part, Point at, @Nullable String home, Offer offer, Room room) {
        Box wish = size(part).moved(gridded(at.x()), gridded(at.y()));
        return new Drop(part, at, home, offer, part.needsVpc() ? wish : room.nearest(wish));
    }

    /// The size that a new box is drawn in, in diagram units; nothing for what goes into a VPC.
    static Box size(Part part) {
        return switch (part) {
            case VPC -> new Box(0, 0, 480, 156);
            case NETWORK -> new Box(0, 0, 216, 84);
            case TRANSIT_GATEWAY -> new Box(0, 0, 280, 92);
            case DIRECT_CONNECT_GATEWAY -> new Box(0, 0, 216, 48);
            default -> Box.EMPTY;
        };
    }

    @Override
    public Drop to(Pointer pointer) {
        return new Drop(part, pointer.diagram(), home, offer, box);
    }

    /// Where a box that stands on the canvas itself would stand; nothing for what goes into a VPC.
    public Optional<Box> ghost() {
        return part.needsVpc() ? Optional.empty() : Optional.of(box);
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
        Position position = new Position(box.x(), box.y());
        return Optional.of(Edit.all(
                edit.label(), List.of(edit, DrawingEdits.move(offer.added().getFirst(), position))));
    }

    private static double gridded(double value) {
        return Math.rint(value / Move.GRID) * Move.GRID;
    }
}
