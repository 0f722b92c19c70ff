package org.cidrloom.diagram.gesture;

import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Lane;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Proposal;
import org.jspecify.annotations.Nullable;

/// Takes a subnet to another zone or another VPC.
///
/// @param subnet which
/// @param box where its card stood, in diagram units
/// @param from where the pointer pressed, in diagram units
/// @param at where the pointer is, in diagram units
/// @param target the lane, or the whole VPC where it has none, that would take it; null for none
/// @param proposal what it becomes there
public record Relocate(
        OfSubnet subnet,
        Box box,
        Point from,
        Point at,
        @Nullable Lane target,
        Proposal proposal) implements Gesture {
    private static final Proposal NOWHERE =
            Proposal.refused("Subnets stand in a VPC: let go on a zone of this one or of another.");

    /// Picks a subnet up.
    public static Relocate from(Pointer pointer, OfSubnet subnet, Box box) {
        return new Relocate(subnet, box, pointer.diagram(), pointer.diagram(), null, NOWHERE);
    }

    /// The same over a lane.
    public Relocate over(Lane lane, Proposal found) {
        return new Relocate(subnet, box, from, at, lane, found);
    }

    /// The same over no VPC.
    public Relocate overNothing() {
        return new Relocate(subnet, box, from, at, null, NOWHERE);
    }

    /// Where the card is now.
    public Box ghost() {
        return box.moved(at.x() - from.x(), at.y() - from.y());
    }

    @Override
    public Relocate to(Pointer pointer) {
        return new Relocate(subnet, box, from, pointer.diagram(), target, proposal);
    }

    @Override
    public Optional<Edit> release() {
        return Optional.ofNullable(proposal.edit());
    }
}
