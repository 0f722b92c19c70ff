package org.cidrloom.diagram.gesture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.HitIndex;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId;

/// The room beside the boxes that stand on the canvas: where boxes that come find a place without pushing others away.
public final class Room {
    /// How far a box keeps from those it makes way for, in diagram units: room for edges between them.
    private static final double GAP = 48;

    /// How often it looks beside what was in the way at the places it looked at before.
    private static final int ROUNDS = 3;

    /// From more boxes than this on the frame around all of them has to find room, so that a pointer that drags
    /// hundreds of them is followed as quickly as one that drags two.
    private static final int SEVERAL = 12;

    private final HitIndex hits;
    private final Set<ElementId> moved;

    /// @param moved the elements that are moved, which are in nobody's way
    public Room(HitIndex hits, Set<ElementId> moved) {
        this.hits = hits;
        this.moved = Set.copyOf(moved);
    }

    /// The box where it is wished, or at the nearest place beside what stands there; where it is wished if there is
    /// none near.
    public Box nearest(Box wish) {
        Point shift = shift(List.of(wish));
        return wish.moved(shift.x(), shift.y());
    }

    /// How far boxes have to go together from where they are wished so that none of them lies over what stands there:
    /// to the nearest such place, in diagram units; nowhere if there is none near.
    public Point shift(List<Box> wishes) {
        Point still = new Point(0, 0);
        if (wishes.isEmpty() || (wishes.size() > SEVERAL && isFree(wishes))) {
            return still;
        }
        boolean framed = wishes.size() > SEVERAL;
        List<Box> boxes = framed ? List.of(Box.around(wishes)) : wishes;
        List<Point> looked = List.of(still);
        Set<Point> seen = new HashSet<>(looked);
        for (int round = 0; round <= ROUNDS; round++) {
            List<Point> next = new ArrayList<>();
            List<Point> free = new ArrayList<>();
            for (Point shift : looked) {
                List<Point> beside = framed ? waysPastAll(boxes.getFirst(), shift) : ways(boxes, shift);
                if (beside.isEmpty()) {
                    free.add(shift);
                }
                beside.stream().filter(seen::add).forEach(next::add);
            }
            Optional<Point> nearest = free.stream().min(Comparator.comparingDouble(Room::length));
            if (nearest.isPresent()) {
                return nearest.get();
            }
            looked = next;
        }
        return still;
    }

    private boolean isFree(List<Box> boxes) {
        return boxes.stream().allMatch(box -> inTheWay(box).isEmpty());
    }

    /// The ways past what the boxes lie over after that shift; none where they lie over nothing.
    private List<Point> ways(List<Box> boxes, Point shift) {
        List<Point> ways = new ArrayList<>();
        for (Box box : boxes) {
            for (Box other : inTheWay(box.moved(shift.x(), shift.y()))) {
                ways.add(new Point(down(other.x() - GAP - box.width()) - box.x(), 0));
                ways.add(new Point(up(other.right() + GAP) - box.x(), 0));
                ways.add(new Point(0, down(other.y() - GAP - box.height()) - box.y()));
                ways.add(new Point(0, up(other.bottom() + GAP) - box.y()));
            }
        }
        return ways;
    }

    /// The four ways past all that a frame lies over after that shift; none where it lies over nothing. A frame around
    /// hundreds of boxes lies over hundreds of others, and past each of them there would be a way to look at.
    private List<Point> waysPastAll(Box frame, Point shift) {
        List<Box> others = inTheWay(frame.moved(shift.x(), shift.y()));
        if (others.isEmpty()) {
            return List.of();
        }
        Box other = Box.around(others);
        return List.of(
                new Point(down(other.x() - GAP - frame.width()) - frame.x(), 0),
                new Point(up(other.right() + GAP) - frame.x(), 0),
                new Point(0, down(other.y() - GAP - frame.height()) - frame.y()),
                new Point(0, up(other.bottom() + GAP) - frame.y()));
    }

    private List<Box> inTheWay(Box place) {
        return hits.standing(place).stream()
                .filter(each -> !moved.contains(each.element()))
                .map(Placed::box)
                .filter(place::overlaps)
                .toList();
    }

    private static double up(double value) {
        return Math.ceil(value / Move.GRID) * Move.GRID;
    }

    private static double down(double value) {
        return Math.floor(value / Move.GRID) * Move.GRID;
    }

    private static double length(Point shift) {
        return Math.hypot(shift.x(), shift.y());
    }
}
