package org.cidrloom.ui.address;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.address.Bar;
import org.jspecify.annotations.Nullable;

/// Where the arrows lead: left and right along a lane, down into what lies in a range or under it, up again.
final class Steps {
    private static final double ROW = 2;

    private Steps() {}

    /// A way to go.
    enum Direction {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    /// The bar that lies next in that direction; from nowhere the first of all.
    ///
    /// @param bars what is on screen, outer ones before inner ones
    static Optional<Bar> from(@Nullable Bar from, Direction direction, List<Bar> bars) {
        if (from == null) {
            return bars.stream().filter(bar -> bar.box().y() >= 0).findFirst();
        }
        Box at = from.box();
        return switch (direction) {
            case RIGHT ->
                nearest(
                        bars,
                        bar -> isBeside(from, bar) && bar.box().x() > at.x() + 0.01,
                        bar -> bar.box().x());
            case LEFT ->
                nearest(
                        bars,
                        bar -> isBeside(from, bar) && bar.box().x() < at.x() - 0.01,
                        bar -> -bar.box().x());
            case DOWN ->
                nearest(
                                bars,
                                bar -> bar.depth() > from.depth() && holds(at, bar.box()),
                                bar -> bar.box().y() * 1e6 + bar.box().x())
                        .or(() -> nearest(
                                bars,
                                bar -> bar.box().y() >= at.bottom() - 0.5,
                                bar -> distance(at, bar, bar.box().y() - at.bottom())));
            case UP ->
                nearest(
                                bars,
                                bar -> bar.depth() == from.depth() - 1 && holds(bar.box(), at),
                                bar -> -bar.box().y())
                        .or(() -> nearest(
                                bars,
                                bar -> bar.box().bottom() <= at.y() + 0.5,
                                bar -> distance(at, bar, at.y() - bar.box().bottom())));
        };
    }

    private static boolean isBeside(Bar one, Bar other) {
        return one.depth() == other.depth()
                && Math.abs(one.box().y() - other.box().y()) < ROW;
    }

    private static boolean holds(Box outer, Box inner) {
        return outer.grown(0.5).contains(inner);
    }

    private static double distance(Box at, Bar bar, double rows) {
        double beside = Math.max(
                0, Math.max(bar.box().x() - at.right(), at.x() - bar.box().right()));
        return rows * 4 + beside + bar.depth() * 0.1;
    }

    private static Optional<Bar> nearest(List<Bar> bars, Predicate<Bar> which, ToDoubleFunction<Bar> far) {
        return bars.stream().filter(which).min(Comparator.comparingDouble(far));
    }
}
