package org.cidrloom.ui;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Viewport;
import org.jspecify.annotations.Nullable;

/// Paints lines and boxes whose sides meet device pixels: level and upright parts are filled as rectangles, which look
/// the same and cost a fiftieth of what a path costs, and only bends are left to paths. Parts out of sight are passed
/// over.
///
/// Colours and the pen's width are set before. Confined to the JavaFX thread.
final class RuledLines {
    /// Lines wider than this show that their ends are round, in device pixels.
    private static final double WIDEST = 3;

    /// From here on a box is large, in pixels.
    private static final double LARGE = 48;

    /// How far a control point lies from the end of a quarter circle of radius 1, to look round.
    private static final double ROUND = 0.5522847498;

    private final GraphicsContext graphics;
    private Viewport viewport = Viewport.START;
    private DoubleUnaryOperator snap = DoubleUnaryOperator.identity();
    private double half;
    private double atX;
    private double atY;
    private double startX;
    private double startY;

    /// Whether the path that is stroked in the end goes on from where the pen is.
    private boolean traced;

    private boolean any;

    /// Of the line that is being painted; null for an unbroken one.
    private @Nullable Dashes dashes;

    RuledLines(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /// Whether a line of that width and colour can be painted so: where parts overlap, a translucent one would show it.
    static boolean suit(double line, double outputScale, Color color) {
        return line * outputScale <= WIDEST && color.isOpaque();
    }

    /// Paints along an outline.
    ///
    /// @param line how wide, in pixels
    /// @param pattern the lengths of a dash and of the gap behind it, in pixels; null for an unbroken line
    /// @param aligning takes the middle of the line to where its sides meet device pixels
    void stroke(
            Outline outline, Viewport seen, double line, double @Nullable [] pattern, DoubleUnaryOperator aligning) {
        dashes = pattern == null ? null : new Dashes(pattern[0], pattern[1]);
        viewport = seen;
        snap = aligning;
        half = line / 2;
        any = false;
        traced = false;
        graphics.setFill(graphics.getStroke());
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move(Point to) -> {
                    go(x(to), y(to));
                    startX = atX;
                    startY = atY;
                }
                case Outline.Step.Line(Point to) -> line(x(to), y(to));
                case Outline.Step.Curve(Point one, Point two, Point to) ->
                    curve(x(one), y(one), x(two), y(two), x(to), y(to));
                case Outline.Step.Close _ -> line(startX, startY);
            }
        }
        if (any) {
            graphics.stroke();
        }
        dashes = null;
    }

    /// Whether a box with round corners is so large that painting its corners alone is worth it.
    static boolean suits(Box box, double radius) {
        return Math.min(box.width(), box.height()) >= LARGE && radius <= LARGE / 3;
    }

    /// Paints the border of a box.
    ///
    /// @param box along the middle of the line
    /// @param radius of its corners
    /// @param inset how far from its corners its sides begin to be straight, so that they begin with a device pixel
    void border(Box box, double line, double radius, double inset) {
        half = line / 2;
        graphics.setFill(graphics.getStroke());
        if (radius == 0) {
            fill(box.x(), box.y(), box.right(), box.y(), half, half);
            fill(box.x(), box.bottom(), box.right(), box.bottom(), half, half);
            fill(box.x(), box.y(), box.x(), box.bottom(), half, half);
            fill(box.right(), box.y(), box.right(), box.bottom(), half, half);
            return;
        }
        fill(box.x() + inset, box.y(), box.right() - inset, box.y(), 0, half);
        fill(box.x() + inset, box.bottom(), box.right() - inset, box.bottom(), 0, half);
        fill(box.x(), box.y() + inset, box.x(), box.bottom() - inset, half, 0);
        fill(box.right(), box.y() + inset, box.right(), box.bottom() - inset, half, 0);
        corners(box, radius, inset, false);
    }

    /// Paints the inside of a box with round corners, as [#border(Box, double, double, double)] does its border.
    void fill(Box box, double radius, double inset) {
        half = 0;
        fill(box.x() + inset, box.y(), box.right() - inset, box.bottom(), 0, 0);
        fill(box.x(), box.y() + inset, box.x() + inset, box.bottom() - inset, 0, 0);
        fill(box.right() - inset, box.y() + inset, box.right(), box.bottom() - inset, 0, 0);
        corners(box, radius, inset, true);
    }

    private void corners(Box box, double radius, double inset, boolean filled) {
        corner(box.x(), box.y(), radius, inset, 1, 1, filled);
        corner(box.right(), box.y(), radius, inset, -1, 1, filled);
        corner(box.x(), box.bottom(), radius, inset, 1, -1, filled);
        corner(box.right(), box.bottom(), radius, inset, -1, -1, filled);
    }

    /// @param right 1 where the box goes to the right from the corner, -1 to the left
    /// @param down 1 where it goes down, -1 up
    private void corner(double x, double y, double radius, double inset, int right, int down, boolean filled) {
        double reach = inset + half + 1;
        boolean seen = x > -reach
                && y > -reach
                && x < graphics.getCanvas().getWidth() + reach
                && y < graphics.getCanvas().getHeight() + reach;
        if (!seen) {
            return;
        }
        double control = radius * (1 - ROUND);
        graphics.beginPath();
        graphics.moveTo(x, y + down * inset);
        graphics.lineTo(x, y + down * radius);
        graphics.bezierCurveTo(x, y + down * control, x + right * control, y, x + right * radius, y);
        graphics.lineTo(x + right * inset, y);
        if (filled) {
            graphics.lineTo(x + right * inset, y + down * inset);
            graphics.closePath();
            graphics.fill();
        } else {
            graphics.stroke();
        }
    }

    private void curve(double oneX, double oneY, double twoX, double twoY, double toX, double toY) {
        if (dashes != null) {
            broken(
                    dashes,
                    Dashes.length(atX, atY, oneX, oneY, twoX, twoY, toX, toY),
                    toX,
                    toY,
                    () -> graphics.bezierCurveTo(oneX, oneY, twoX, twoY, toX, toY));
        } else {
            trace();
            graphics.bezierCurveTo(oneX, oneY, twoX, twoY, toX, toY);
        }
        atX = toX;
        atY = toY;
    }

    private void line(double toX, double toY) {
        boolean ruled = atX == toX || atY == toY;
        if (dashes != null && ruled) {
            Canvas canvas = graphics.getCanvas();
            dashes.along(
                    atX,
                    atY,
                    toX,
                    toY,
                    canvas.getWidth(),
                    canvas.getHeight(),
                    (fromX, fromY, endX, endY) -> fill(
                            snap.applyAsDouble(fromX),
                            snap.applyAsDouble(fromY),
                            snap.applyAsDouble(endX),
                            snap.applyAsDouble(endY),
                            half,
                            half));
            go(toX, toY);
        } else if (dashes != null) {
            broken(dashes, Math.hypot(toX - atX, toY - atY), toX, toY, () -> graphics.lineTo(toX, toY));
            go(toX, toY);
        } else if (ruled) {
            fill(atX, atY, toX, toY, half, half);
            go(toX, toY);
        } else {
            trace();
            graphics.lineTo(toX, toY);
            atX = toX;
            atY = toY;
        }
    }

    /// Strokes a part of a broken line that is neither level nor upright.
    private void broken(Dashes passed, double length, double toX, double toY, Runnable part) {
        double reach = length + half;
        boolean seen = Math.max(atX, toX) > -reach
                && Math.max(atY, toY) > -reach
                && Math.min(atX, toX) < graphics.getCanvas().getWidth() + reach
                && Math.min(atY, toY) < graphics.getCanvas().getHeight() + reach;
        if (seen) {
            graphics.setLineDashOffset(passed.phase());
            graphics.beginPath();
            graphics.moveTo(atX, atY);
            part.run();
            graphics.stroke();
            graphics.setLineDashOffset(0);
        }
        passed.pass(length);
    }

    private void go(double toX, double toY) {
        atX = toX;
        atY = toY;
        traced = false;
    }

    private void trace() {
        if (!any) {
            graphics.beginPath();
            any = true;
        }
        if (!traced) {
            graphics.moveTo(atX, atY);
            traced = true;
        }
    }

    private void fill(double fromX, double fromY, double toX, double toY, double besides, double above) {
        double left = Math.max(Math.min(fromX, toX) - besides, -1);
        double top = Math.max(Math.min(fromY, toY) - above, -1);
        double right =
                Math.min(Math.max(fromX, toX) + besides, graphics.getCanvas().getWidth() + 1);
        double bottom =
                Math.min(Math.max(fromY, toY) + above, graphics.getCanvas().getHeight() + 1);
        if (right > left && bottom > top) {
            graphics.fillRect(left, top, right - left, bottom - top);
        }
    }

    private double x(Point point) {
        return snap.applyAsDouble((point.x() - viewport.x()) * viewport.zoom());
    }

    private double y(Point point) {
        return snap.applyAsDouble((point.y() - viewport.y()) * viewport.zoom());
    }
}
