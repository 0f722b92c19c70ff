package org.cidrloom.ui.canvas;

import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.input.ZoomEvent;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Connect;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Gesture;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.diagram.gesture.Relocate;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.ui.PartDrag;
import org.cidrloom.ui.canvas.Walk.Direction;
import org.jspecify.annotations.Nullable;

/// Turns the events of the canvas into what [CanvasModel] understands.
final class CanvasInput {
    /// How much a notch of the wheel zooms: about a tenth, at 40 pixels a notch.
    private static final double WHEEL_ZOOM = 0.0025;

    private final CanvasView view;
    private final CanvasModel model;
    private final ContextMenu menu;
    private final EdgePan edgePan;
    private boolean space;

    CanvasInput(CanvasView view, ContextMenu menu) {
        this.view = view;
        this.model = view.model();
        this.menu = menu;
        edgePan = new EdgePan(model.window());
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> model.pointer().hoverAt(place(event)));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.pointer().hoverAt(null));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        view.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuAsked);
        view.addEventHandler(DragEvent.DRAG_OVER, this::draggedOver);
        view.addEventHandler(DragEvent.DRAG_EXITED, event -> {
            edgePan.stop();
            model.pointer().dragGone();
        });
        model.pointer().gestureProperty().subscribe(gesture -> {
            if (gesture == null) {
                edgePan.stop();
            }
        });
        view.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        view.focusedProperty().subscribe(focused -> space = false);
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        view.requestFocus();
        if (event.getButton() != MouseButton.SECONDARY) {
            boolean hand = space || event.getButton() == MouseButton.MIDDLE;
            boolean add = event.isShortcutDown() || event.isShiftDown();
            boolean copy = event.isShortcutDown() || event.isAltDown();
            model.pointer().press(place(event), new Press(hand, add, event.isShiftDown(), copy));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        Point at = place(event);
        boolean shift = event.isShiftDown();
        model.pointer().drag(at, shift);
        if (canGoOn(model.pointer().gestureProperty().get())) {
            followEdge(at, () -> model.pointer().drag(at, shift));
        }
    }

    /// Whether there may be something to reach outside the window.
    private static boolean canGoOn(@Nullable Gesture gesture) {
        return switch (gesture) {
            case null -> false;
            case Pan _, Resize _ -> false;
            case Move _, Marquee _, Connect _, Relocate _, Drop _ -> true;
        };
    }

    private void followEdge(Point at, Runnable again) {
        edgePan.follow(at, view.getWidth(), view.getHeight(), again);
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.SECONDARY) {
            model.pointer().release();
            model.pointer().hoverAt(place(event));
            boolean twice = event.getClickCount() == 2 && event.isStillSincePress();
            if (twice && event.getButton() == MouseButton.PRIMARY) {
                model.inPlace().startAt(place(event));
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            model.window().zoomBy(Math.exp(event.getDeltaY() * WHEEL_ZOOM), place(event.getX(), event.getY()));
        } else {
            model.window().panBy(event.getDeltaX(), event.getDeltaY());
        }
        model.pointer().hoverAt(place(event.getX(), event.getY()));
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        model.window().zoomBy(event.getZoomFactor(), place(event.getX(), event.getY()));
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || !view.isFocused()) {
            return;
        }
        boolean done = switch (event.getCode()) {
            case LEFT -> arrow(event, Direction.LEFT);
            case RIGHT -> arrow(event, Direction.RIGHT);
            case UP -> arrow(event, Direction.UP);
            case DOWN -> arrow(event, Direction.DOWN);
            case TAB ->
                event.isShiftDown() ? model.steps().previous() : model.steps().next();
            case ENTER -> {
                if (!model.inPlace().startBlock()) {
                    model.steps().inner();
                }
                yield true;
            }
            case ESCAPE -> {
                model.pointer().escape();
                yield true;
            }
            case SPACE -> {
                space = true;
                yield true;
            }
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            space = false;
        }
    }

    private boolean arrow(KeyEvent event, Direction direction) {
        if (event.isShiftDown()) {
            model.steps().nudge(direction);
        } else {
            model.steps().towards(direction);
        }
        return true;
    }

    private void menuAsked(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            model.pointer().pointAt(place(event.getX(), event.getY()));
        }
        Point2D at =
                event.isKeyboardTrigger() ? besideSelection() : new Point2D(event.getScreenX(), event.getScreenY());
        menu.show(view, at.getX(), at.getY());
        event.consume();
    }

    private void draggedOver(DragEvent event) {
        PartDrag.in(event.getDragboard()).ifPresent(part -> {
            Point at = place(event.getX(), event.getY());
            if (model.pointer().dragOver(part, at)) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            followEdge(at, () -> model.pointer().dragOver(part, at));
            event.consume();
        });
    }

    private void dropped(DragEvent event) {
        PartDrag.in(event.getDragboard()).ifPresent(part -> {
            model.pointer().dragOver(part, place(event.getX(), event.getY()));
            event.setDropCompleted(model.pointer().drop());
            view.requestFocus();
            event.consume();
        });
    }

    private Point2D besideSelection() {
        return model.blocks()
                .selected()
                .map(block -> model.inWindow(block.box()))
                .or(() -> model.selection().stream().findFirst().flatMap(model::inWindow))
                .map(box -> view.localToScreen(box.x() + 8, Math.min(box.bottom(), view.getHeight() - 8)))
                .orElseGet(() -> view.localToScreen(view.getWidth() / 2, view.getHeight() / 2));
    }

    private static Point place(MouseEvent event) {
        return place(event.getX(), event.getY());
    }

    private static Point place(double x, double y) {
        return new Point(x, y);
    }
}
