package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The ground that boxes stand on one after the other. It finds room beside a thousand of them as fast as beside ten.
final class Ground {
    private static final double CELL = 1024;

    private final Map<Long, List<Box>> cells = new HashMap<>();

    /// Keeps the room of a box.
    void take(Box box) {
        for (long cell : cells(box)) {
            cells.computeIfAbsent(cell, each -> new ArrayList<>()).add(box);
        }
    }

    /// The box, or the first place straight below it that keeps its distance from all that stands.
    Box free(Box wish, double distance) {
        Box box = wish;
        Box other = highest(box, distance);
        while (other != null) {
            box = new Box(box.x(), Grid.up(other.bottom() + Grid.GAP), box.width(), box.height());
            other = highest(box, distance);
        }
        return box;
    }

    /// Of those that stand too near, the one that ends first: below it there may be room.
    private @Nullable Box highest(Box box, double distance) {
        Box near = box.grown(distance);
        Box highest = null;
        for (long cell : cells(near)) {
            for (Box other : cells.getOrDefault(cell, List.of())) {
                if (near.overlaps(other) && (highest == null || other.bottom() < highest.bottom())) {
                    highest = other;
                }
            }
        }
        return highest;
    }

    private static Set<Long> cells(Box box) {
        Set<Long> cells = new HashSet<>();
        for (long x = cell(box.x()); x <= cell(box.right()); x++) {
            for (long y = cell(box.y()); y <= cell(box.bottom()); y++) {
                cells.add((x << 32) ^ (y & 0xffff_ffffL));
            }
        }
        return cells;
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }
}
