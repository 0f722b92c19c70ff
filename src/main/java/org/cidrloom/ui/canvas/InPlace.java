package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Shape;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Naming;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.canvas.Editing.What;
import org.jspecify.annotations.Nullable;

/// A name, a block or IPv6 that is edited where it stands on the canvas. While it is typed the canvas shows the result;
/// it is
/// one step of undo when it is kept, and nothing when it is dropped.
///
/// Confined to the JavaFX thread; tests need no toolkit.
final class InPlace {
    private final CanvasModel model;
    private final DocumentModel document;
    private final ReadOnlyObjectWrapper<@Nullable Editing> editing = new ReadOnlyObjectWrapper<>();

    private BooleanSupplier shown = () -> true;
    private BooleanSupplier form = () -> false;

    /// Says where blocks are edited while the diagram is not shown.
    ///
    /// @param isShown whether the diagram is
    /// @param startForm takes the keyboard to the field of the selected block, and says whether there is one
    void beside(BooleanSupplier isShown, BooleanSupplier startForm) {
        shown = isShown;
        form = startForm;
    }

    InPlace(CanvasModel model, DocumentModel document) {
        this.model = model;
        this.document = document;
    }

    /// What is edited now; null for nothing.
    ReadOnlyObjectProperty<@Nullable Editing> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Where the text that is edited stands in the window; nothing where its element is not drawn.
    Optional<Box> place() {
        Editing now = editing.get();
        return now == null
                ? Optional.empty()
                : drawing()
                        .place(now.element())
                        .map(place ->
                                now.offset().moved(place.box().x(), place.box().y()))
                        .map(model::inWindow);
    }

    /// Edits what stands there: a block where the pointer is on one, else the name of the element.
    ///
    /// @return whether there is something to edit
    boolean startAt(Point window) {
        Point at = model.viewportProperty().get().toDiagram(window);
        ElementId under = model.at(at).orElse(null);
        if (under == null) {
            return false;
        }
        for (Shape shape : drawing().in(new Box(at.x(), at.y(), 0, 0), detail()).reversed()) {
            if (shape instanceof Shape.Text text && text.mark().element() != null && isShown(text)) {
                ElementId element = text.mark().element();
                Optional<Cidr> block = block(element, text.text());
                if (block.isPresent()) {
                    return start(element, What.BLOCK, block.get(), text.bounds());
                }
                if (Ipv6Entry.isText(network(), element, text.text())) {
                    return start(element, What.IPV6, null, text.bounds());
                }
            }
        }
        return startName(under);
    }

    private boolean isShown(Shape shape) {
        return model.layers().shownProperty().get().contains(shape.mark().layer());
    }

    /// Edits the name of an element where it is drawn.
    boolean startName(ElementId element) {
        if (!Naming.canRename(element)) {
            return false;
        }
        String name = name(element);
        return drawn(element) && start(element, What.NAME, null, text(element, name::equals));
    }

    /// Edits the selected block, else the first one of an element where it is drawn.
    boolean startCidr(ElementId element) {
        if (startInForm() || startBlock()) {
            return true;
        }
        Optional<Cidr> block = BlockText.first(network(), element);
        return block.isPresent()
                && drawn(element)
                && start(
                        element,
                        What.BLOCK,
                        block.get(),
                        text(element, block.get().toString()::equals));
    }

    /// Edits the selected address block in its form while another view is shown in place of the diagram.
    ///
    /// @return whether one is selected, and the diagram is not shown
    boolean startInForm() {
        return !shown.getAsBoolean() && document.blockProperty().get() != null && form.getAsBoolean();
    }

    /// Edits the selected address block where it is drawn.
    ///
    /// @return whether one is selected and drawn
    boolean startBlock() {
        return model.blocks()
                .selected()
                .filter(block -> start(
                        block.owner(),
                        What.BLOCK,
                        block.cidr(),
                        text(block.owner(), block.cidr().toString()::equals)))
                .isPresent();
    }

    /// Edits the IPv6 block of a VPC or the /64 of a subnet where it is drawn.
    boolean startIpv6(ElementId element) {
        return Ipv6Entry.isFor(network(), element)
                && drawn(element)
                && start(element, What.IPV6, null, text(element, shown -> Ipv6Entry.isText(network(), element, shown)));
    }

