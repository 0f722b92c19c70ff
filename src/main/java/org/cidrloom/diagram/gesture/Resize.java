package org.cidrloom.diagram.gesture;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.model.edit.SubnetBlocks;

/// Pulls the right or the lower side of a subnet: each step away from it doubles its block, each step into it halves
/// it. Cards are of one size whatever their blocks, so the side springs back after release.
///
/// @param subnets which, the one that is pulled first; all of them get its new size
/// @param box where its card stands, in diagram units
/// @param side what is pulled
/// @param prefixLength the prefix length at the start
/// @param sizes every size that they could have, the largest first
/// @param pulled how far it was pulled: to the right or down, in pixels
/// @param from where the pointer pressed
/// @param proposal what comes of it where the side is now
public record Resize(
        List<OfSubnet> subnets,
        Box box,
        Side side,
        int prefixLength,
        List<SubnetBlocks.Size> sizes,
        double pulled,
        Pointer from,
        Proposal proposal)
        implements Gesture {
    /// How far a step is, in pixels.
    public static final double STEP = 28;

    public Resize {
        subnets = List.copyOf(subnets);
        sizes = List.copyOf(sizes);
    }

    /// What is pulled.
    public enum Side {
        /// The right side.
        RIGHT,
        /// The lower side.
        BOTTOM
    }

    /// Takes hold of a side.
    public static Resize from(
            Pointer pointer,
            List<OfSubnet> subnets,
            Box box,
            Side side,
            int prefixLength,
            List<SubnetBlocks.Size> sizes) {
        return new Resize(subnets, box, side, prefixLength, sizes, 0, pointer, Proposal.refused(""));
    }

    /// The prefix length where the side is now; it can be one that AWS does not take.
    public int wanted() {
        return prefixLength - (int) Math.round(pulled / STEP);
    }

    /// The same with what comes of it.
    public Resize with(Proposal found) {
        return new Resize(subnets, box, side, prefixLength, sizes, pulled, from, found);
    }

    /// Where the card's sides are while they are pulled, in diagram units.
    ///
    /// @param zoom pixels for a diagram unit
    public Box ghost(double zoom) {
        double by = pulled / zoom;
        return side == Side.RIGHT
                ? new Box(box.x(), box.y(), Math.max(16, box.width() + by), box.height())
                : new Box(box.x(), box.y(), box.width(), Math.max(16, box.height() + by));
    }

    @Override
    public Resize to(Pointer pointer) {
        double by = side == Side.RIGHT
                ? pointer.window().x() - from.window().x()
                : pointer.window().y() - from.window().y();
        return new Resize(subnets, box, side, prefixLength, sizes, by, from, proposal);
    }

    @Override
    public Optional<Edit> release() {
        return wanted() == prefixLength ? Optional.empty() : Optional.ofNullable(proposal.edit());
    }
}
