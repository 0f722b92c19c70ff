package org.cidrloom.ui.canvas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import org.cidrloom.diagram.Box;
import org.jspecify.annotations.Nullable;

/// A corner of the window, for what lies over the drawing there and must not hide what a person works on.
enum Corner {
    BOTTOM_RIGHT(false, false),
    BOTTOM_LEFT(true, false),
    TOP_RIGHT(false, true),
    TOP_LEFT(true, true);

    /// Where the map goes, the likeliest corner first; the last one is the legend's.
    private static final List<Corner> OF_MAP = List.of(BOTTOM_RIGHT, BOTTOM_LEFT, TOP_RIGHT);

    /// How far off the window's sides things lie, in pixels.
    static final double MARGIN = 12;

    /// A box counts as hidden where more than this share of what is seen of it is covered. What is selected as a whole,
    /// such as a VPC that fills the window, is not hidden by a corner of it.
    private static final double HIDDEN = 0.12;

    private final boolean left;
    private final boolean top;

    Corner(boolean left, boolean top) {
        this.left = left;
        this.top = top;
    }

    /// What a thing of that size covers here.
    ///
    /// @param window the window, in pixels
    Box box(Box window, double width, double height) {
        return new Box(
                left ? window.x() + MARGIN : window.right() - MARGIN - width,
                top ? window.y() + MARGIN : window.bottom() - MARGIN - height,
                width,
                height);
    }

    /// Where the map goes: to a corner where it lies over nothing, the one it is in first. Where there is none, to one
    /// where it hides nothing that is to be kept clear; nothing where there is no such corner either.
    ///
    /// @param window the window, in pixels
    /// @param kept the boxes to keep clear, in pixels
    /// @param covers whether something is drawn in an area of the window
    /// @param at where it is
    /// @param taken where something else is; null for nowhere
    static Optional<Corner> ofMap(
            Collection<Box> kept,
            Box window,
            double width,
            double height,
            Predicate<Box> covers,
            Corner at,
            @Nullable Corner taken) {
        List<Corner> corners = Stream.concat(Stream.of(at), OF_MAP.stream())
                .distinct()
                .filter(corner -> corner != taken)
                .toList();
        return emptyOf(corners, window, width, height, covers)
                .or(() -> emptyOf(
                        corners,
                        window,
                        width,
                        height,
                        covered -> kept.stream().anyMatch(box -> hides(covered, box, window))));
    }

    /// The first of these corners where a thing of that size lies over nothing; nothing where there is none.
    ///
    /// @param window the window, in pixels
    /// @param covers whether something is drawn in an area of the window
    static Optional<Corner> emptyOf(
            List<Corner> corners, Box window, double width, double height, Predicate<Box> covers) {
        return corners.stream()
                .filter(corner -> !covers.test(corner.box(window, width, height)))
                .findFirst();
    }

    /// The same for a layout pane.
    Pos position() {
        return switch (this) {
            case BOTTOM_RIGHT -> Pos.BOTTOM_RIGHT;
            case BOTTOM_LEFT -> Pos.BOTTOM_LEFT;
            case TOP_RIGHT -> Pos.TOP_RIGHT;
            case TOP_LEFT -> Pos.TOP_LEFT;
        };
    }

    private static boolean hides(Box covered, Box box, Box window) {
        double seen = common(box, window);
        return seen > 0 && common(box, covered) > HIDDEN * seen;
    }

    private static double common(Box one, Box other) {
        double width = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
        return width > 0 && height > 0 ? width * height : 0;
    }
}
