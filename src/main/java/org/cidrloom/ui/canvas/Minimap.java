package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Colour;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.gesture.Gesture;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// The whole diagram in a corner of the canvas, with a frame around what is seen. A click or a drag goes there.
/// It hides itself where everything is seen and while a hand is at work, and goes to a corner where it lies
/// over nothing, or at least not over what is selected.
///
/// Confined to the JavaFX thread.
final class Minimap extends Region {
    private static final double WIDTH = 184;
    private static final double HEIGHT = 124;

    /// It takes at most this part of the canvas' width and height, and is not shown where that leaves it too small to
    /// aim at.
    private static final double MOST = 1.0 / 3;

    private static final double SMALLEST = 0.5;

    /// It stays where it is until the drawing has stood still for so long.
    private static final Duration STILL = Duration.millis(250);

    private final CanvasModel model;
    private final Region window;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final Rectangle frame = new Rectangle();
    private final ReadOnlyBooleanWrapper useless = new ReadOnlyBooleanWrapper(true);
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final ObservableValue<Double> scale;
    private final PauseTransition still = new PauseTransition(STILL);
    private Supplier<@Nullable Corner> taken = () -> null;
    private Corner at = Corner.BOTTOM_RIGHT;
    private boolean hiding;

    /// @param window the canvas; what it shows is framed
    /// @param scale by what it is drawn larger, as the rest of the window is and the drawing is not
    Minimap(CanvasModel model, Region window, ObservableValue<Palette> palette, ObservableValue<Double> scale) {
        this.model = model;
        this.window = window;
        this.palette = palette;
        this.scale = scale;
        still.setOnFinished(event -> place());
        setId("minimap");
        setCursor(Cursor.HAND);
        setAccessibleText("Map of the whole diagram");
        frame.setMouseTransparent(true);
        frame.setStrokeWidth(1.5);
        getChildren().addAll(canvas, frame);
        model.drawingProperty().subscribe(this::paint);
        palette.subscribe(colours -> paint());
        scale.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(is -> paint());
        model.viewportProperty().subscribe(this::follow);
        window.widthProperty().subscribe(this::resized);
        window.heightProperty().subscribe(this::resized);
        model.layers().shownProperty().subscribe(is -> follow());
        wanted.subscribe(this::follow);
        model.selectionProperty().subscribe(this::follow);
        model.pointer().gestureProperty().subscribe(this::follow);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    /// Whether there is nothing to find, because all is seen already.
    ReadOnlyBooleanProperty uselessProperty() {
        return useless.getReadOnlyProperty();
    }

    /// The corners that it and the button that tucks it away leave to others.
    List<Corner> left() {
        return Stream.of(Corner.TOP_LEFT, Corner.BOTTOM_LEFT, Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT)
                .filter(corner -> useless.get() || (corner != Corner.BOTTOM_RIGHT && (!isVisible() || corner != at)))
                .toList();
    }

    /// Says where something else lies, which it leaves alone; null for nowhere.
    void leave(Supplier<@Nullable Corner> corner) {
        taken = corner;
    }

    /// What it covers of the window, in pixels; nothing where it is not shown.
    Optional<Box> covered() {
        return isVisible() ? Optional.of(at.box(area(), width(), height())) : Optional.empty();
    }

    /// The size that it has where it is shown, in pixels; nothing where it is not wanted or has no room.
    Optional<Box> size() {
        return wanted.get() && hasRoom() ? Optional.of(new Box(0, 0, width(), height())) : Optional.empty();
    }

    private boolean hasRoom() {
        return factor() >= SMALLEST;
    }

    private double factor() {
        return Math.min(scale.getValue(), MOST * Math.min(window.getWidth() / WIDTH, window.getHeight() / HEIGHT));
    }

    private void resized() {
        if (hasRoom() && canvas.getWidth() != width()) {
            paint();
        } else {
            follow();
        }
    }

    private Box area() {
        return new Box(0, 0, window.getWidth(), window.getHeight());
    }

    private double width() {
        return WIDTH * Math.max(SMALLEST, factor());
    }

    private double height() {
        return HEIGHT * Math.max(SMALLEST, factor());
    }

    /// Whether it is shown where there is something to find.
    BooleanProperty wantedProperty() {
        return wanted;
    }

    private Miniature miniature() {
        return new Miniature(model.drawingProperty().get().bounds(), width(), height());
    }

    private void go(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.window().centreOn(miniature().large(new Point(event.getX(), event.getY())));
            event.consume();
        }
    }

