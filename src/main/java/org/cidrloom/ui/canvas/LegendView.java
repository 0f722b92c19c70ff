package org.cidrloom.ui.canvas;

import atlantafx.base.theme.Styles;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LegendCard;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.ui.FxPainter;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says in a corner of the canvas what its colours, patterns and lines mean: of the layers that are shown, at the zoom
/// that they are shown at. It goes to a corner where nothing is drawn. Where there is none it is but a button, which
/// lays it over the drawing and folds it again. The pointer goes through it.
///
/// Confined to the JavaFX thread.
final class LegendView extends StackPane {
    /// How wide it may be: narrower where the wider one has no room.
    private static final List<Double> WIDTHS = List.of(400.0, 312.0, 248.0);

    /// It stays where it is until the drawing has stood still for so long.
    private static final Duration STILL = Duration.millis(250);

    private final CanvasModel model;
    private final Region window;
    private final Supplier<List<Corner>> corners;
    private final ObservableValue<Set<Layer>> layers;
    private final ObservableValue<Palette> palette;
    private final TextMeasure measure;
    private final Canvas card = new Canvas();
    private final FxPainter painter = new FxPainter(card.getGraphicsContext2D());
    private final Button fold = new Button();
    private final PauseTransition still = new PauseTransition(STILL);
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final Map<Double, LegendCard> cards = new HashMap<>();
    private double painted;
    private boolean unfolded;

    /// @param window the canvas, in whose corners it goes
    /// @param corners those that it may go to, the likeliest first
    /// @param layers the layers that are shown
    /// @param measure what the drawing's text was measured with
    LegendView(
            CanvasModel model,
            Region window,
            Supplier<List<Corner>> corners,
            ObservableValue<Set<Layer>> layers,
            ObservableValue<Palette> palette,
            TextMeasure measure) {
        this.model = model;
        this.window = window;
        this.corners = corners;
        this.layers = layers;
        this.palette = palette;
        this.measure = measure;
        setId("legend");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        card.setMouseTransparent(true);
        fold.setId("legend-fold");
        fold.getStyleClass().addAll(Styles.SMALL, "minimap-button");
        fold.setFocusTraversable(false);
        fold.setTooltip(new Tooltip());
        fold.setOnAction(event -> {
            unfolded = !unfolded;
            place();
        });
        StackPane.setAlignment(fold, Pos.TOP_RIGHT);
        getChildren().addAll(card, fold);
        still.setOnFinished(event -> place());
        model.drawingProperty().subscribe(this::show);
        model.viewportProperty().map(seen -> LevelOfDetail.at(seen.zoom())).subscribe(level -> show());
        model.viewportProperty().subscribe(this::placeSoon);
        window.widthProperty().subscribe(this::placeSoon);
        window.heightProperty().subscribe(this::placeSoon);
        layers.subscribe(is -> show());
        palette.subscribe(colours -> show());
        wanted.subscribe(() -> {
            unfolded = false;
            show();
        });
    }

    /// Whether it is shown where there is something to explain.
    BooleanProperty wantedProperty() {
        return wanted;
    }

    private void placeSoon() {
        if (wanted.get()) {
            still.playFromStart();
        }
    }

    private void place() {
        LegendCard widest = card(WIDTHS.getFirst());
        setVisible(wanted.get() && widest.height() > 0);
        if (!isVisible()) {
            return;
        }
        double width = WIDTHS.stream()
                .filter(each -> card(each).width() <= each && corner(card(each)).isPresent())
                .findFirst()
                .orElse(WIDTHS.getFirst());
        paint(width);
        Optional<Corner> empty = corner(card(width));
        boolean shown = empty.isPresent() || unfolded;
        card.setVisible(shown);
        card.setManaged(shown);
        fold.setVisible(empty.isEmpty());
        fold.setManaged(empty.isEmpty());
        fold.setText(shown ? null : "Legend");
        fold.setGraphic(new FontIcon(shown ? "fth-x" : "fth-key"));
        fold.getTooltip().setText(shown ? "Fold the legend" : "Unfold the legend over the drawing");
        fold.setAccessibleText(fold.getTooltip().getText());
        StackPane.setMargin(fold, shown ? new Insets(8) : Insets.EMPTY);
        StackPane.setAlignment(this, empty.orElse(Corner.TOP_LEFT).position());
    }

    private Optional<Corner> corner(LegendCard shown) {
        return Corner.emptyOf(
                corners.get(),
                new Box(0, 0, window.getWidth(), window.getHeight()),
                shown.width(),
                shown.height(),
                this::isDrawnIn);
    }

    private LegendCard card(double width) {
        return cards.computeIfAbsent(
                width,
                each -> LegendCard.of(
                        model.drawingProperty().get(),
                        Objects.requireNonNull(layers.getValue()),
                        model.window().detail(),
                        each,
                        measure));
    }

    private boolean isDrawnIn(Box corner) {
        Viewport seen = model.viewportProperty().get();
        Box area = Box.between(
                seen.toDiagram(new Point(corner.x(), corner.y())),
                seen.toDiagram(new Point(corner.right(), corner.bottom())));
        return model.drawingProperty().get().hits().isAnyIn(area);
    }

    private void show() {
        cards.clear();
        painted = 0;
        if (wanted.get()) {
            place();
        } else {
            setVisible(false);
        }
    }

    private void paint(double wide) {
        if (painted == wide) {
            return;
        }
        painted = wide;
        LegendCard shown = card(wide);
        card.setWidth(Math.max(1, shown.width()));
        card.setHeight(Math.max(1, shown.height()));
        double width = card.getWidth();
        double height = card.getHeight();
        GraphicsContext graphics = card.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        painter.use(Viewport.START, scale, Objects.requireNonNull(palette.getValue()));
        graphics.setFill(painter.color(Role.PANEL));
        graphics.fillRoundRect(0, 0, width, height, 8, 8);
        graphics.setStroke(painter.color(Role.LINE));
        graphics.setLineWidth(1);
        graphics.setLineDashes();
        graphics.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 8, 8);
        shown.drawing().paint(painter, new Box(0, 0, width, height), LevelOfDetail.NEAR, EnumSet.allOf(Layer.class));
    }
}
