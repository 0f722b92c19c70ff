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
import org.cidrloom.model.ElementId;

/// The room beside the boxes that stand on the canvas: where a box that comes finds a place without pushing another
/// away.
public final class Room {
    /// How far a box keeps from those it makes way for, in diagram units: room for edges between them.
    private static final double GAP = 48;

    /// How often it looks beside what was in the way at the places it looked at before.
    private static final int ROUNDS = 3;

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
        List<Box> looked = List.of(wish);
        Set<Box> passed = new HashSet<>();
        for (int round = 0; round <= ROUNDS; round++) {
            List<Box> next = new ArrayList<>();
            List<Box> free = new ArrayList<>();
            for (Box place : looked) {
                List<Box> inTheWay = inTheWay(place);
                if (inTheWay.isEmpty()) {
                    free.add(place);
                }
                inTheWay.stream().filter(passed::add).forEach(box -> next.addAll(beside(box, wish)));
            }
            Optional<Box> nearest = free.stream().min(Comparator.comparingDouble(place -> distance(place, wish)));
            if (nearest.isPresent()) {
                return nearest.get();
            }
            looked = next;
        }
        return wish;
    }

    private List<Box> inTheWay(Box place) {
        return hits.standing(place).stream()
                .filter(each -> !moved.contains(each.element()))
                .map(Placed::box)
                .filter(place::overlaps)
                .toList();
    }

    private static List<Box> beside(Box box, Box wish) {
        return List.of(
                at(wish, down(box.x() - GAP - wish.width()), wish.y()),
                at(wish, up(box.right() + GAP), wish.y()),
                at(wish, wish.x(), down(box.y() - GAP - wish.height())),
                at(wish, wish.x(), up(box.bottom() + GAP)));
    }

    private static Box at(Box box, double x, double y) {
        return new Box(x, y, box.width(), box.height());
    }

    private static double up(double value) {
        return Math.ceil(value / Move.GRID) * Move.GRID;
    }

    private static double down(double value) {
        return Math.floor(value / Move.GRID) * Move.GRID;
    }

    private static double distance(Box one, Box other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
