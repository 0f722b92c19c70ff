package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A path of straight lines and cubic curves, in diagram units. The three or four verbs are those that every painter
/// has: JavaFX, Java2D, SVG and PDF alike.
///
/// @param steps how the pen goes
public record Outline(List<Step> steps) {
    /// How far a control point lies from the end of a quarter circle of radius 1, to look round.
    private static final double ROUND = 0.5522847498;

    public Outline {
        steps = List.copyOf(steps);
    }

    /// One movement of the pen.
    public sealed interface Step {
        /// Lifts the pen and sets it down.
        record Move(Point to) implements Step {}

        /// Draws a straight line.
        record Line(Point to) implements Step {}

        /// Draws a cubic curve.
        record Curve(Point first, Point second, Point to) implements Step {}

        /// Draws back to where the pen was set down.
        record Close() implements Step {}
    }

    /// A new pen.
    public static Pen pen() {
        return new Pen();
    }

    /// A line through the points, its corners rounded where both arms leave room.
    ///
    /// @param points at least one
    /// @param radius of the corners
    public static Outline rounded(List<Point> points, double radius) {
        Pen pen = pen().move(points.getFirst());
        for (int i = 1; i < points.size() - 1; i++) {
            pen.corner(points.get(i - 1), points.get(i), points.get(i + 1), radius);
        }
        return (points.size() > 1 ? pen.line(points.getLast()) : pen).outline();
    }

    /// Strokes at 45 degrees that fill a box, the pattern that stands for "not to be had" beside any colour.
    ///
    /// @param box where
    /// @param spacing between two strokes, along x
    public static Outline hatch(Box box, double spacing) {
        Pen pen = pen();
        for (double at = box.x() + spacing - box.height(); at < box.right(); at += spacing) {
            double from = Math.max(at, box.x());
            double to = Math.min(at + box.height(), box.right());
            if (to > from) {
                pen.move(from, box.bottom() - (from - at)).line(to, box.bottom() - (to - at));
            }
        }
        return pen.outline();
    }

    /// The same path, each point taken elsewhere.
    public Outline mapped(UnaryOperator<Point> to) {
        List<Step> mapped = new ArrayList<>(steps.size());
        for (Step step : steps) {
            mapped.add(
                    switch (step) {
                        case Step.Move(Point at) -> new Step.Move(to.apply(at));
                        case Step.Line(Point at) -> new Step.Line(to.apply(at));
                        case Step.Curve(Point one, Point two, Point at) ->
                            new Step.Curve(to.apply(one), to.apply(two), to.apply(at));
                        case Step.Close close -> close;
                    });
        }
        return new Outline(mapped);
    }

    /// A rectangle that the path does not leave: that of its points and control points.
    public Box bounds() {
        Box bounds = null;
        for (Step step : steps) {
            Box box = switch (step) {
                case Step.Move(Point at) -> dot(at);
                case Step.Line(Point at) -> dot(at);
                case Step.Curve(Point one, Point two, Point at) ->
                    dot(one).union(dot(two)).union(dot(at));
                case Step.Close() -> bounds;
            };
            bounds = bounds == null || box == null ? box : bounds.union(box);
        }
        return bounds == null ? Box.EMPTY : bounds;
    }

    /// Rectangles around each of its steps.
    ///
    /// @param around by how much they are larger on each side
    List<Box> pieces(double around) {
        List<Box> pieces = new ArrayList<>();
        Box last = Box.EMPTY;
        for (Step step : steps) {
            switch (step) {
                case Step.Move(Point at) -> last = dot(at);
                case Step.Line(Point at) -> {
                    pieces.add(last.union(dot(at)).grown(around));
                    last = dot(at);
                }
                case Step.Curve(Point one, Point two, Point at) -> {
                    pieces.add(
                            last.union(dot(one)).union(dot(two)).union(dot(at)).grown(around));
                    last = dot(at);
                }
                case Step.Close() -> pieces.add(bounds().grown(around));
            }
        }
        return pieces;
    }

    private static Box dot(Point at) {
        return new Box(at.x(), at.y(), 0, 0);
    }

    /// Draws an outline step by step.
    public static final class Pen {
        private final List<Step> steps = new ArrayList<>();

        private Pen() {}

        /// Lifts the pen and sets it down.
        public Pen move(Point to) {
            steps.add(new Step.Move(to));
            return this;
        }

        /// Lifts the pen and sets it down.
        public Pen move(double x, double y) {
            return move(new Point(x, y));
        }

        /// Draws a straight line.
        public Pen line(Point to) {
            steps.add(new Step.Line(to));
            return this;
        }

        /// Draws a straight line.
        public Pen line(double x, double y) {
            return line(new Point(x, y));
        }

        /// Draws straight lines through the coordinates, x and y by turns.
        public Pen lines(double... coordinates) {
            for (int i = 0; i + 1 < coordinates.length; i += 2) {
                line(coordinates[i], coordinates[i + 1]);
            }
            return this;
        }

        /// Draws a cubic curve.
        public Pen curve(Point first, Point second, Point to) {
            steps.add(new Step.Curve(first, second, to));
            return this;
        }

        /// Draws a cubic curve.
        public Pen curve(double x1, double y1, double x2, double y2, double x, double y) {
            return curve(new Point(x1, y1), new Point(x2, y2), new Point(x, y));
        }

        /// Draws back to where the pen was set down.
        public Pen close() {
            steps.add(new Step.Close());
            return this;
        }

        /// Draws a whole circle.
        public Pen circle(double x, double y, double radius) {
            return oval(x, y, radius, radius);
        }

        /// Draws a whole upright ellipse.
        public Pen oval(double x, double y, double rx, double ry) {
            double kx = rx * ROUND;
            double ky = ry * ROUND;
            return move(x + rx, y)
                    .curve(x + rx, y + ky, x + kx, y + ry, x, y + ry)
                    .curve(x - kx, y + ry, x - rx, y + ky, x - rx, y)
                    .curve(x - rx, y - ky, x - kx, y - ry, x, y - ry)
                    .curve(x + kx, y - ry, x + rx, y - ky, x + rx, y)
                    .close();
        }

        /// Draws a rectangle with rounded corners.
        public Pen box(Box box, double radius) {
            double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
            double k = r * (1 - ROUND);
            double left = box.x();
            double top = box.y();
            double right = box.right();
            double bottom = box.bottom();
            return move(left + r, top)
                    .line(right - r, top)
                    .curve(right - k, top, right, top + k, right, top + r)
                    .line(right, bottom - r)
                    .curve(right, bottom - k, right - k, bottom, right - r, bottom)
                    .line(left + r, bottom)
                    .curve(left + k, bottom, left, bottom - k, left, bottom - r)
                    .line(left, top + r)
                    .curve(left, top + k, left + k, top, left + r, top)
                    .close();
        }

        private void corner(Point before, Point at, Point after, double radius) {
            double r = Math.min(radius, Math.min(at.distance(before), at.distance(after)) / 2);
            if (r < 0.01) {
                line(at);
                return;
            }
            line(towards(at, before, r));
            curve(towards(at, before, r * (1 - ROUND)), towards(at, after, r * (1 - ROUND)), towards(at, after, r));
        }

        private static Point towards(Point from, Point to, double length) {
            double share = length / from.distance(to);
            return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
        }

        /// What was drawn.
        public Outline outline() {
            return new Outline(steps);
        }
    }
}
