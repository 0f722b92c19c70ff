package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Naming;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// The canvas of a document: its drawing and what stands where in it. What is seen of it: [CanvasWindow]; what a
/// pointer does on it: [CanvasPointer].
///
/// Confined to the JavaFX thread; layout runs in the background and stale drawings are dropped. Tests need no toolkit.
public final class CanvasModel {
    /// How near a pointer must be to an edge, in pixels.
    private static final double REACH = 6;

    private final DocumentModel document;
    private final Layouts layouts;
    private final Background background;
    private final ReadOnlyObjectWrapper<DisplayList> drawing = new ReadOnlyObjectWrapper<>(DisplayList.EMPTY);
    private final CanvasWindow window = new CanvasWindow(drawing.getReadOnlyProperty());
    private final Blocks blocks;
    private final Hand hand;
    private final Steps steps;
    private final InPlace inPlace;
    private final CanvasPointer pointer;
    private final ShownLayers layers = new ShownLayers();
    private final BooleanProperty focused = new SimpleBooleanProperty();
    private long asked;
    private long drawn;
    private @Nullable ElementId nameNext;

    /// The canvas of a document.
    public CanvasModel(DocumentModel document, Layouts layouts, Background background) {
        this.document = document;
        this.layouts = layouts;
        this.background = background;
        blocks = new Blocks(this, document);
        hand = new Hand(this, document);
        steps = new Steps(this, document, hand);
        inPlace = new InPlace(this, document);
        pointer = new CanvasPointer(this, document, hand);
        document.openingsProperty().subscribe(count -> window.fitSoon());
        document.shownProperty().subscribe(this::layOut);
        document.analysisProperty().subscribe((was, is) -> layOut());
        document.addRevealer(window::reveal);
    }

    /// The drawing of the design.
    public ReadOnlyObjectProperty<DisplayList> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /// Whether the drawing is that of the design and the findings as they are now.
    public boolean isUpToDate() {
        return drawn == asked;
    }

    /// The window onto it.
    public CanvasWindow window() {
        return window;
    }

    /// What a pointer does on it.
    public CanvasPointer pointer() {
        return pointer;
    }

    /// The part of the diagram that is seen.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return window.viewportProperty();
    }

    /// Which layers of the drawing are shown.
    ShownLayers layers() {
        return layers;
    }

    /// The address blocks that can be selected by themselves.
    Blocks blocks() {
        return blocks;
    }

    /// What is edited where it stands.
    InPlace inPlace() {
        return inPlace;
    }

    /// Says where a selected address block is edited while another view is shown in place of the diagram.
    ///
    /// @param shown whether the diagram is
    /// @param form takes the keyboard to the field of the selected block, and says whether there is one
    public void editBlocksBeside(BooleanSupplier shown, BooleanSupplier form) {
        inPlace.beside(shown, form);
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
        return window.of(element);
    }

    /// Where an area of the diagram stands in the window.
    public Box inWindow(Box area) {
        return window.of(area);
    }

    /// Where the one selected element stands in the window; null where none or several are, or it is not drawn.
    public ObservableValue<@Nullable Box> selectedPlace() {
        return Bindings.createObjectBinding(
                () -> {
                    ElementId element = document.selected();
                    return element == null ? null : inWindow(shown(element)).orElse(null);
                },
                document.selectionProperty(),
                drawing,
                viewportProperty());
    }

    /// The box on the canvas itself that an element stands in.
    ElementId owner(ElementId element) {
        return Owners.of(document.design().network(), element);
    }

    /// What stands for an element at this zoom: what it is in, where only that is drawn.
    ElementId shown(ElementId element) {
        return switch (window.detail()) {
            case NEAR -> element;
            case MIDDLE ->
                switch (element) {
                    case ElementId.OfNodeGroup(String cluster, String _) -> new ElementId.OfCluster(cluster);
                    case ElementId.OfRouteTable(String gateway, String _) -> new ElementId.OfTransitGateway(gateway);
                    default -> element;
                };
            case FAR, FARTHEST -> owner(element);
        };
    }

    /// A part of a design, drawn by itself.
    DisplayList drawn(Design part) {
        return layouts.of(part, new Analysis(List.of(), List.of(), CapacityReport.NONE));
    }

    /// Edits the name of an element where it stands; of one that is about to be drawn, as soon as it is.
    ///
    /// @return whether it is edited now or then
    boolean rename(ElementId element) {
        nameNext = null;
        if (inPlace.startName(element)) {
            return true;
        }
        boolean coming = drawn != asked && drawing.get().place(element).isEmpty();
        if (coming && Naming.canRename(element)) {
            nameNext = element;
        }
        return nameNext != null;
    }

    private void nameNext() {
        ElementId next = nameNext;
        nameNext = null;
        if (next != null && next.equals(document.selected()) && focused.get()) {
            inPlace.startName(next);
        }
    }

    private void layOut() {
        long ask = ++asked;
        var design = document.shownProperty().get();
        var analysis = document.analysisProperty().get();
        background.run(
                () -> layouts.of(design, analysis),
                shapes -> {
                    if (ask == asked) {
                        drawn = ask;
                        drawing.set(shapes);
                        window.drawn();
                        nameNext();
                    }
                },
                failed -> document.hint("The diagram could not be drawn. This is a bug in Cidrloom (" + failed + ")."));
    }

    /// What is at a point of the diagram, of what is drawn at this zoom: an edge before the box it ends at.
    Optional<ElementId> at(Point point) {
        Optional<ElementId> box = drawing.get().hits().at(point.x(), point.y()).map(this::shown);
        boolean inside = box.flatMap(drawing.get()::place)
                .filter(place -> place.depth() > 0)
                .isPresent();
        if (inside) {
            return box;
        }
        if (!layers.shownProperty().get().contains(Layer.ROUTING)) {
            return box;
        }
        double reach = REACH / viewportProperty().get().zoom();
        return drawing.get().hits().nearestEdge(point.x(), point.y(), reach).or(() -> box);
    }
}
