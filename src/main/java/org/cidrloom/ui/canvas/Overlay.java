package org.cidrloom.ui.canvas;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Stroke;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.model.ElementId;

/// Paints what lies above the drawing: what is under the pointer, what is selected, and what a hand does.
final class Overlay {
    /// How far frames stand off, in pixels.
    private static final double OFF = 3;

    private static final double CORNER = 8;

    private final FxPainter painter;
    private final Canvas canvas;

    Overlay(FxPainter painter, Canvas canvas) {
        this.painter = painter;
        this.canvas = canvas;
    }

    void paint(CanvasModel model, Palette palette, double outputScale, boolean focused) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painter.use(model.viewportProperty().get(), outputScale, palette);
        ElementId hover = model.hoverProperty().get();
        if (hover != null && !model.selection().contains(hover)) {
            frame(model, hover, 1.5, 0.55);
        }
        for (ElementId element : model.selection()) {
            frame(model, element, 2, 1);
        }
        if (focused) {
            model.selection().stream().reduce((one, other) -> other).ifPresent(last -> ring(model, last));
        }
        switch (model.gestureProperty().get()) {
            case Marquee marquee -> area(model, marquee.box(), 2);
            case Move move -> move.ghosts().forEach(ghost -> area(model, ghost, CORNER));
            case Pan _ -> {}
            case null -> {}
        }
    }

    private void frame(CanvasModel model, ElementId element, double line, double opacity) {
        model.drawingProperty().get().place(element).ifPresent(place -> {
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.setGlobalAlpha(opacity);
            if (place.isEdge()) {
                double zoom = model.viewportProperty().get().zoom();
                painter.path(edge(place), null, Stroke.solid(Role.SELECTION, (line + 1) / zoom));
            } else {
                pen(Role.SELECTION, line);
                outline(model.inWindow(place.box()), OFF);
            }
            graphics.setGlobalAlpha(1);
        });
    }

    /// The frame around the element that keys go to, outside its selection frame.
    private void ring(CanvasModel model, ElementId element) {
        model.drawingProperty()
                .get()
                .place(element)
                .filter(place -> !place.isEdge())
                .ifPresent(place -> {
                    GraphicsContext graphics = canvas.getGraphicsContext2D();
                    graphics.setGlobalAlpha(0.3);
                    pen(Role.SELECTION, 3);
                    outline(model.inWindow(place.box()), OFF + 3.5);
                    graphics.setGlobalAlpha(1);
                });
    }

    private void area(CanvasModel model, Box area, double corner) {
        Box box = model.inWindow(area);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        Color colour = painter.color(Role.SELECTION);
        graphics.setFill(colour.deriveColor(0, 1, 1, 0.12));
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), corner, corner);
        pen(Role.SELECTION, 1.5);
        graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), corner, corner);
    }

    private void pen(Role role, double line) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setStroke(painter.color(role));
        graphics.setLineWidth(line);
        graphics.setLineDashes();
    }

    private void outline(Box box, double off) {
        Box around = box.grown(off);
        canvas.getGraphicsContext2D()
                .strokeRoundRect(around.x(), around.y(), around.width(), around.height(), CORNER + off, CORNER + off);
    }

    private static Outline edge(Placed place) {
        return Outline.rounded(List.copyOf(place.route()), CORNER);
    }
}
