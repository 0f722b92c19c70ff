package org.cidrloom.ui.canvas;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LegendCard;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.ui.FxPainter;

/// Says in a corner of the canvas what its colours, patterns and lines mean: of the layers that are shown, at the zoom
/// that they are shown at. The pointer goes through it.
///
/// Confined to the JavaFX thread.
final class LegendView extends Canvas {
    private static final double WIDTH = 400;

    private final CanvasModel model;
    private final ObservableValue<Set<Layer>> layers;
    private final ObservableValue<Palette> palette;
    private final TextMeasure measure;
    private final FxPainter painter = new FxPainter(getGraphicsContext2D());
    private final BooleanProperty wanted = new SimpleBooleanProperty();

    /// @param layers the layers that are shown
    /// @param measure what the drawing's text was measured with
    LegendView(
            CanvasModel model,
            ObservableValue<Set<Layer>> layers,
            ObservableValue<Palette> palette,
            TextMeasure measure) {
        this.model = model;
        this.layers = layers;
        this.palette = palette;
        this.measure = measure;
        setId("legend");
        setMouseTransparent(true);
        model.drawingProperty().subscribe(this::show);
        model.viewportProperty().map(seen -> LevelOfDetail.at(seen.zoom())).subscribe(level -> show());
        layers.subscribe(is -> show());
        palette.subscribe(colours -> show());
        wanted.subscribe(this::show);
    }

    /// Whether it is shown where there is something to explain.
    BooleanProperty wantedProperty() {
        return wanted;
    }

    private void show() {
        if (!wanted.get()) {
            setVisible(false);
            return;
        }
        LegendCard card = LegendCard.of(
                model.drawingProperty().get(),
                Objects.requireNonNull(layers.getValue()),
                model.window().detail(),
                WIDTH,
                measure);
        setVisible(card.height() > 0);
        setWidth(Math.max(1, card.width()));
        setHeight(Math.max(1, card.height()));
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        painter.use(Viewport.START, scale, Objects.requireNonNull(palette.getValue()));
        graphics.setFill(painter.color(Role.PANEL));
        graphics.fillRoundRect(0, 0, getWidth(), getHeight(), 8, 8);
        graphics.setStroke(painter.color(Role.LINE));
        graphics.setLineWidth(1);
        graphics.setLineDashes();
        graphics.strokeRoundRect(0.5, 0.5, getWidth() - 1, getHeight() - 1, 8, 8);
        card.drawing()
                .paint(painter, new Box(0, 0, getWidth(), getHeight()), LevelOfDetail.NEAR, EnumSet.allOf(Layer.class));
    }
}