    private void follow() {
        Box seen = model.viewportProperty().get().area(window.getWidth(), window.getHeight());
        Miniature miniature = miniature();
        boolean empty = model.drawingProperty().get().placed().isEmpty();
        boolean useful = !empty && hasRoom() && !Miniature.isNeedless(miniature.world(), seen);
        useless.set(!useful);
        boolean shown = useful && wanted.get() && !isWorking();
        if (!shown) {
            still.stop();
            setVisible(false);
            if (!useful) {
                at = Corner.BOTTOM_RIGHT; // where it went for an earlier drawing or window says nothing of the next
            }
            return;
        }
        if (isVisible() || hiding) {
            still.playFromStart();
        } else {
            place();
        }
        frame(miniature, seen);
    }

    /// Goes where it is least in the way, once nothing moves any more.
    private void place() {
        Optional<Corner> corner = corner();
        hiding = corner.isEmpty();
        setVisible(!hiding);
        at = corner.orElse(at);
        StackPane.setAlignment(this, at.position());
    }

    private void frame(Miniature miniature, Box seen) {
        Box small = miniature.smallWithin(seen);
        frame.setX(small.x());
        frame.setY(small.y());
        frame.setWidth(small.width());
        frame.setHeight(small.height());
    }

    /// Whether a hand does something on the canvas, which it must not be in the way of.
    private boolean isWorking() {
        Gesture gesture = model.pointer().gestureProperty().get();
        return gesture != null && !(gesture instanceof Pan);
    }

    private Optional<Corner> corner() {
        List<Box> kept = model.selection().stream()
                .map(model::shown)
                .distinct()
                .flatMap(element -> model.drawingProperty().get().place(element).stream())
                .filter(place -> !place.isEdge())
                .map(place -> model.inWindow(place.box()))
                .toList();
        return Corner.ofMap(kept, area(), width(), height(), model.window()::isDrawnIn, at, taken.get());
    }

    private void paint() {
        DisplayList drawing = model.drawingProperty().get();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        setMinSize(width(), height());
        setPrefSize(width(), height());
        setMaxSize(width(), height());
        canvas.setWidth(width());
        canvas.setHeight(height());
        graphics.setFill(colour(Role.PANEL, 1));
        graphics.clearRect(0, 0, width(), height());
        graphics.fillRoundRect(0, 0, width(), height(), 8, 8);
        graphics.setStroke(colour(Role.LINE, 1));
        graphics.strokeRoundRect(0.5, 0.5, width() - 1, height() - 1, 8, 8);
        Miniature miniature = miniature();
        for (Placed place : drawing.placed()) {
            if (place.depth() == 0 && !place.isEdge()) {
                Box small = miniature.small(place.box());
                graphics.setFill(colour(role(place.element()), 0.55));
                graphics.fillRect(small.x(), small.y(), Math.max(1, small.width()), Math.max(1, small.height()));
            }
        }
        frame.setStroke(colour(Role.SELECTION, 1));
        frame.setFill(colour(Role.SELECTION, 0.12));
        follow();
    }

    private static Role role(ElementId element) {
        return switch (element) {
            case ElementId.OfVpc _ -> Role.VPC;
            case ElementId.OfTransitGateway _ -> Role.GATEWAY;
            default -> Role.NETWORK;
        };
    }

    private Color colour(Role role, double opacity) {
        Colour colour = palette.getValue().of(role);
        return Color.rgb(colour.red(), colour.green(), colour.blue(), opacity * colour.opacity());
    }
}
