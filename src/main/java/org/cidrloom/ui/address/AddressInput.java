package org.cidrloom.ui.address;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.input.ZoomEvent;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.ui.PartDrag;
import org.cidrloom.ui.address.Steps.Direction;
import org.jspecify.annotations.Nullable;

/// What hands do on the bars.
final class AddressInput {
    private static final double WHEEL_ZOOM = 0.005;
    private static final double STEP = 1.5;
    private static final double SIDE = 0.2;

    private final AddressCanvas view;
    private final AddressesModel model;
    private final AllotmentModel allotment;
    private final ContextMenu menu;
    private @Nullable Point2D pressed;
    private boolean panning;

    AddressInput(AddressCanvas view, AddressesModel model, AllotmentModel allotment, ContextMenu menu) {
        this.view = view;
        this.model = model;
        this.allotment = allotment;
        this.menu = menu;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.hover(null));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.DRAG_DETECTED, this::dragStarted);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> panning = false);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, event -> {
            model.outlook().zoomBy(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuAsked);
        view.addEventHandler(DragEvent.DRAG_OVER, this::draggedOver);
        view.addEventHandler(DragEvent.DRAG_EXITED, event -> {
            view.target(null, false);
            allotment.quiet();
        });
        view.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        view.addEventHandler(DragEvent.DRAG_DONE, event -> view.target(null, false));
    }

    private Optional<Bar> at(MouseEvent event) {
        return view.at(event.getX(), event.getY());
    }

    private void moved(MouseEvent event) {
        Bar bar = at(event).orElse(null);
        view.hover(bar);
        boolean free = bar != null && !bar.isBand() && bar.span().kind().isFree();
        view.setCursor(bar == null ? Cursor.DEFAULT : free ? Cursor.OPEN_HAND : Cursor.HAND);
        model.document().hint(bar == null ? "" : Words.of(bar));
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        view.requestFocus();
        pressed = new Point2D(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY) {
            model.choose(at(event).orElse(null));
        }
        event.consume();
    }

    private void dragStarted(MouseEvent event) {
        Chosen chosen = model.chosenProperty().get();
        boolean free = event.getButton() == MouseButton.PRIMARY && chosen != null && chosen.isFree();
        if (free && allotment.taken().isPresent()) {
            view.startDragAndDrop(TransferMode.COPY)
                    .setContent(FreeBlockDrag.of(allotment.taken().get()));
        } else if (!free) {
            panning = true;
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        Point2D from = pressed;
        if (panning && from != null) {
            model.outlook().panBy(event.getX() - from.getX(), event.getY() - from.getY());
            pressed = new Point2D(event.getX(), event.getY());
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            model.inner();
            event.consume();
        }
    }

    /// The wheel scrolls what is higher than the view, and zooms what is not; with Ctrl it always zooms, with Shift it
    /// goes sideways.
    private void scrolled(ScrollEvent event) {
        double factor = Math.exp(event.getDeltaY() * WHEEL_ZOOM);
        if (event.isShortcutDown()) {
            model.outlook().zoomBy(factor, event.getX(), event.getY());
        } else if (!model.outlook().panBy(event.getDeltaX(), event.getDeltaY())
                && event.getDeltaY() != 0
                && !model.outlook().scrolls()) {
            model.outlook().zoomBy(factor, event.getX(), event.getY());
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean done = switch (event.getCode()) {
            case LEFT -> go(Direction.LEFT, event.isShiftDown());
            case RIGHT -> go(Direction.RIGHT, event.isShiftDown());
            case UP -> go(Direction.UP, event.isShiftDown());
            case DOWN -> go(Direction.DOWN, event.isShiftDown());
            case ENTER -> {
                model.inner();
                yield true;
            }
            case BACK_SPACE, ESCAPE -> model.back();
            case PLUS, EQUALS, ADD -> zoom(STEP);
            case MINUS, SUBTRACT -> zoom(1 / STEP);
            case PAGE_DOWN -> model.outlook().panBy(0, -view.getHeight());
            case PAGE_UP -> model.outlook().panBy(0, view.getHeight());
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean zoom(double factor) {
        Point2D place = besideChosen();
        model.outlook().zoomBy(factor, place.getX(), place.getY());
        return true;
    }

    private boolean go(Direction direction, boolean sideways) {
        if (sideways) {
            double step = view.getWidth() * SIDE;
            model.outlook()
                    .panBy(
                            direction == Direction.LEFT ? step : direction == Direction.RIGHT ? -step : 0,
                            direction == Direction.UP ? step : direction == Direction.DOWN ? -step : 0);
        } else {
            model.step(direction);
        }
        return true;
    }

    private Point2D besideChosen() {
        Chosen chosen = model.chosenProperty().get();
        return Optional.ofNullable(chosen)
                .flatMap(is -> model.outlook().drawing().bar(is.id()))
                .map(bar ->
                        new Point2D(bar.box().centreX(), Math.clamp(bar.box().centreY(), 0, view.getHeight())))
                .orElseGet(() -> new Point2D(view.getWidth() / 2, view.getHeight() / 2));
    }

    private void menuAsked(ContextMenuEvent event) {
        Point2D at = new Point2D(event.getScreenX(), event.getScreenY());
        if (event.isKeyboardTrigger()) {
            at = view.localToScreen(besideChosen());
        } else {
            model.choose(view.at(event.getX(), event.getY()).orElse(null));
        }
        menu.show(view, at.getX(), at.getY());
        event.consume();
    }

    private void draggedOver(DragEvent event) {
        Bar bar = view.at(event.getX(), event.getY()).orElse(null);
        Part part = PartDrag.in(event.getDragboard()).orElse(null);
        if (part == null && !FreeBlockDrag.isIn(event.getDragboard())) {
            return;
        }
        boolean takes = part == null ? allotment.hoverBar(bar) : allotment.hover(part, bar);
        view.target(bar, takes);
        if (takes) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Bar bar = view.at(event.getX(), event.getY()).orElse(null);
        Part part = PartDrag.in(event.getDragboard()).orElse(null);
        event.setDropCompleted(part == null ? allotment.dropOn(bar) : allotment.drop(part, bar));
        view.target(null, false);
        view.requestFocus();
        event.consume();
    }
}
