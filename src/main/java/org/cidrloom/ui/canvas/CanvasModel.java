package org.cidrloom.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Gesture;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Offer;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.diagram.gesture.Pointer;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What the canvas shows and what a hand does on it: the drawing, the part that is seen, what is under the pointer, the
/// gesture in progress. Coordinates come in as pixels from the canvas's top left corner.
///
/// Confined to the JavaFX thread; layout runs in the background and stale drawings are dropped. Tests need no toolkit.
public final class CanvasModel {
    /// How far a pressed pointer may go before it is a drag, in pixels.
    static final double SLACK = 4;

    /// How near a pointer must be to an edge, in pixels.
    private static final double REACH = 6;

    private static final double MARGIN = 24;

    private final DocumentModel document;
    private final Layouts layouts;
    private final Background background;
    private final ReadOnlyObjectWrapper<DisplayList> drawing = new ReadOnlyObjectWrapper<>(DisplayList.EMPTY);
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.START);
    private final ReadOnlyObjectWrapper<@Nullable ElementId> hover = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Gesture> gesture = new ReadOnlyObjectWrapper<>();
    private double width;
    private double height;
    private long asked;
    private boolean fitNext;
    private @Nullable Down down;

    /// A press that is no drag yet.
    private record Down(Point window, Press press, @Nullable ElementId element) {}

    /// The canvas of a document.
    public CanvasModel(DocumentModel document, Layouts layouts, Background background) {
        this.document = document;
        this.layouts = layouts;
        this.background = background;
        document.openingsProperty().subscribe(count -> fitNext = true);
        document.shownProperty().subscribe(this::layOut);
        document.analysisProperty().subscribe((was, is) -> layOut());
        document.addRevealer(this::reveal);
    }

    // Properties

    /// The drawing of the design.
    public ReadOnlyObjectProperty<DisplayList> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /// The part of the diagram that is seen.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// What is under the pointer; null for nothing.
    public ReadOnlyObjectProperty<@Nullable ElementId> hoverProperty() {
        return hover.getReadOnlyProperty();
    }

    /// What a hand does now; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Gesture> gestureProperty() {
        return gesture.getReadOnlyProperty();
    }

    /// What is selected.
    public ReadOnlyObjectProperty<Set<ElementId>> selectionProperty() {
        return document.selectionProperty();
    }

    /// What is selected.
    public Set<ElementId> selection() {
        return document.selection();
    }

    /// Where the element stands in the window; nothing for what is not drawn.
    public Optional<Box> inWindow(ElementId element) {
        return drawing.get().place(element).map(Placed::box).map(this::inWindow);
    }

    /// Where an area of the diagram stands in the window.
    public Box inWindow(Box area) {
        Viewport seen = viewport.get();
        return Box.between(
                seen.toWindow(new Point(area.x(), area.y())), seen.toWindow(new Point(area.right(), area.bottom())));
    }

    // What is seen

    /// The window has another size.
    public void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        if (fitNext) {
            fitOnce();
        }
    }

    /// Zooms by a factor about a place of the window.
    public void zoomBy(double factor, Point window) {
        viewport.set(viewport.get().zoomedBy(factor, window));
    }

    /// Moves the paper by that many pixels.
    public void panBy(double dx, double dy) {
        viewport.set(viewport.get().panned(dx, dy));
    }

    /// One step larger, about the middle.
    public void zoomIn() {
        viewport.set(viewport.get().zoomedIn(middle()));
    }

    /// One step smaller, about the middle.
    public void zoomOut() {
        viewport.set(viewport.get().zoomedOut(middle()));
    }

    /// 100 %, about the middle.
    public void zoomToFull() {
        viewport.set(viewport.get().zoomedTo(1, middle()));
    }

    /// Shows everything.
    public void zoomToFit() {
        viewport.set(Viewport.fitting(drawing.get().bounds(), width, height, MARGIN));
    }

    /// Shows everything that is selected.
    public void zoomToSelection() {
        List<Box> boxes = boxesOf(selection());
        if (!boxes.isEmpty()) {
            viewport.set(Viewport.fitting(Box.around(boxes), width, height, MARGIN));
        }
    }

    /// Brings an element into view, at the zoom as it is.
    public void reveal(ElementId element) {
        drawing.get()
                .place(element)
                .ifPresent(place -> viewport.set(viewport.get().showing(place.box(), width, height, MARGIN)));
    }

    // The pointer

    /// The pointer goes somewhere with no button pressed.
    public void hoverAt(@Nullable Point window) {
        hover.set(window == null ? null : at(viewport.get().toDiagram(window)).orElse(null));
    }

    /// Selects what is there, if it is not selected already: what a context menu is about.
    public void pointAt(Point window) {
        Optional<ElementId> element = at(viewport.get().toDiagram(window));
        element.filter(each -> !selection().contains(each)).ifPresent(document::select);
        if (element.isEmpty()) {
            document.clearSelection();
        }
    }

    /// A button is pressed. What is under the pointer is selected at once, unless it is already, so that several
    /// selected boxes can be dragged together.
    public void press(Point window, Press press) {
        hoverAt(window);
        ElementId element = hover.get();
        down = new Down(window, press, element);
        if (press.hand()) {
            gesture.set(Pan.from(pointer(window, press.shift()), viewport.get()));
        } else if (element != null && !press.add() && !selection().contains(element)) {
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
            gesture.set(begin(pressed));
        }
        advance(current -> current.to(pointer(window, shift)));
    }

    /// The button is released: the gesture's edit is applied; where there was no drag it was a click.
    public void release() {
        Down pressed = down;
        Gesture done = gesture.get();
        down = null;
        gesture.set(null);
        document.hint("");
        if (done != null) {
            done.release().ifPresent(edit -> apply(done, edit));
        } else if (pressed != null) {
            click(pressed);
        }
    }

    /// A part of the palette hovers there.
    ///
    /// @return whether it would be taken
    public boolean dragOver(Part part, Point window) {
        Point at = viewport.get().toDiagram(window);
        Network network = document.design().network();
        String home = at(at).map(element -> Owners.of(network, element))
                .map(owner -> owner instanceof OfVpc(String id) ? id : null)
                .orElse(null);
        Offer offer =
                gesture.get() instanceof Drop before && before.part() == part && Objects.equals(before.home(), home)
                        ? before.offer()
                        : Offer.of(part, network, home);
        gesture.set(new Drop(part, at, home, offer));
        document.hint(offer.isRefused() ? offer.text() : "");
        return !offer.isRefused();
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
        boolean taken = done.release().map(edit -> apply(done, edit)).orElse(false);
        if (taken) {
            document.select(done.offer().added());
        }
        return taken;
    }

    /// Drops the gesture; where there is none, goes out of the selected element to the one around it, and at last to
    /// no selection.
    public void escape() {
        if (gesture.get() instanceof Marquee marquee) {
            document.select(marquee.kept());
        }
        if (gesture.get() != null || down != null) {
            gesture.set(null);
            down = null;
            document.hint("");
            return;
        }
        ElementId selected = document.selected();
        Optional<ElementId> outer = selected == null ? Optional.empty() : walk().outer(selected);
        outer.ifPresentOrElse(this::go, document::clearSelection);
    }

    // The keyboard

    /// Selects the nearest element that way; with nothing selected it moves the paper.
    void towards(Walk.Direction direction) {
        ElementId from = last();
        if (from == null) {
            panBy(-64 * direction.dx(), -64 * direction.dy());
        } else {
            walk().towards(from, direction).ifPresent(this::go);
        }
    }

    /// Moves what is selected one step of the grid that way.
    void nudge(Walk.Direction direction) {
        Move step = Move.step(movable(selection()), direction.dx(), direction.dy());
        step.release()
                .ifPresent(edit -> document.apply(
                        DrawingEdits.pinned(edit, standing()),
                        "step " + step.boxes().keySet()));
    }

    /// Selects the next element in the drawing's order.
    ///
    /// @return whether there is one; else the focus goes on
    boolean next() {
        Optional<ElementId> next = walk().next(last());
        next.ifPresent(this::go);
        return next.isPresent();
    }

    /// Selects the element before it in the drawing's order.
    ///
    /// @return whether there is one; else the focus goes back
    boolean previous() {
        Optional<ElementId> previous = walk().previous(last());
        previous.ifPresent(this::go);
        return previous.isPresent();
    }

    /// Selects the first element inside the selected one.
    void inner() {
        ElementId from = last();
        if (from != null) {
            walk().inner(from).ifPresent(this::go);
        }
    }

    private void layOut() {
        long ask = ++asked;
        var design = document.shownProperty().get();
        var analysis = document.analysisProperty().get();
        background.run(
                () -> layouts.of(design, analysis),
                drawn -> {
                    if (ask == asked) {
                        drawing.set(drawn);
                        fitOnce();
                    }
                },
                failed -> document.hint("The diagram could not be drawn. This is a bug in Cidrloom (" + failed + ")."));
    }

    private void fitOnce() {
        if (fitNext && width > 0 && !drawing.get().placed().isEmpty()) {
            fitNext = false;
            zoomToFit();
        }
    }

    private Gesture begin(Down pressed) {
        Pointer start = pointer(pressed.window(), false);
        ElementId element = pressed.element();
        if (element == null || pressed.press().shift()) {
            return Marquee.from(start, pressed.press().add() ? selection() : Set.of());
        }
        Set<ElementId> moved = selection().contains(element) ? selection() : Set.of(element);
        document.hint("Shift keeps to one axis, Escape leaves it where it was.");
        return Move.from(start, movable(moved));
    }

    private void advance(UnaryOperator<Gesture> step) {
        Gesture current = gesture.get();
        if (current == null) {
            return;
        }
        Gesture next = step.apply(current);
        gesture.set(next);
        switch (next) {
            case Pan pan -> viewport.set(pan.viewport());
            case Marquee marquee -> document.select(marquee.selection(drawing.get()));
            case Move _, Drop _ -> {}
        }
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
            document.select(element);
        }
    }

    /// The boxes that move when these are dragged: each element's own where it stands on the canvas itself, else that
    /// of the one it stands in. Edges follow their ends.
    private Map<ElementId, Box> movable(Set<ElementId> elements) {
        Map<ElementId, Box> boxes = new LinkedHashMap<>();
        for (ElementId element : elements) {
            ElementId top = Owners.of(document.design().network(), element);
            drawing.get().place(top).filter(place -> !place.isEdge()).ifPresent(place -> boxes.put(top, place.box()));
        }
        return boxes;
    }

    private Optional<ElementId> at(Point point) {
        Optional<ElementId> box = drawing.get().hits().at(point.x(), point.y());
        boolean inside = box.flatMap(drawing.get()::place)
                .filter(place -> place.depth() > 0)
                .isPresent();
        if (inside) {
            return box;
        }
        double reach = REACH / viewport.get().zoom();
        return drawing.get().hits().nearestEdge(point.x(), point.y(), reach).or(() -> box);
    }

    private void go(ElementId element) {
        document.reveal(element);
    }

    /// Applies a gesture's edit. Where it puts a box on the canvas by hand, all the others are kept where they stand in
    /// the same step, so that nothing makes room for what went or came.
    private boolean apply(Gesture done, Edit edit) {
        return document.apply(isPlacing(done) ? DrawingEdits.pinned(edit, standing()) : edit);
    }

    private static boolean isPlacing(Gesture gesture) {
        return switch (gesture) {
            case Move _ -> true;
            case Drop drop -> drop.ghost().isPresent();
            case Marquee _, Pan _ -> false;
        };
    }

    private Map<ElementId, Position> standing() {
        Map<ElementId, Position> standing = new LinkedHashMap<>();
        for (Placed place : drawing.get().placed()) {
            if (place.depth() == 0 && !place.isEdge()) {
                standing.put(
                        place.element(),
                        new Position(place.box().x(), place.box().y()));
            }
        }
        return standing;
    }

    private @Nullable ElementId last() {
        return selection().stream().reduce((one, other) -> other).orElse(null);
    }

    private List<Box> boxesOf(Set<ElementId> elements) {
        return elements.stream()
                .flatMap(element -> drawing.get().place(element).stream())
                .map(Placed::box)
                .toList();
    }

    private Walk walk() {
        return new Walk(drawing.get());
    }

    private Point middle() {
        return new Point(width / 2, height / 2);
    }

    private Pointer pointer(Point window, boolean straight) {
        return Pointer.at(window, viewport.get(), straight);
    }
}
