package org.cidrloom.ui.canvas;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.stage.Window;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Way;
import org.cidrloom.diagram.WayDrawing;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.diagram.gesture.Relocate;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.ui.FittedCanvas;
import org.cidrloom.ui.FxPainter;
import org.jspecify.annotations.Nullable;

/// The canvas on screen: two JavaFX canvases as large as the window's part for it and never larger. The lower one has
/// the drawing, the upper one what changes with every movement of the pointer. Each is painted at most once a frame.
///
/// Confined to the JavaFX thread.
public final class CanvasView extends FittedCanvas {
    private static final double DOTS = 24;
    private static final double LEAST_DOT_ZOOM = 0.45;

    /// From this zoom on a way is lit as on paper; from farther away it keeps its size in pixels.
    private static final double NEAR = 0.7;

    private final CanvasModel model;
    private final InPlaceEditor editor;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<@Nullable Way> way;
    private final Canvas base;
    private final FxPainter painter;
    private final Overlay overlay;
    private final Set<Layer> layers = EnumSet.complementOf(EnumSet.of(Layer.FURNITURE));
    private boolean baseStale = true;
    private boolean overlayStale = true;
    private WayDrawing lit = WayDrawing.NONE;

    /// A view of a canvas.
    ///
    /// @param palette the colours, which follow the theme
    /// @param way the way of packets to light on the drawing; null for none
    /// @param scale by what the window is drawn larger; the drawing is not
    public CanvasView(
            CanvasModel model,
            ObservableValue<Palette> palette,
            ObservableValue<@Nullable Way> way,
            ObservableValue<Double> scale) {
        this(model, palette, way, scale, new Canvas(), new Canvas());
    }

    private CanvasView(
            CanvasModel model,
            ObservableValue<Palette> palette,
            ObservableValue<@Nullable Way> way,
            ObservableValue<Double> scale,
            Canvas base,
            Canvas above) {
        super(640, 400, base, above);
        this.base = base;
        painter = new FxPainter(base.getGraphicsContext2D());
        overlay = new Overlay(new FxPainter(above.getGraphicsContext2D()), above);
        this.model = model;
        this.palette = palette;
        this.way = way;
        setId("canvas");
        getStyleClass().add("canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Diagram of the design. The outline holds the same elements as a tree.");
        editor = new InPlaceEditor(model.inPlace(), this::requestFocus, scale);
        getChildren().addAll(base, above, editor.root());
        model.focusedProperty().bind(focusedProperty());
        model.viewportProperty().subscribe(editor::place);
        model.drawingProperty().subscribe(editor::place);
        model.drawingProperty().subscribe(this::repaint);
        model.drawingProperty().subscribe(this::light);
        way.subscribe(is -> light());
        model.viewportProperty().subscribe(this::repaint);
        model.viewportProperty().subscribe(this::light);
        palette.subscribe(colours -> repaint());
        model.pointer().hoverProperty().subscribe(this::repaintOverlay);
        model.pointer().gestureProperty().subscribe(this::repaintOverlay);
        model.selectionProperty().subscribe(this::repaintOverlay);
        model.pointer().hoverBlockProperty().subscribe(this::repaintOverlay);
        model.blocks().selectedProperty().subscribe(this::repaintOverlay);
        focusVisibleProperty().subscribe(this::repaintOverlay);
        focusedProperty().subscribe(this::repaintOverlay);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(is -> repaint());
        model.pointer().gestureProperty().subscribe(this::showCursor);
        model.pointer().hoverProperty().subscribe(this::showCursor);
        model.pointer().gripProperty().subscribe(this::repaintOverlay);
        model.pointer().gripProperty().subscribe(this::showCursor);
    }

    /// What it shows.
    CanvasModel model() {
        return model;
    }

    /// Switches layers of the drawing on and off.
    public void show(Set<Layer> shown) {
        layers.clear();
        layers.addAll(shown);
        repaint();
    }

    private void repaint() {
        baseStale = true;
        repaintOverlay();
    }

    private void repaintOverlay() {
        overlayStale = true;
        requestLayout();
    }

    private void light() {
        Way shown = way.getValue();
        lit = shown == null
                ? WayDrawing.NONE
                : WayDrawing.of(
                        model.drawingProperty().get(),
                        shown,
                        Math.max(1, NEAR / model.viewportProperty().get().zoom()));
        repaintOverlay();
    }

    private void showCursor() {
        setCursor(
                switch (model.pointer().gestureProperty().get()) {
                    case Pan _ -> Cursor.CLOSED_HAND;
                    case Move _, Relocate _ -> Cursor.MOVE;
                    case Resize resize -> resize.side() == Resize.Side.RIGHT ? Cursor.E_RESIZE : Cursor.S_RESIZE;
                    case null, default -> resting();
                });
    }

    private Cursor resting() {
        Grip grip = model.pointer().gripProperty().get();
        if (grip != null) {
            return switch (grip.kind()) {
                case CONNECT -> Cursor.CROSSHAIR;
                case WIDTH -> Cursor.E_RESIZE;
                case HEIGHT -> Cursor.S_RESIZE;
            };
        }
        return model.pointer().hoverProperty().get() == null ? Cursor.DEFAULT : Cursor.HAND;
    }

    @Override
    protected void resized(double width, double height) {
        model.window().resize(width, height);
        baseStale = true;
        overlayStale = true;
    }

    @Override
    protected void paint(double width, double height) {
        if (baseStale) {
            baseStale = false;
            paintBase(width, height);
        }
        if (overlayStale) {
            overlayStale = false;
            Way shown = way.getValue();
            String why = shown == null ? "" : shown.why();
            overlay.paint(model, lit, why, palette.getValue(), outputScale(), isFocused());
        }
    }

    private void paintBase(double width, double height) {
        Viewport seen = model.viewportProperty().get();
        DisplayList drawing = model.drawingProperty().get();
        GraphicsContext graphics = base.getGraphicsContext2D();
        painter.use(seen, outputScale(), palette.getValue());
        graphics.setFill(painter.color(Role.CANVAS));
        graphics.fillRect(0, 0, width, height);
        dots(graphics, seen, width, height);
        drawing.paint(painter, seen.area(width, height), LevelOfDetail.at(seen.zoom()), layers);
    }

    /// A grid of dots, which shows that the paper goes on and how far it was moved.
    private void dots(GraphicsContext graphics, Viewport seen, double width, double height) {
        if (seen.zoom() < LEAST_DOT_ZOOM) {
            return;
        }
        double step = DOTS * seen.zoom();
        double left = -(seen.x() * seen.zoom()) % step;
        double top = -(seen.y() * seen.zoom()) % step;
        graphics.setFill(painter.color(Role.LINE));
        for (double x = left - step; x < width + step; x += step) {
            for (double y = top - step; y < height + step; y += step) {
                graphics.fillRect(Math.rint(x), Math.rint(y), 1, 1);
            }
        }
    }
}
