package org.cidrloom.ui;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Colour;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.Mark;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Painter;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.Stroke;
import org.cidrloom.diagram.TextStyle;
import org.cidrloom.diagram.gesture.Viewport;
import org.jspecify.annotations.Nullable;

/// Paints shapes on a JavaFX canvas. It does the zoom itself, so that sides and baselines meet device pixels
/// and letters are made at the size they are seen at: crisp at every zoom and output scale.
///
/// Confined to the JavaFX thread.
public final class FxPainter implements Painter {
    /// Text smaller than this is a grey smear and is left out, in pixels.
    private static final double LEAST_TEXT = 3.5;

    /// Corners rounder than a pixel are worth the time that they take to paint; under that, sharp ones look the same.
    private static final double LEAST_ARC = 2.5;

    /// Seen between the ends of two dashes, in pixels.
    private static final double LEAST_GAP = 3;

    private final GraphicsContext graphics;
    private final Map<TextStyle, Font> fonts = new HashMap<>();
    private final Map<Role, Color> colours = new EnumMap<>(Role.class);
    private Viewport viewport = Viewport.START;
    private double scale = 1;
    private boolean aligned;
    private final RuledLines ruled;

    /// A painter on that canvas.
    public FxPainter(GraphicsContext graphics) {
        this.graphics = graphics;
        ruled = new RuledLines(graphics);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    /// Gets ready for a frame.
    ///
    /// @param seen what is seen
    /// @param outputScale device pixels for a JavaFX pixel
    public void use(Viewport seen, double outputScale, Palette palette) {
        if (seen.zoom() != viewport.zoom()) {
            fonts.clear();
        }
        viewport = seen;
        scale = outputScale;
        for (Role role : Role.values()) {
            colours.put(role, color(palette.of(role)));
        }
    }

    /// The colour of a role.
    public Color color(Role role) {
        return colours.getOrDefault(role, Color.MAGENTA);
    }

    private static Color color(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.opacity());
    }

    /// Edges are straight runs and meet device pixels too; icons and hatches keep their curves.
    @Override
    public void begin(Mark mark) {
        aligned = mark.layer() == Layer.ROUTING || mark.layer() == Layer.STRUCTURE;
    }

    @Override
    public void end(Mark mark) {
        aligned = false;
    }

    @Override
    public void rectangle(Box box, double radius, @Nullable Role fill, @Nullable Stroke stroke) {
        double line = stroke == null ? 0 : lineWidth(stroke);
        DoubleUnaryOperator snap = aligning(line);
        double left = snap.applyAsDouble(x(box.x()));
        double top = snap.applyAsDouble(y(box.y()));
        double width = snap.applyAsDouble(x(box.right())) - left;
        double height = snap.applyAsDouble(y(box.bottom())) - top;
        double arc = 2 * radius * viewport.zoom();
        Box seen = width < 0 || height < 0 ? Box.EMPTY : new Box(left, top, width, height);
        boolean large = RuledLines.suits(seen, arc / 2);
        double inset = Math.ceil((arc + line) / 2 * scale) / scale - line / 2;
        if (fill != null) {
            graphics.setFill(color(fill));
            if (arc < LEAST_ARC) {
                graphics.fillRect(left, top, width, height);
            } else if (large) {
                ruled.fill(seen, arc / 2, inset);
            } else {
                graphics.fillRoundRect(left, top, width, height, arc, arc);
            }
        }
        if (stroke == null) {
            return;
        }
        pen(stroke, line);
        if (isRuled(stroke, line) && (large || arc < LEAST_ARC)) {
            ruled.border(seen, line, arc < LEAST_ARC ? 0 : arc / 2, inset);
        } else if (!isUnbroken(stroke, line) && RuledLines.suit(line, scale, color(stroke.role()))) {
            ruled.stroke(Outline.pen().box(box, radius).outline(), viewport, line, dashes(stroke, line), snap);
        } else if (arc < LEAST_ARC) {
            graphics.strokeRect(left, top, width, height);
        } else {
            graphics.strokeRoundRect(left, top, width, height, arc, arc);
        }
    }

