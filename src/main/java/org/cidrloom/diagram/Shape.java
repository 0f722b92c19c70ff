package org.cidrloom.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing to paint. Immutable; coordinates are absolute diagram units.
public sealed interface Shape {
    /// What it belongs to.
    Mark mark();

    /// A rectangle that it does not leave.
    Box bounds();

    /// Rectangles that together it does not leave, closer to it than [#bounds()] where it goes a long way.
    default List<Box> pieces() {
        return List.of(bounds());
    }

    /// Breaks it down into the painter's verbs.
    void paint(Painter painter);

    /// A rectangle with rounded corners.
    ///
    /// @param mark what it belongs to
    /// @param box where
    /// @param radius of its corners
    /// @param fill its inside; null for none
    /// @param stroke its border; null for none
    record Rectangle(
            Mark mark,
            Box box,
            double radius,
            @Nullable Role fill,
            @Nullable Stroke stroke) implements Shape {
        @Override
        public Box bounds() {
            return stroke == null ? box : box.grown(stroke.width() / 2);
        }

        @Override
        public void paint(Painter painter) {
            painter.rectangle(box, radius, fill, stroke);
        }
    }

    /// A path: an edge, a rule, a pattern.
    ///
    /// @param mark what it belongs to
    /// @param outline where
    /// @param bounds a rectangle that it does not leave
    /// @param fill its inside; null for none
    /// @param stroke its line; null for none
    record Path(
            Mark mark,
            Outline outline,
            Box bounds,
            @Nullable Role fill,
            @Nullable Stroke stroke) implements Shape {
        private static final double FAR = 256;

        /// A line along an outline.
        public static Path line(Mark mark, Outline outline, Stroke stroke) {
            return new Path(mark, outline, outline.bounds().grown(stroke.width() / 2), null, stroke);
        }

        @Override
        public List<Box> pieces() {
            boolean far = bounds.width() > FAR && bounds.height() > FAR;
            return fill == null && stroke != null && far ? outline.pieces(stroke.width() / 2) : List.of(bounds);
        }

        @Override
        public void paint(Painter painter) {
            painter.path(outline, fill, stroke);
        }
    }

    /// One line of text, already cut to the room it has. It holds no control characters.
    ///
    /// @param mark what it belongs to
    /// @param text the characters
    /// @param x its start, middle or end, as `align` says
    /// @param baseline the y its letters stand on
    /// @param width as measured
    /// @param style its face, weight and size
    /// @param align which of its points x means
    /// @param role its colour
    record Text(
            Mark mark, String text, double x, double baseline, double width, TextStyle style, Align align, Role role)
            implements Shape {
        /// Its left end.
        public double left() {
            return switch (align) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
        }

        @Override
        public Box bounds() {
            return new Box(left(), baseline - style.ascent(), width, style.ascent() + style.descent());
        }

        @Override
        public void paint(Painter painter) {
            painter.text(this);
        }
    }

    /// A bar that is filled in layers; what no segment covers is free.
    ///
    /// @param mark what it belongs to
    /// @param box where
    /// @param segments from left to right
    record Bar(Mark mark, Box box, List<Segment> segments) implements Shape {
        private static final double HATCH = 4;

        public Bar {
            segments = List.copyOf(segments);
        }

        /// A part of a bar.
        ///
        /// @param role its colour
        /// @param from where it starts, as a share of the bar's width
        /// @param to where it ends, as a share of the bar's width
        /// @param hatched whether a pattern lies over it: held, but not in use
        public record Segment(Role role, double from, double to, boolean hatched) {}

        @Override
        public Box bounds() {
            return box;
        }

        @Override
        public void paint(Painter painter) {
            double radius = Math.min(2, box.height() / 2);
            painter.rectangle(box, radius, Role.FILL_FREE, null);
            for (Segment segment : segments) {
                double from = box.x() + box.width() * segment.from();
                double to = box.x() + box.width() * segment.to();
                Box part = new Box(from, box.y(), Math.max(0, to - from), box.height());
                painter.rectangle(part, Math.min(radius, part.width() / 2), segment.role(), null);
                if (segment.hatched() && part.width() > HATCH) {
                    painter.path(Outline.hatch(part, HATCH), null, Stroke.solid(Role.FILL_FREE, 1));
                }
            }
        }
    }

    /// A small drawing.
    ///
    /// @param mark what it belongs to
    /// @param symbol which
    /// @param box where; square
    /// @param role its colour
    record Icon(Mark mark, Symbol symbol, Box box, Role role) implements Shape {
        @Override
        public Box bounds() {
            return box;
        }

        @Override
        public void paint(Painter painter) {
            symbol.paint(painter, box, role);
        }
    }

    /// The line along which two ranges meet that must not.
    ///
    /// @param mark what it belongs to
    /// @param route where it runs
    /// @param bounds a rectangle that it does not leave
    /// @param role the colour of its severity
    record Link(Mark mark, Outline route, Box bounds, Role role) implements Shape {
        private static final double WIDTH = 2.5;
        private static final double HALO = 6.5;

        /// A link along a route.
        public static Link along(Mark mark, Outline route, Role role) {
            return new Link(mark, route, route.bounds().grown(HALO / 2), role);
        }

        @Override
        public void paint(Painter painter) {
            painter.path(route, null, Stroke.solid(Role.PANEL, HALO));
            painter.path(route, null, Stroke.dashed(role, WIDTH));
        }
    }
}
