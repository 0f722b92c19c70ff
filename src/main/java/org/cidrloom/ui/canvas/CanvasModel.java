package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Gesture;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.diagram.gesture.Pointer;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.ElementId;
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
    private final ReadOnlyObjectWrapper<@Nullable Grip> grip = new ReadOnlyObjectWrapper<>();
    private final Grips grips = new Grips(this);
    private final Hand hand;
    private final Steps steps;
    private final InPlace inPlace;
    private final BooleanProperty focused = new SimpleBooleanProperty();
    private double width;
    private double height;
    private long asked;
    private boolean fitNext;
    private @Nullable Down down;
    private @Nullable ElementId near;

    /// A press that is no drag yet.
    private record Down(
            Point window,
            Press press,
            @Nullable ElementId element,
            @Nullable Grip grip) {}

    /// The canvas of a document.
    public CanvasModel(DocumentModel document, Layouts layouts, Background background) {
        this.document = document;
        this.layouts = layouts;
        this.background = background;
        hand = new Hand(this, document);
        steps = new Steps(this, document, hand);
        inPlace = new InPlace(this, document);
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

    /// What is edited where it stands.
    InPlace inPlace() {
        return inPlace;
    }

    /// Whether keys go to the canvas.
    BooleanProperty focusedProperty() {
        return focused;
    }

    /// What gestures do.
    Hand hand() {
        return hand;
    }

    /// What the keys do.
    Steps steps() {
        return steps;
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

    /// Where the one selected element stands in the window; null where none or several are, or it is not drawn.
    public ObservableValue<@Nullable Box> selectedPlace() {
        return Bindings.createObjectBinding(
                () -> {
                    ElementId element = document.selected();
                    return element == null ? null : inWindow(element).orElse(null);
                },
                document.selectionProperty(),
                drawing,
                viewport);
    }

    /// Where an area of the diagram stands in the window.
    public Box inWindow(Box area) {
        Viewport seen = viewport.get();
        return Box.between(
                seen.toWindow(new Point(area.x(), area.y())), seen.toWindow(new Point(area.right(), area.bottom())));
    }

    /// The part of a box of the window that the window shows; the box itself where it shows none of it.
    Box seen(Box box) {
        double left = Math.max(box.x(), 0);
        double top = Math.max(box.y(), 0);
        double right = Math.min(box.right(), width);
        double bottom = Math.min(box.bottom(), height);
        return right > left && bottom > top ? new Box(left, top, right - left, bottom - top) : box;
    }

    /// Whether the window shows some of an area of the diagram.
    boolean isSeen(Box area) {
        return viewport.get().area(width, height).touches(area);
    }

    /// The box on the canvas itself that an element stands in.
    ElementId owner(ElementId element) {
        return Owners.of(document.design().network(), element);
    }

    // What is seen

    /// Shows that part of the diagram.
    void look(Viewport there) {
        viewport.set(there);
    }

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

    /// Brings a point of the diagram to the middle, at the zoom as it is.
    public void centreOn(Point diagram) {
        viewport.set(viewport.get().centred(diagram, width, height));
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
        ElementId under =
                window == null ? null : at(viewport.get().toDiagram(window)).orElse(null);
        near = window == null ? null : grips.near(window).orElse(null);
        grip.set(
                window == null
                        ? null
                        : grips.at(window, grips.hosts(near))
                                .or(() -> grips.side(window, under))
                                .orElse(null));
        hover.set(under);
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
        if (!inPlace.keep()) {
            inPlace.drop();
        }
        hoverAt(window);
        ElementId element = hover.get();
        down = new Down(window, press, element, grip.get());
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
            hand.finish(done);
        } else if (pressed != null) {
            click(pressed);
        }
    }

    /// A part of the palette hovers there.
    ///
    /// @return whether it would be taken
    public boolean dragOver(Part part, Point window) {
        Drop drop = hand.bring(part, viewport.get().toDiagram(window));
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
        if (gesture.get() != null || down != null) {
            gesture.set(null);
            down = null;
            document.hint("");
            return;
        }
        steps.outer();
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

    /// What is at a point of the diagram: an edge before the box it ends at.
    Optional<ElementId> at(Point point) {
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

    private List<Box> boxesOf(Set<ElementId> elements) {
        return elements.stream()
                .flatMap(element -> drawing.get().place(element).stream())
                .map(Placed::box)
                .toList();
    }

    private Point middle() {
        return new Point(width / 2, height / 2);
    }

    private Pointer pointer(Point window, boolean straight) {
        return Pointer.at(window, viewport.get(), straight);
    }
}
