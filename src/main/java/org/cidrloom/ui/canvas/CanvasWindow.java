package org.cidrloom.ui.canvas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.ElementId;

/// The window onto the drawing: which part of it is seen, how large, and where things stand in it. Windows are measured
/// in pixels from their top left corner.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class CanvasWindow {
    private static final double MARGIN = 24;

    private final ReadOnlyObjectProperty<DisplayList> drawing;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.START);
    private double width;
    private double height;
    private boolean fitNext;
    private InCorners lying = InCorners.NOTHING;
    private Set<ElementId> showNext = Set.of();

    CanvasWindow(ReadOnlyObjectProperty<DisplayList> drawing) {
        this.drawing = drawing;
    }

    /// The part of the diagram that is seen.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// How much is drawn at this zoom.
    LevelOfDetail detail() {
        return LevelOfDetail.at(viewport.get().zoom());
    }

    /// Where the element stands in the window; nothing for what is not drawn.
    Optional<Box> of(ElementId element) {
        return place(element).map(this::of);
    }

    /// Where an area of the diagram stands in the window.
    Box of(Box area) {
        return viewport.get().inWindow(area);
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

    /// Shows that part of the diagram.
    void look(Viewport there) {
        viewport.set(there);
    }

    /// The window has another size.
    public void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        fitOnce();
    }

    /// Shows everything as soon as there is something to show.
    void fitSoon() {
        fitNext = true;
    }

    /// Shows everything where that is still to be done.
    void fitOnce() {
        if (fitNext && width > 0 && !drawing.get().placed().isEmpty()) {
            fitNext = false;
            zoomToFit();
        }
    }

    /// The design is drawn: shows everything where that is still to be done. Where there is nothing to show, what is
    /// put on the paper later stays where it is put.
    void drawn() {
        if (fitNext && drawing.get().placed().isEmpty()) {
            fitNext = false;
            viewport.set(Viewport.START);
        }
        fitOnce();
        List<Box> boxes =
                showNext.stream().flatMap(each -> place(each).stream()).toList();
        if (boxes.size() == showNext.size() && !boxes.isEmpty()) {
            showNext = Set.of();
            Box made = Box.around(boxes);
            viewport.set(
                    new Framing(width, height, MARGIN).showingNew(viewport.get(), made, around(made), lying.covered()));
        }
    }

    /// What all of an area stands in on the canvas itself; the area where it stands by itself.
    private Box around(Box area) {
        return drawing.get().placed().stream()
                .filter(place ->
                        place.depth() == 0 && !place.isEdge() && place.box().contains(area))
                .map(Placed::box)
                .findFirst()
                .orElse(area);
    }

    /// Brings new elements into view as soon as they are drawn, with the VPC that they stand in where that is possible
    /// at the same detail.
    void showSoon(Collection<ElementId> elements) {
        showNext = Set.copyOf(elements);
    }

    private Optional<Box> place(ElementId element) {
        return drawing.get().place(element).map(Placed::box);
    }

    /// The middle of what is seen, in diagram units.
    Point middleOfView() {
        return viewport.get().toDiagram(middle());
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
        Framing framing = new Framing(width, height, MARGIN);
        // where everything is seen there is no map
        viewport.set(framing.fitting(drawing.get().bounds(), lying::cards, Optional.empty(), this::isDrawnIn));
    }

    /// Says what lies over the drawing: zooming to fit leaves it room, and what is brought into view is not under it.
    void leaveRoomFor(InCorners what) {
        lying = what;
    }

    /// Whether a box or an edge is drawn in a part of the window; words beside them do not count.
    ///
    /// @param part in pixels
    boolean isDrawnIn(Box part) {
        return isDrawnIn(viewport.get(), part);
    }

    private boolean isDrawnIn(Viewport seen, Box part) {
        Box area = Box.between(
                seen.toDiagram(new Point(part.x(), part.y())), seen.toDiagram(new Point(part.right(), part.bottom())));
        DisplayList all = drawing.get();
        return all.hits().isAnyIn(area) || (lying.edges() && all.hits().isAnyEdgeIn(area));
    }

    /// Shows all of these elements that are drawn.
    public void zoomTo(Collection<ElementId> elements) {
        List<Box> boxes = elements.stream()
                .flatMap(element -> drawing.get().place(element).stream())
                .map(Placed::box)
                .toList();
        if (!boxes.isEmpty()) {
            Box area = Box.around(boxes);
            viewport.set(new Framing(width, height, MARGIN)
                    .fitting(
                            area,
                            lying::cards,
                            lying.map(),
                            (seen, part) -> seen.inWindow(area).overlaps(part)));
        }
    }

    /// Brings a point of the diagram to the middle, at the zoom as it is.
    public void centreOn(Point diagram) {
        viewport.set(viewport.get().centred(diagram, width, height));
    }

    /// Brings an element into view, at the zoom as it is.
    public void reveal(ElementId element) {
        drawing.get().place(element).ifPresent(place -> reveal(place.box()));
    }

    /// Brings an area of the diagram into view, at the zoom as it is.
    void reveal(Box area) {
        viewport.set(new Framing(width, height, MARGIN).showing(viewport.get(), area, lying.covered()));
    }

    private Point middle() {
        return new Point(width / 2, height / 2);
    }
}
