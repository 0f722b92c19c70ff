package org.cidrloom.ui.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Viewport;

/// Frames a part of the diagram in a window so that what lies in the corners of the window hides none of it.
///
/// @param width how wide the window is, in pixels
/// @param height how high the window is, in pixels
/// @param margin pixels left free on each side
record Framing(double width, double height, double margin) {
    /// Room for a card may make the drawing smaller by a fifth; where it would cost more, the card gives way.
    private static final double WORTH = 0.8;

    /// Shows a whole area of the drawing, and leaves room for a card in a corner, and for the map in another,
    /// where that costs little.
    ///
    /// @param cards the sizes that the card can have at a level of detail; none for no card
    /// @param map the size of the map; nothing where it will not be shown
    /// @param drawn whether something that is not to be hidden is drawn in a part of the window
    Viewport fitting(
            Box drawing,
            Function<LevelOfDetail, List<Box>> cards,
            Optional<Box> map,
            BiPredicate<Viewport, Box> drawn) {
        Viewport whole = Viewport.fitting(drawing, width, height, margin);
        LevelOfDetail level = LevelOfDetail.at(whole.zoom());
        List<List<Box>> things = together(cards.apply(level), map);
        if (things.stream().anyMatch(each -> isRoomFor(each, List.of(Corner.values()), whole, drawn))) {
            return whole;
        }
        return things.stream()
                .flatMap(this::beside)
                .map(part -> Viewport.fitting(drawing, part.width(), part.height(), margin)
                        .panned(part.x(), part.y()))
                .filter(seen -> seen.zoom() >= WORTH * whole.zoom() && LevelOfDetail.at(seen.zoom()) == level)
                .max(Comparator.comparingDouble(Viewport::zoom))
                .orElse(whole);
    }

    private static List<List<Box>> together(List<Box> cards, Optional<Box> map) {
        if (cards.isEmpty()) {
            return map.map(List::of).stream().toList();
        }
        return cards.stream()
                .map(card -> Stream.concat(Stream.of(card), map.stream()).toList())
                .toList();
    }

    /// Whether each of these has a corner of its own where nothing is drawn.
    private boolean isRoomFor(List<Box> things, List<Corner> corners, Viewport seen, BiPredicate<Viewport, Box> drawn) {
        if (things.isEmpty()) {
            return true;
        }
        Box first = things.getFirst();
        return corners.stream()
                .filter(corner -> !drawn.test(seen, corner.box(window(), first.width(), first.height())))
                .anyMatch(corner -> isRoomFor(
                        things.subList(1, things.size()),
                        corners.stream().filter(other -> other != corner).toList(),
                        seen,
                        drawn));
    }

    /// What is left of the window beside things that take the corners of one of its sides: the left and the upper one
    /// first, where the card goes first.
    private Stream<Box> beside(List<Box> things) {
        double column = things.stream().mapToDouble(Box::width).max().orElse(0) + Corner.MARGIN;
        double band = things.stream().mapToDouble(Box::height).max().orElse(0) + Corner.MARGIN;
        double wide = width - column;
        double high = height - band;
        return Stream.of(
                        new Box(column, 0, Math.max(0, wide), height),
                        new Box(0, 0, Math.max(0, wide), height),
                        new Box(0, band, width, Math.max(0, high)),
                        new Box(0, 0, width, Math.max(0, high)))
                .filter(part -> part.width() > 2 * margin && part.height() > 2 * margin);
    }

    /// Brings an area of the diagram into view, at the zoom as it is and with the least movement, and out from under
    /// what covers the window where it has room elsewhere.
    ///
    /// @param covered parts of the window, in pixels
    Viewport showing(Viewport now, Box area, List<Box> covered) {
        Viewport nearest = now.showing(area, width, height, margin);
        if (isClear(nearest, area, covered)) {
            return nearest;
        }
        return covered.stream()
                .flatMap(this::around)
                .filter(part -> area.width() * now.zoom() <= part.width() - 2 * margin
                        && area.height() * now.zoom() <= part.height() - 2 * margin)
                .map(part -> now.panned(-part.x(), -part.y())
                        .showing(area, part.width(), part.height(), margin)
                        .panned(part.x(), part.y()))
                .filter(seen -> isClear(seen, area, covered))
                .min(Comparator.comparingDouble(seen -> Math.hypot(seen.x() - now.x(), seen.y() - now.y())))
                .orElse(nearest);
    }

    /// Brings what is new into view with the box that it stands in, whole where that needs no smaller detail:
    /// zooms out as far as it must, about the middle of the window, and never in. Where even what is new does
    /// not fit so, it is shown at the zoom as it is.
    ///
    /// @param made what is new
    /// @param within what it stands in; the same where it stands by itself
    /// @param covered parts of the window, in pixels
    Viewport showingNew(Viewport now, Box made, Box within, List<Box> covered) {
        return Stream.of(within, made)
                .flatMap(area -> {
                    double zoom = Math.min(
                            now.zoom(),
                            Viewport.fitting(area, width, height, margin).zoom());
                    return LevelOfDetail.at(zoom) == LevelOfDetail.at(now.zoom())
                            ? Stream.of(showing(now.zoomedTo(zoom, new Point(width / 2, height / 2)), area, covered))
                            : Stream.empty();
                })
                .findFirst()
                .orElseGet(() -> showing(now, made, covered));
    }

    private Stream<Box> around(Box covered) {
        return Stream.of(
                part(covered.right(), 0, width, height),
                part(0, 0, covered.x(), height),
                part(0, covered.bottom(), width, height),
                part(0, 0, width, covered.y()));
    }

    private static Box part(double left, double top, double right, double bottom) {
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static boolean isClear(Viewport seen, Box area, List<Box> covered) {
        Box there = seen.inWindow(area);
        return covered.stream().noneMatch(there::overlaps);
    }

    private Box window() {
        return new Box(0, 0, width, height);
    }
}
