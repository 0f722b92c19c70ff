package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.PlacedBlock;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.canvas.Walk.Direction;
import org.jspecify.annotations.Nullable;

/// The address blocks of VPCs and networks on the canvas, each of which can be selected by itself: from near, where
/// they can be read, and while the layer of addresses is shown.
final class Blocks {
    private final CanvasModel model;
    private final DocumentModel document;

    Blocks(CanvasModel model, DocumentModel document) {
        this.model = model;
        this.document = document;
    }

    /// The block that is selected; null for none.
    ReadOnlyObjectProperty<@Nullable Cidr> selectedProperty() {
        return document.blockProperty();
    }

    /// Where the selected block stands; nothing where none is selected, or it is not drawn at this zoom.
    Optional<PlacedBlock> selected() {
        Cidr block = document.blockProperty().get();
        ElementId owner = document.selected();
        return block == null || owner == null || !areSeen()
                ? Optional.empty()
                : drawing().block(owner, block);
    }

    /// The block at a point of the diagram.
    ///
    /// @param element what is there
    Optional<PlacedBlock> at(Point point, @Nullable ElementId element) {
        return element == null
                ? Optional.empty()
                : of(element).stream()
                        .filter(block -> block.box().contains(point.x(), point.y()))
                        .findFirst();
    }

    /// Selects it.
    void select(PlacedBlock block) {
        document.selectBlock(block.owner(), block.cidr());
    }

    /// Selects it, and brings it into view.
    void reveal(PlacedBlock block) {
        select(block);
        model.window().reveal(block.box());
    }

    /// The block after the selected one, or the first of the selected element.
    Optional<PlacedBlock> next() {
        ElementId owner = document.selected();
        List<PlacedBlock> all = owner == null ? List.of() : of(owner);
        int at = selected().map(all::indexOf).orElse(-1) + 1;
        return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    /// The block before the selected one.
    Optional<PlacedBlock> previous() {
        return selected().flatMap(block -> {
            List<PlacedBlock> all = of(block.owner());
            int at = all.indexOf(block) - 1;
            return at >= 0 ? Optional.of(all.get(at)) : Optional.empty();
        });
    }

    /// The last block of an element.
    Optional<PlacedBlock> last(ElementId owner) {
        List<PlacedBlock> all = of(owner);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The block of the same element that stands next to the selected one that way.
    Optional<PlacedBlock> towards(Direction direction) {
        return selected()
                .flatMap(from -> of(from.owner()).stream()
                        .filter(each -> isTowards(from.box(), each.box(), direction))
                        .min((one, other) ->
                                Double.compare(distance(from.box(), one.box()), distance(from.box(), other.box()))));
    }

    private static boolean isTowards(Box from, Box to, Direction direction) {
        double ahead =
                (to.centreX() - from.centreX()) * direction.dx() + (to.centreY() - from.centreY()) * direction.dy();
        boolean inLine = direction.dx() == 0
                ? to.right() > from.x() && to.x() < from.right()
                : to.bottom() > from.y() && to.y() < from.bottom();
        return ahead > 1 && inLine;
    }

    private static double distance(Box one, Box other) {
        return Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY());
    }

    private List<PlacedBlock> of(ElementId owner) {
        return areSeen() ? drawing().blocks(owner) : List.of();
    }

    private boolean areSeen() {
        return model.window().detail() == LevelOfDetail.NEAR
                && model.layers().shownProperty().get().contains(Layer.ADDRESSES);
    }

    private DisplayList drawing() {
        return model.drawingProperty().get();
    }
}
