package org.cidrloom.ui.canvas;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.diagram.PlacedBlock;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Gesture;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.diagram.gesture.Pointer;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What a pointer does on the canvas: what is under it, and the gesture in progress. Places are pixels of the window.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class CanvasPointer {
    /// How far a pressed pointer may go before it is a drag, in pixels.
    static final double SLACK = 4;

    private final CanvasModel model;
    private final DocumentModel document;
    private final Hand hand;
    private final Grips grips;
    private final ReadOnlyObjectWrapper<@Nullable ElementId> hover = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PlacedBlock> hoverBlock = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Gesture> gesture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Grip> grip = new ReadOnlyObjectWrapper<>();
    private Pasting pasting;
    private @Nullable Down down;
    private @Nullable ElementId near;

    /// A press that is no drag yet.
    private record Down(
            Point window,
            Press press,
            @Nullable ElementId element,
            @Nullable PlacedBlock block,
            @Nullable Grip grip) {}

    CanvasPointer(CanvasModel model, DocumentModel document, Hand hand) {
        this.model = model;
        this.document = document;
        this.hand = hand;
        grips = new Grips(model);
        pasting = new Pasting(document, model, Clips.atOnce());
        document.designProperty().subscribe((was, is) -> abandon());
    }

    /// Lets copies that are dragged be put in by this.
    void copyBy(Pasting by) {
        pasting = by;
    }

    /// What is under the pointer; null for nothing.
    public ReadOnlyObjectProperty<@Nullable ElementId> hoverProperty() {
        return hover.getReadOnlyProperty();
    }

    /// The address block under the pointer; null for none.
    ReadOnlyObjectProperty<@Nullable PlacedBlock> hoverBlockProperty() {
        return hoverBlock.getReadOnlyProperty();
    }

    /// What a hand does now; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Gesture> gestureProperty() {
        return gesture.getReadOnlyProperty();
    }

    /// Whether copies of the boxes are dragged, and they themselves stay.
    boolean isCopying() {
        return down != null && down.press().copy() && gesture.get() instanceof Move;
    }

    /// The grip under the pointer, or the one that is pulled; null for none.
    ReadOnlyObjectProperty<@Nullable Grip> gripProperty() {
        return grip.getReadOnlyProperty();
    }

    /// The handles to show, in pixels.
    List<Point> handles() {
        return grips.hosts(near).stream()
                .flatMap(host -> grips.handles(host).stream())
                .toList();
    }

    /// The pointer goes somewhere with no button pressed.
    public void hoverAt(@Nullable Point window) {
        ElementId under = window == null
                ? null
                : model.at(model.viewportProperty().get().toDiagram(window)).orElse(null);
        near = window == null ? null : grips.near(window).orElse(null);
        grip.set(
                window == null
                        ? null
                        : grips.at(window, grips.hosts(near))
                                .or(() -> grips.side(window, under))
                                .orElse(null));
        hoverBlock.set(window == null || grip.get() != null ? null : block(window, under));
        hover.set(under);
    }

    private @Nullable PlacedBlock block(Point window, @Nullable ElementId under) {
        return model.blocks()
                .at(model.viewportProperty().get().toDiagram(window), under)
                .orElse(null);
    }

    /// Selects what is there, if it is not selected already: what a context menu is about.
    public void pointAt(Point window) {
        ElementId element =
                model.at(model.viewportProperty().get().toDiagram(window)).orElse(null);
        if (element == null) {
            document.clearSelection();
        } else if (document.selection().size() < 2 || !document.selection().contains(element)) {
            select(element, block(window, element));
        }
    }

    /// A button is pressed. What is under the pointer is selected at once, unless it is already, so that several
    /// selected boxes can be dragged together.
    public void press(Point window, Press press) {
        if (!model.inPlace().keep()) {
            model.inPlace().drop();
        }
        hoverAt(window);
        ElementId element = hover.get();
        down = new Down(window, press, element, hoverBlock.get(), grip.get());
        if (press.hand()) {
            gesture.set(Pan.from(
                    pointer(window, press.shift()), model.viewportProperty().get()));
        } else if (element != null && !press.add() && !document.selection().contains(element)) {
            document.select(element);
        }
    }

    /// The pointer goes somewhere with its button pressed.
    public void drag(Point window, boolean shift) {
        Down pressed = down;
        if (pressed == null) {
            return;
        }
        if (gesture.get() == null && pressed.window().distance(window) >= SLACK) {
            Pointer start = pointer(pressed.window(), false);
            gesture.set(hand.begin(start, pressed.press(), pressed.element(), pressed.grip()));
        }
        Gesture current = gesture.get();
        if (current != null) {
            gesture.set(hand.follow(current.to(pointer(window, shift))));
        }
    }

    /// The button is released: the gesture's edit is applied; where there was no drag it was a click.
    public void release() {
        Down pressed = down;
        Gesture done = gesture.get();
        down = null;
        gesture.set(null);
        document.hint("");
        if (done != null) {
            if (pressed != null && pressed.press().copy() && done instanceof Move move) {
                new Copies(model, document, pasting).put(move);
            } else {
                hand.finish(done);
            }
        } else if (pressed != null) {
            click(pressed);
        }
    }

    /// A part of the palette hovers there.
    ///
    /// @return whether it would be taken
    public boolean dragOver(Part part, Point window) {
        Drop drop = hand.bring(part, model.viewportProperty().get().toDiagram(window));
        gesture.set(drop);
        document.hint(drop.offer().isRefused() ? drop.offer().text() : "");
        return !drop.offer().isRefused();
    }

    /// The part of the palette left the canvas, or the drag was dropped.
    public void dragGone() {
        if (gesture.get() instanceof Drop) {
            gesture.set(null);
            document.hint("");
        }
    }

    /// The part of the palette was let go here: it is added and selected.
    ///
    /// @return whether it was taken
    public boolean drop() {
        if (!(gesture.get() instanceof Drop done)) {
            return false;
        }
        gesture.set(null);
        document.hint("");
        return hand.finish(done);
    }

    /// Drops the gesture; where there is none, goes out of the selected element to the one around it, and at last to
    /// no selection.
    public void escape() {
        if (gesture.get() instanceof Marquee marquee) {
            document.select(marquee.kept());
        }
        if (!abandon()) {
            model.steps().outer();
        }
    }

    /// Drops what the hand is at. What a gesture would do is meant for the design it began in: once that is another
    /// one, by undo in the middle of a drag for instance, letting go must change nothing.
    private boolean abandon() {
        if (gesture.get() == null && down == null) {
            return false;
        }
        gesture.set(null);
        down = null;
        document.hint("");
        return true;
    }

    private void click(Down pressed) {
        ElementId element = pressed.element();
        if (pressed.press().hand()) {
            return;
        }
        if (element == null) {
            if (!pressed.press().add()) {
                document.clearSelection();
            }
        } else if (pressed.press().add()) {
            document.toggle(element);
        } else {
            select(element, pressed.block());
        }
    }

    private void select(ElementId element, @Nullable PlacedBlock block) {
        if (block == null) {
            document.select(element);
        } else {
            model.blocks().select(block);
        }
    }

    private Pointer pointer(Point window, boolean straight) {
        return Pointer.at(window, model.viewportProperty().get(), straight);
    }
}