    /// Something is typed: the canvas shows what would come of it.
    void type(String text) {
        Editing now = editing.get();
        if (now != null) {
            show(now.typed(text));
        }
    }

    /// Says whether subnets move along with the block of their VPC.
    void follow(boolean on) {
        Editing now = editing.get();
        if (now != null && now.follow() != on) {
            show(now.following(on));
        }
    }

    /// Keeps what is typed.
    ///
    /// @return whether it could be kept; else it says why and stays
    boolean keep() {
        Editing now = editing.get();
        if (now == null) {
            return true;
        }
        Proposal proposal = proposal(now);
        Edit edit = proposal.edit();
        if (edit == null) {
            return false;
        }
        editing.set(null);
        document.dropPreview();
        if (!isUnchanged(now)
                && document.apply(edit)
                && !List.copyOf(document.selection()).equals(proposal.elements())) {
            document.select(proposal.elements());
        }
        return true;
    }

    /// Drops what is typed.
    void drop() {
        if (editing.get() != null) {
            editing.set(null);
            document.dropPreview();
        }
    }

    private boolean start(ElementId element, What what, @Nullable Cidr block, Box text) {
        Placed place = drawing().place(element).orElse(null);
        if (place == null) {
            return false;
        }
        drop();
        if (block == null || element instanceof OfSubnet) {
            document.select(element);
        } else {
            document.selectBlock(element, block);
        }
        long inside = block == null ? 0 : BlockText.inside(network(), element, block);
        Box offset = text.moved(-place.box().x(), -place.box().y());
        String now = before(element, what, block);
        editing.set(new Editing(element, what, block, offset, now, "", false, inside, inside > 0));
        return true;
    }

    private void show(Editing next) {
        Proposal proposal = proposal(next);
        editing.set(next.judged(proposal));
        Edit edit = proposal.edit();
        boolean sameElement = proposal.elements().contains(next.element());
        if (edit == null || !sameElement) {
            document.dropPreview();
        } else {
            document.preview(edit);
        }
    }

    private Proposal proposal(Editing now) {
        Cidr block = now.block();
        if (block != null) {
            return BlockText.of(network(), now.element(), block, now.text(), now.follow() && now.inside() > 0);
        }
        return now.what() == What.IPV6
                ? Ipv6Entry.proposal(network(), now.element(), now.text())
                : Naming.rename(network(), now.element(), now.text());
    }

    private boolean isUnchanged(Editing now) {
        return now.what() != What.IPV6 && now.text().strip().equals(before(now.element(), now.what(), now.block()));
    }

    private String before(ElementId element, What what, @Nullable Cidr block) {
        if (block != null) {
            return block.toString();
        }
        return what == What.IPV6 ? Ipv6Entry.of(network(), element) : name(element);
    }

    private Optional<Cidr> block(ElementId element, String text) {
        if (text.startsWith("/")) {
            return BlockText.first(network(), element).filter(cidr -> text.equals("/" + cidr.prefixLength()));
        }
        try {
            return Optional.of(Cidr.parse(text)).filter(cidr -> BlockText.has(network(), element, cidr));
        } catch (AddressFormatException words) {
            return Optional.empty();
        }
    }

    private String name(ElementId element) {
        String name = Naming.of(network(), element);
        return name == null ? element.id() : name;
    }

    /// Where a text of an element stands; the head of its box where it is not shown at this zoom.
    private Box text(ElementId element, Predicate<String> wanted) {
        Box box = drawing().place(element).map(Placed::box).orElse(Box.EMPTY);
        return drawing().in(box, detail()).stream()
                .filter(shape -> shape instanceof Shape.Text text
                        && wanted.test(text.text())
                        && element.equals(text.mark().element()))
                .map(Shape::bounds)
                .findFirst()
                .orElse(new Box(box.x() + 8, box.y() + 8, Math.max(0, Math.min(160, box.width() - 16)), 20));
    }

    private boolean drawn(ElementId element) {
        return drawing().place(element).filter(place -> !place.isEdge()).isPresent();
    }

    private LevelOfDetail detail() {
        return LevelOfDetail.at(model.viewportProperty().get().zoom());
    }

    private DisplayList drawing() {
        return model.drawingProperty().get();
    }

    private Network network() {
        return document.design().network();
    }
}
