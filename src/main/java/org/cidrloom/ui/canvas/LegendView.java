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
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LegendCard;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.ui.FxPainter;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

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
    private final Map<Kind, LegendCard> cards = new HashMap<>();
    private final ObservableValue<Double> scale;
    private final Scale buttonScale = new Scale(1, 1);
    private final Group button = new Group(fold);
    private Corner at = Corner.TOP_LEFT;
    private @Nullable LegendCard painted;
    private boolean unfolded;

    private record Kind(LevelOfDetail level, double width) {}

    /// @param window the canvas, in whose corners it goes
    /// @param corners those that it may go to, the likeliest first
    /// @param layers the layers that are shown
    /// @param scale by what it is drawn larger, as the rest of the window is and the drawing is not
    /// @param measure what the drawing's text was measured with
    LegendView(
            CanvasModel model,
            Region window,
            Supplier<List<Corner>> corners,
            ObservableValue<Set<Layer>> layers,
            ObservableValue<Palette> palette,
            ObservableValue<Double> scale,
            TextMeasure measure) {
        this.model = model;
        this.window = window;
        this.corners = corners;
        this.layers = layers;
        this.palette = palette;
        this.scale = scale;
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
        fold.getTransforms().add(buttonScale);
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        getChildren().addAll(card, button);
        still.setOnFinished(event -> place());
        model.drawingProperty().subscribe(this::drawn);
        model.viewportProperty().subscribe(this::placeSoon);
        window.widthProperty().subscribe(this::placeSoon);
        window.heightProperty().subscribe(this::placeSoon);
        layers.subscribe(is -> show());
        palette.subscribe(colours -> repaint());
        scale.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(is -> repaint());
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

    /// The sizes that it can have in pixels, the widest first; none where it is not shown.
    ///
    /// @param level how much of the drawing is shown
    List<Box> sizes(LevelOfDetail level) {
        return wanted.get()
                ? WIDTHS.stream()
                        .map(width -> card(level, width))
                        .filter(each -> each.height() > 0)
                        .map(this::size)
                        .toList()
                : List.of();
    }

    /// Where it lies, folded or not; null where it is not shown.
    @Nullable
    Corner corner() {
        return isVisible() ? at : null;
    }

    /// What it covers of the window, in pixels; nothing where it is not shown.
    Optional<Box> covered() {
        return isVisible() && painted != null && card.isVisible()
                ? Optional.of(
                        at.box(area(), size(painted).width(), size(painted).height()))
                : Optional.empty();
    }

    private Box size(LegendCard shown) {
        return new Box(0, 0, shown.width() * scale.getValue(), shown.height() * scale.getValue());
    }

    private Box area() {
        return new Box(0, 0, window.getWidth(), window.getHeight());
    }

    /// Goes where it has room, once nothing moves any more: it stays in its corner as long as it has room there.
    void place() {
        if (!wanted.get()) {
            setVisible(false);
            return;
        }
        LegendCard widest = card(WIDTHS.getFirst());
        setVisible(widest.height() > 0);
        if (!isVisible()) {
            return;
        }
        List<Corner> allowed = corners.get();
        List<LegendCard> sizes = WIDTHS.stream()
                .filter(each -> card(each).width() <= each)
                .map(this::card)
                .toList();
        LegendCard fitting = sizes.stream()
                .filter(each ->
                        allowed.contains(at) && corner(List.of(at), each).isPresent())
                .findFirst()
                .or(() -> sizes.stream()
                        .filter(each -> corner(allowed, each).isPresent())
                        .findFirst())
                .orElse(widest);
        paint(fitting);
        Optional<Corner> empty = allowed.contains(at) ? corner(List.of(at), fitting) : Optional.empty();
        empty = empty.or(() -> corner(allowed, fitting));
        boolean shown = empty.isPresent() || unfolded;
        card.setVisible(shown);
        card.setManaged(shown);
        fold.setVisible(empty.isEmpty());
        button.setManaged(empty.isEmpty());
        fold.setText(shown ? null : "Legend");
        fold.setGraphic(new Icon(shown ? "fth-x" : "fth-key"));
        fold.getTooltip().setText(shown ? "Fold the legend" : "Unfold the legend over the drawing");
        fold.setAccessibleText(fold.getTooltip().getText());
        buttonScale.setX(scale.getValue());
        buttonScale.setY(scale.getValue());
        StackPane.setMargin(button, shown ? new Insets(8) : Insets.EMPTY);
        at = empty.orElse(allowed.contains(Corner.TOP_LEFT) ? Corner.TOP_LEFT : allowed.getFirst());
        StackPane.setAlignment(this, at.position());
    }

    private Optional<Corner> corner(List<Corner> allowed, LegendCard shown) {
        return Corner.emptyOf(allowed, area(), size(shown).width(), size(shown).height(), model.window()::isDrawnIn);
    }

    private LegendCard card(double width) {
        return card(model.window().detail(), width);
    }

    private LegendCard card(LevelOfDetail level, double width) {
        return cards.computeIfAbsent(
                new Kind(level, width),
                each -> LegendCard.of(
                        model.drawingProperty().get(),
                        Objects.requireNonNull(layers.getValue()),
                        each.level(),
                        each.width(),
                        measure));
    }

    /// Another drawing wants explaining. While a hand drags something there is one with every movement.
    private void drawn() {
        cards.clear();
        if (isVisible()) {
            placeSoon();
        } else {
            show();
        }
    }

    private void show() {
        cards.clear();
        repaint();
    }

    private void repaint() {
        painted = null;
        place();
    }

    private void paint(LegendCard shown) {
        if (shown.equals(painted)) {
            return;
        }
        painted = shown;
        double larger = scale.getValue();
        GraphicsContext graphics = card.getGraphicsContext2D();
        graphics.clearRect(0, 0, card.getWidth(), card.getHeight()); // while it is as large as what is to go
        card.setWidth(Math.max(1, Math.ceil(size(shown).width())));
        card.setHeight(Math.max(1, Math.ceil(size(shown).height())));
        double width = card.getWidth();
        double height = card.getHeight();
        graphics.clearRect(0, 0, width, height);
        double output = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        painter.use(new Viewport(0, 0, larger), output, Objects.requireNonNull(palette.getValue()));
        graphics.setFill(painter.color(Role.PANEL));
        graphics.fillRoundRect(0, 0, width, height, 8, 8);
        graphics.setStroke(painter.color(Role.LINE));
        graphics.setLineWidth(1);
        graphics.setLineDashes();
        graphics.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 8, 8);
        shown.drawing().paint(painter, new Box(0, 0, width, height), LevelOfDetail.NEAR, EnumSet.allOf(Layer.class));
    }
}
