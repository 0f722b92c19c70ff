package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Placed;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Goes from element to element by keyboard.
final class Walk {
    /// A step aside counts this much more than a step ahead, so that a row or a column is followed to its end.
    private static final double ASIDE = 3;

    private final DisplayList drawing;

    Walk(DisplayList drawing) {
        this.drawing = drawing;
    }

    /// Where an arrow key goes.
    enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        /// -1, 0 or 1 along x.
        int dx() {
            return dx;
        }

        /// -1, 0 or 1 along y.
        int dy() {
            return dy;
        }
    }

    /// The nearest element that way: one of the same depth where there is one, else any that is neither around nor
    /// inside it.
    Optional<ElementId> towards(ElementId from, Direction direction) {
        Placed start = drawing.place(from).orElse(null);
        if (start == null) {
            return Optional.empty();
        }
        Placed same = nearest(start, direction, true);
        Placed best = same == null ? nearest(start, direction, false) : same;
        return Optional.ofNullable(best).map(Placed::element);
    }

    private @Nullable Placed nearest(Placed start, Direction direction, boolean sameDepth) {
        Placed best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Placed place : drawing.placed()) {
            boolean eligible = sameDepth
                    ? place.depth() == start.depth()
                    : !place.box().contains(start.box()) && !start.box().contains(place.box());
            if (eligible && !place.isEdge() && !place.element().equals(start.element())) {
                double distance = distance(start.box(), place.box(), direction);
                if (distance < least) {
                    least = distance;
                    best = place;
                }
            }
        }
        return best;
    }

    /// How far the one lies from the other that way; infinite where it does not lie that way.
    private static double distance(Box from, Box to, Direction direction) {
        double ahead = (to.centreX() - from.centreX()) * direction.dx + (to.centreY() - from.centreY()) * direction.dy;
        double aside = direction.dx == 0
                ? gap(from.x(), from.right(), to.x(), to.right())
                : gap(from.y(), from.bottom(), to.y(), to.bottom());
        return ahead <= 1 ? Double.POSITIVE_INFINITY : ahead + ASIDE * aside;
    }

    private static double gap(double from, double until, double otherFrom, double otherUntil) {
        return Math.max(0, Math.max(otherFrom - until, from - otherUntil));
    }

    /// The next element in the order of the drawing, after the last of which nothing comes.
    Optional<ElementId> next(@Nullable ElementId from) {
        return step(from, 1);
    }

    /// The element before it in the order of the drawing.
    Optional<ElementId> previous(@Nullable ElementId from) {
        return step(from, -1);
    }

    private Optional<ElementId> step(@Nullable ElementId from, int by) {
        List<ElementId> order = drawing.placed().stream().map(Placed::element).toList();
        int at = from == null ? (by > 0 ? -1 : order.size()) : order.indexOf(from);
        int to = at + by;
        return to >= 0 && to < order.size() ? Optional.of(order.get(to)) : Optional.empty();
    }

    /// The smallest element around it.
    Optional<ElementId> outer(ElementId from) {
        Placed start = drawing.place(from).orElse(null);
        if (start == null) {
            return Optional.empty();
        }
        return drawing.placed().stream()
                .filter(place -> !place.isEdge() && place.depth() < start.depth())
                .filter(place -> place.box().contains(start.box()))
                .reduce((one, other) -> other.depth() >= one.depth() ? other : one)
                .map(Placed::element);
    }

    /// The first element inside it.
    Optional<ElementId> inner(ElementId from) {
        Placed start = drawing.place(from).orElse(null);
        if (start == null || start.isEdge()) {
            return Optional.empty();
        }
        return drawing.placed().stream()
                .filter(place -> !place.isEdge() && place.depth() > start.depth())
                .filter(place -> start.box().contains(place.box()))
                .findFirst()
                .map(Placed::element);
    }
}
