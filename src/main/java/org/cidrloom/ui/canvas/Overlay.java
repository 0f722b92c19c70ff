package org.cidrloom.ui.canvas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Lane;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.PlacedBlock;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Stroke;
import org.cidrloom.diagram.WayDrawing;
import org.cidrloom.diagram.gesture.Connect;
import org.cidrloom.diagram.gesture.Connection;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.diagram.gesture.Relocate;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.diagram.gesture.Snap;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.ui.FxPainter;

/// Paints what lies above the drawing: what is under the pointer, what is selected, and what a hand does.
final class Overlay {
    /// How far frames stand off, in pixels.
    private static final double OFF = 3;

    private static final double CORNER = 8;
    private static final double HANDLE = 4.5;
    private static final double PAD = 8;

    private final FxPainter painter;
    private final Canvas canvas;
    private final Labels labels;

    Overlay(FxPainter painter, Canvas canvas) {
        this.painter = painter;
        this.canvas = canvas;
        labels = new Labels(painter, canvas);
    }

    void paint(CanvasModel model, WayDrawing way, String why, Palette palette, double outputScale, boolean focused) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painter.use(model.viewportProperty().get(), outputScale, palette);
        way.at(LevelOfDetail.at(model.viewportProperty().get().zoom())).forEach(shape -> shape.paint(painter));
        Point sign = way.sign();
        if (sign != null && !why.isEmpty()) {
            labels.say(why, model.viewportProperty().get().toWindow(sign), Role.ERROR);
        }
        selection(model, focused);
        switch (model.pointer().gestureProperty().get()) {
            case Marquee marquee -> area(model, marquee.box(), 2);
            case Move move -> move(model, move);
            case Drop drop -> drop(model, drop);
            case Connect connect -> connect(model, connect);
            case Resize resize -> resize(model, resize);
            case Relocate relocate -> relocate(model, relocate);
            case Pan _ -> {}
            case null -> handles(model);
        }
    }

    /// What is selected and what is under the pointer, as far as it is drawn at this zoom: from afar a dashed frame
    /// says that something in a box is selected.
    private void selection(CanvasModel model, boolean focused) {
        Set<ElementId> selection = model.selection();
        ElementId hover = model.pointer().hoverProperty().get();
        if (hover != null && !selection.contains(hover)) {
            frame(model, hover, 1.5, 0.55, false);
        }
        Set<ElementId> around = new LinkedHashSet<>();
        PlacedBlock block = model.blocks().selected().orElse(null);
        for (ElementId element : selection) {
            ElementId shown = model.shown(element);
            if (shown.equals(element)) {
                frame(model, element, 2, 1, block != null);
            } else if (!selection.contains(shown)) {
                around.add(shown);
            }
        }
        around.forEach(shown -> frame(model, shown, 2, 1, true));
        PlacedBlock under = model.pointer().hoverBlockProperty().get();
        if (under != null && !under.equals(block)) {
            block(model, under, 1.5, 0.55);
        }
        if (block != null) {
            block(model, block, 2, 1);
        }
        if (focused && block != null) {
            ring(model, block.box(), OFF);
        } else if (focused) {
            selection.stream().reduce((one, other) -> other).ifPresent(last -> ring(model, model.shown(last)));
        }
    }

    private void move(CanvasModel model, Move move) {
        move.ghosts().forEach(ghost -> area(model, ghost, CORNER));
        if (move.makesWay()) {
            move.landings().forEach(landing -> landing(model, landing));
        }
        if (model.pointer().isCopying() && !move.ghosts().isEmpty()) {
            Box first = model.inWindow(move.ghosts().getFirst());
            labels.say("Copy", new Point(first.x() + PAD, first.y() + PAD), Role.TEXT);
        }
        Viewport seen = model.viewportProperty().get();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        pen(Role.SELECTION, 1);
        graphics.setLineDashes(4, 4);
        for (Snap.Guide guide : move.guides()) {
            Point from = seen.toWindow(guide.from());
            Point to = seen.toWindow(guide.to());
            graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
        }
        graphics.setLineDashes();
    }

    private void handles(CanvasModel model) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        boolean held = model.pointer().gripProperty().get() != null;
        for (Point handle : model.pointer().handles()) {
            double radius = held ? HANDLE + 1 : HANDLE;
            graphics.setFill(painter.color(held ? Role.SELECTION : Role.PANEL));
            graphics.fillOval(handle.x() - radius, handle.y() - radius, 2 * radius, 2 * radius);
            pen(Role.SELECTION, 1.5);
            graphics.strokeOval(handle.x() - radius, handle.y() - radius, 2 * radius, 2 * radius);
        }
    }

    /// The edge that is drawn, the end it would have, and what it would be.
    private void connect(CanvasModel model, Connect connect) {
        Connection connection = connect.connection();
        ElementId to = connect.to();
        Role role = connection != null && connection.isRefused() ? Role.ERROR : Role.SELECTION;
        Viewport seen = model.viewportProperty().get();
        Point from = seen.toWindow(connect.leaves());
        Point at = seen.toWindow(connect.at());
        if (to != null && connection != null && !connection.isRefused()) {
            model.drawingProperty().get().place(to).ifPresent(place -> area(model, place.box(), CORNER));
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        pen(role, 2);
        if (connection == null || connection.isRefused()) {
            graphics.setLineDashes(6, 4);
        }
        graphics.strokeLine(from.x(), from.y(), at.x(), at.y());
        graphics.setLineDashes();
        graphics.setFill(painter.color(role));
        graphics.fillOval(from.x() - HANDLE, from.y() - HANDLE, 2 * HANDLE, 2 * HANDLE);
        graphics.fillOval(at.x() - HANDLE, at.y() - HANDLE, 2 * HANDLE, 2 * HANDLE);
        if (connection != null) {
            String warning = connection.warning().isEmpty() ? "" : "\n" + connection.warning();
            labels.say(
                    connection.text() + warning, at.plus(16, 20), warning.isEmpty() ? role(connection) : Role.WARNING);
        }
    }

    /// The subnet as it is pulled, and every size that it could have.
    private void resize(CanvasModel model, Resize resize) {
        Box ghost = resize.ghost(model.viewportProperty().get().zoom());
        area(model, ghost, CORNER);
        Box box = model.inWindow(ghost);
        labels.sizes(resize, new Point(box.x(), box.bottom() + PAD));
    }

    /// The subnets as they are carried, the lane that would take them, and what they become there.
    private void relocate(CanvasModel model, Relocate relocate) {
        Lane lane = relocate.target();
        boolean refused = relocate.proposal().isRefused();
        if (lane != null && !refused) {
            area(model, lane.box(), CORNER);
        }
        relocate.ghosts().forEach(ghost -> area(model, ghost, CORNER));
        Point at = model.viewportProperty().get().toWindow(relocate.at());
        labels.say(relocate.proposal().text(), at.plus(16, 20), refused ? Role.ERROR : Role.TEXT);
    }

    private static Role role(Connection connection) {
        return connection.isRefused() ? Role.ERROR : Role.TEXT;
    }

    private void frame(CanvasModel model, ElementId element, double line, double opacity, boolean dashed) {
        model.drawingProperty().get().place(element).ifPresent(place -> {
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.setGlobalAlpha(opacity);
            if (place.isEdge()) {
                double zoom = model.viewportProperty().get().zoom();
                painter.path(edge(place), null, Stroke.solid(Role.SELECTION, (line + 1) / zoom));
            } else {
                pen(Role.SELECTION, line);
                if (dashed) {
                    graphics.setLineDashes(6, 5);
                }
                outline(model.inWindow(place.box()), off(model, place));
                graphics.setLineDashes();
            }
            graphics.setGlobalAlpha(1);
        });
    }

    /// The frame around an address block in the box of a VPC or network.
    private void block(CanvasModel model, PlacedBlock block, double line, double opacity) {
        canvas.getGraphicsContext2D().setGlobalAlpha(opacity);
        pen(Role.SELECTION, line);
        outline(model.inWindow(block.box()), 1.5);
        canvas.getGraphicsContext2D().setGlobalAlpha(1);
    }

    /// The frame around the element that keys go to, outside its selection frame.
    private void ring(CanvasModel model, ElementId element) {
        model.drawingProperty()
                .get()
                .place(element)
                .filter(place -> !place.isEdge())
                .ifPresent(place -> ring(model, place.box(), off(model, place)));
    }

    /// How far the frame stands off: what lies in another box has words close around it, which shrink with the zoom.
    private static double off(CanvasModel model, Placed place) {
        double zoom = model.viewportProperty().get().zoom();
        return place.depth() == 0 ? OFF : OFF * Math.clamp(zoom * zoom, 0.2, 1);
    }

    private void ring(CanvasModel model, Box box, double off) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setGlobalAlpha(0.3);
        pen(Role.SELECTION, 3);
        outline(model.inWindow(box), off + 2.5);
        graphics.setGlobalAlpha(1);
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

    /// Where a box will stand when it is let go elsewhere than where it is held.
    private void landing(CanvasModel model, Box area) {
        Box box = model.inWindow(area);
        pen(Role.SELECTION, 1.5);
        canvas.getGraphicsContext2D().setLineDashes(6, 5);
        canvas.getGraphicsContext2D().strokeRoundRect(box.x(), box.y(), box.width(), box.height(), CORNER, CORNER);
        canvas.getGraphicsContext2D().setLineDashes();
    }

    /// The box or the VPC that a dragged part goes to, and beside the pointer what it becomes or why it does not.
    private void drop(CanvasModel model, Drop drop) {
        String home = drop.home();
        drop.ghost().ifPresent(ghost -> area(model, ghost, CORNER));
        if (home != null && !drop.offer().isRefused() && drop.part().needsVpc()) {
            model.drawingProperty().get().place(new OfVpc(home)).ifPresent(place -> area(model, place.box(), CORNER));
        }
        Point at = model.viewportProperty().get().toWindow(drop.at());
        labels.say(drop.offer().text(), at.plus(16, 20), drop.offer().isRefused() ? Role.ERROR : Role.TEXT);
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
