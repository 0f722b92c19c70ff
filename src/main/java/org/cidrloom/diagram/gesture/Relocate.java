package org.cidrloom.diagram.gesture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Lane;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Proposal;
import org.jspecify.annotations.Nullable;

/// Takes subnets to another zone or another VPC.
///
/// @param boxes which, and where their cards stood, in diagram units; the one under the pointer first
/// @param from where the pointer pressed, in diagram units
/// @param at where the pointer is, in diagram units
/// @param target the lane, or the whole VPC, that would take them; null for none
/// @param proposal what they become there
public record Relocate(
        Map<OfSubnet, Box> boxes,
        Point from,
        Point at,
        @Nullable Lane target,
        Proposal proposal) implements Gesture {
    private static final Proposal NOWHERE =
            Proposal.refused("Subnets stand in a VPC: let go on a zone of this one or of another.");

    public Relocate {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
    }

    /// Picks subnets up.
    public static Relocate from(Pointer pointer, Map<OfSubnet, Box> boxes) {
        return new Relocate(boxes, pointer.diagram(), pointer.diagram(), null, NOWHERE);
    }

    /// Which.
    public List<OfSubnet> subnets() {
        return List.copyOf(boxes.keySet());
    }

    /// The zone that they go to when they are let go on a lane; null where each keeps its own: several of more than
    /// one zone that go to another VPC would be heaped up in one.
    ///
    /// @param zones the zones that they are in
    public @Nullable String zone(Lane lane, List<String> zones) {
        boolean stay = boxes.keySet().stream().allMatch(subnet -> subnet.vpc().equals(lane.vpc()));
        return stay || zones.stream().distinct().count() == 1 ? lane.zone() : null;
    }

    /// The same over a lane.
    public Relocate over(Lane lane, Proposal found) {
        return new Relocate(boxes, from, at, lane, found);
    }

    /// The same over no VPC.
    public Relocate overNothing() {
        return new Relocate(boxes, from, at, null, NOWHERE);
    }

    /// Where the cards are now.
    public List<Box> ghosts() {
        return boxes.values().stream()
                .map(box -> box.moved(at.x() - from.x(), at.y() - from.y()))
                .toList();
    }

    @Override
    public Relocate to(Pointer pointer) {
        return new Relocate(boxes, from, pointer.diagram(), target, proposal);
    }

    @Override
    public Optional<Edit> release() {
        return Optional.ofNullable(proposal.edit());
    }
}
