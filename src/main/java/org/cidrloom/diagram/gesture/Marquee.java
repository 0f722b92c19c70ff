package org.cidrloom.diagram.gesture;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Edit;

/// Draws a rectangle; what lies in it wholly is selected, in addition to what was selected before where that is asked.
///
/// @param from where it started, in diagram units
/// @param at where the pointer is, in diagram units
/// @param kept what stays selected
public record Marquee(Point from, Point at, Set<ElementId> kept) implements Gesture {
    public Marquee {
        kept = Collections.unmodifiableSet(new LinkedHashSet<>(kept));
    }

    /// A marquee that starts at the pointer.
    ///
    /// @param kept what stays selected: nothing, or the selection so far where Shift or Ctrl is held
    public static Marquee from(Pointer pointer, Set<ElementId> kept) {
        return new Marquee(pointer.diagram(), pointer.diagram(), kept);
    }

    /// The rectangle, in diagram units.
    public Box box() {
        return Box.between(from, at);
    }

    /// What it selects: of elements that lie in each other the outermost, so that a marquee around a VPC takes the VPC
    /// and not each of its subnets.
    public Set<ElementId> selection(DisplayList drawing) {
        Set<ElementId> selected = new LinkedHashSet<>(kept);
        selected.addAll(drawing.hits().in(box()));
        return Collections.unmodifiableSet(selected);
    }

    @Override
    public Marquee to(Pointer pointer) {
        return new Marquee(from, pointer.diagram(), kept);
    }

    @Override
    public Optional<Edit> release() {
        return Optional.empty();
    }
}