    @Override
    public void path(Outline outline, @Nullable Role fill, @Nullable Stroke stroke) {
        double line = stroke == null ? 0 : lineWidth(stroke);
        if (aligned && fill == null && stroke != null && RuledLines.suit(line, scale, color(stroke.role()))) {
            pen(stroke, line);
            ruled.stroke(
                    outline, viewport, line, isUnbroken(stroke, line) ? null : dashes(stroke, line), aligning(line));
            return;
        }
        trace(outline, aligned && fill == null ? aligning(line) : DoubleUnaryOperator.identity());
        if (fill != null) {
            graphics.setFill(color(fill));
            graphics.fill();
        }
        if (stroke != null) {
            pen(stroke, line);
            graphics.stroke();
        }
    }

    @Override
    public void text(Shape.Text text) {
        if (text.style().size() * viewport.zoom() < LEAST_TEXT) {
            return;
        }
        graphics.setFill(color(text.role()));
        graphics.setFont(font(text.style()));
        graphics.setTextAlign(
                switch (text.align()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(text.text(), device(x(text.x())), device(y(text.baseline())));
    }

    private void trace(Outline outline, DoubleUnaryOperator snap) {
        graphics.beginPath();
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move(Point to) ->
                    graphics.moveTo(snap.applyAsDouble(x(to.x())), snap.applyAsDouble(y(to.y())));
                case Outline.Step.Line(Point to) ->
                    graphics.lineTo(snap.applyAsDouble(x(to.x())), snap.applyAsDouble(y(to.y())));
                case Outline.Step.Curve(Point one, Point two, Point to) ->
                    graphics.bezierCurveTo(
                            snap.applyAsDouble(x(one.x())),
                            snap.applyAsDouble(y(one.y())),
                            snap.applyAsDouble(x(two.x())),
                            snap.applyAsDouble(y(two.y())),
                            snap.applyAsDouble(x(to.x())),
                            snap.applyAsDouble(y(to.y())));
                case Outline.Step.Close _ -> graphics.closePath();
            }
        }
    }

    private void pen(Stroke stroke, double line) {
        graphics.setStroke(color(stroke.role()));
        graphics.setLineWidth(line);
        if (isUnbroken(stroke, line)) {
            graphics.setLineDashes();
            return;
        }
        graphics.setLineDashes(dashes(stroke, line));
    }

    /// The lengths of dashes and gaps in pixels. From afar they stop to get shorter before the eye loses them.
    private double[] dashes(Stroke stroke, double line) {
        double[] dashes = stroke.dash().lengths();
        double factor = Math.max(viewport.zoom(), (line + LEAST_GAP) / dashes[1]);
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] *= factor;
        }
        return dashes;
    }

    /// Whether no gap is seen in a line: the round ends of its dashes meet.
    private boolean isUnbroken(Stroke stroke, double line) {
        double[] dashes = stroke.dash().lengths();
        return dashes.length == 0 || dashes[1] * viewport.zoom() <= line;
    }

    private boolean isRuled(Stroke stroke, double line) {
        return isUnbroken(stroke, line) && RuledLines.suit(line, scale, color(stroke.role()));
    }

    private Font font(TextStyle style) {
        return fonts.computeIfAbsent(
                style, each -> Typefaces.of(each.face(), each.weight(), each.size() * viewport.zoom()));
    }

    /// A whole number of device pixels, and at least one.
    private double lineWidth(Stroke stroke) {
        return Math.max(1, Math.round(stroke.width() * viewport.zoom() * scale)) / scale;
    }

    /// Takes the middle of a line to where both its sides meet device pixels.
    private DoubleUnaryOperator aligning(double line) {
        double half = line / 2;
        return value -> device(value - half) + half;
    }

    private double device(double value) {
        return Math.round(value * scale) / scale;
    }

    private double x(double diagram) {
        return (diagram - viewport.x()) * viewport.zoom();
    }

    private double y(double diagram) {
        return (diagram - viewport.y()) * viewport.zoom();
    }
}
