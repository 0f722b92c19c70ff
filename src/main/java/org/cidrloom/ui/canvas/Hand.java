package org.cidrloom.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Connect;
import org.cidrloom.diagram.gesture.Connection;
import org.cidrloom.diagram.gesture.Connections;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Gesture;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Offer;
import org.cidrloom.diagram.gesture.Pan;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.diagram.gesture.Pointer;
import org.cidrloom.diagram.gesture.Relocate;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.diagram.gesture.Resize.Side;
import org.cidrloom.diagram.gesture.Room;
import org.cidrloom.diagram.gesture.Snap;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// Which gesture a pressed pointer begins, what each gesture finds under the pointer, and what is selected when it is
/// done.
final class Hand {
    /// How near boxes come to a line before they snap to it, in pixels.
    private static final double SNAP = 5;

    private final CanvasModel model;
    private final DocumentModel document;
    private final Carrying carrying;
    private final Sizing sizing;

    Hand(CanvasModel model, DocumentModel document) {
        this.model = model;
        this.document = document;
        carrying = new Carrying(model, document);
        sizing = new Sizing(document);
    }

    /// The gesture that begins where the pointer was pressed.
    Gesture begin(Pointer start, Press press, @Nullable ElementId element, @Nullable Grip grip) {
        if (grip != null && !press.add()) {
            return pull(start, grip);
        }
        if (element == null || press.shift()) {
            return Marquee.from(start, press.add() ? document.selection() : Set.of());
        }
        Set<ElementId> moved = document.selection().contains(element) ? document.selection() : Set.of(element);
        if (!press.copy()
                && element instanceof OfSubnet subnet
                && isNear()
                && moved.stream().allMatch(OfSubnet.class::isInstance)) {
            return carrying.from(start, subnet, moved);
        }
        document.hint(
                press.copy()
                        ? "Let go where the copy goes. Escape makes none."
                        : "Shift keeps to one axis, Escape leaves it where it was.");
        Map<ElementId, Box> boxes = movable(moved);
        return Move.from(start, boxes, snap(boxes.keySet()));
    }

    /// The lines of the boxes that stay and are not far out of sight.
    private Snap snap(Set<ElementId> moved) {
        List<Box> others = drawing().placed().stream()
                .filter(place -> place.depth() == 0 && !place.isEdge() && !moved.contains(place.element()))
                .map(Placed::box)
                .filter(box -> model.window().isSeen(box))
                .toList();
        return new Snap(others, SNAP / model.viewportProperty().get().zoom());
    }

    private Gesture pull(Pointer start, Grip grip) {
        if (grip.kind() != Grip.Kind.CONNECT && grip.element() instanceof OfSubnet subnet) {
            document.hint("Outwards doubles the block, inwards halves it. Escape leaves it as it was.");
            Side side = grip.kind() == Grip.Kind.WIDTH ? Side.RIGHT : Side.BOTTOM;
            return sizing.from(start, subnet, box(subnet), side);
        }
        document.hint("Let go on a VPC, network or gateway to connect it. Escape drops the edge.");
        return Connect.from(grip.element(), box(grip.element()), start);
    }

    private Box box(ElementId element) {
        return drawing().place(element).map(Placed::box).orElse(Box.EMPTY);
    }

    /// Whether subnets can be told apart.
    private boolean isNear() {
        return !LevelOfDetail.at(model.viewportProperty().get().zoom()).isFromAfar();
    }

    /// The gesture with what it finds where the pointer is now.
    Gesture follow(Gesture gesture) {
        return switch (gesture) {
            case Pan pan -> {
                model.window().look(pan.viewport());
                yield pan;
            }
            case Marquee marquee -> {
                document.select(marquee.selection(drawing()));
                yield marquee;
            }
            case Connect connect -> connecting(connect);
            case Resize resize -> sizing.follow(resize);
            case Relocate relocate -> carrying.follow(relocate);
            case Move move -> move.beside(room(move));
            case Drop drop -> drop;
        };
    }

    /// What stays where it is while boxes are moved; their own places are free, unless copies of them are dragged.
    private Room room(Move move) {
        return new Room(
                drawing().hits(),
                model.pointer().isCopying() ? Set.of() : move.boxes().keySet());
    }

    private Connect connecting(Connect connect) {
        ElementId end = end(connect.at());
        if (end == null || end.equals(connect.from())) {
            return connect.overNothing();
        }
        List<ElementId> all = document.selection().contains(connect.from())
                ? List.copyOf(document.selection())
                : List.of(connect.from());
        Connection known = connect.connection();
        Connection found = known != null && end.equals(connect.to()) ? known : Connections.of(network(), all, end);
        document.hint(found.isRefused() ? found.text().replace('\n', ' ') : found.warning());
        return connect.over(end, found);
    }

    /// What an edge can end at there: a row of a gateway is a route table, and what is in a VPC is the VPC.
    private @Nullable ElementId end(Point at) {
        return drawing()
                .hits()
                .at(at.x(), at.y())
                .map(element -> endsAt(element) ? element : Owners.of(network(), element))
                .filter(Connection::canEnd)
                .orElse(null);
    }

    /// Rows of a gateway can be told apart from near only.
    private boolean endsAt(ElementId element) {
        boolean rows = LevelOfDetail.at(model.viewportProperty().get().zoom()) == LevelOfDetail.NEAR;
        return Connection.canEnd(element) && (rows || !(element instanceof OfRouteTable));
    }

    /// What a part of the palette would become there.
    Drop bring(Part part, Point at) {
        String home = model.at(at)
                .map(element -> Owners.of(network(), element))
                .map(owner -> owner instanceof OfVpc(String id) ? id : null)
                .orElse(null);
        Offer offer = model.pointer().gestureProperty().get() instanceof Drop before
                        && before.part() == part
                        && part != Part.NODE_GROUP // which of several clusters it is put into changes within a VPC
                        && Objects.equals(before.home(), home)
                ? before.offer()
                : Offer.of(part, network(), home, model.at(at).orElse(null));
        return Drop.at(part, at, home, offer, new Room(drawing().hits(), Set.of()));
    }

    /// Ends a gesture: its edit is applied, and what it added is selected.
    ///
    /// @return whether the design is another one now
    boolean finish(Gesture gesture) {
        boolean applied = gesture.release().map(edit -> apply(gesture, edit)).orElse(false);
        if (applied) {
            switch (gesture) {
                case Drop drop -> {
                    document.select(drop.offer().added());
                    model.window().showSoon(drop.offer().added());
                }
                case Connect connect ->
                    Optional.ofNullable(connect.connection()).ifPresent(made -> document.select(made.added()));
                case Relocate relocate -> document.select(relocate.proposal().elements());
                case Move _, Marquee _, Pan _, Resize _ -> {}
            }
        }
        return applied;
    }

    /// Applies a gesture's edit. Where it puts a box on the canvas by hand, all the others are kept where they stand in
    /// the same step, so that nothing makes room for what went or came.
    boolean apply(Gesture gesture, Edit edit) {
        return document.apply(isPlacing(gesture) ? DrawingEdits.pinned(edit, standing()) : edit);
    }

    private static boolean isPlacing(Gesture gesture) {
        return switch (gesture) {
            case Move _ -> true;
            case Drop drop -> drop.ghost().isPresent();
            case Marquee _, Pan _, Connect _, Resize _, Relocate _ -> false;
        };
    }

    /// The boxes that move when these are dragged: each element's own where it stands on the canvas itself, else that
    /// of the one it stands in. Edges follow their ends.
    Map<ElementId, Box> movable(Set<ElementId> elements) {
        Map<ElementId, Box> boxes = new LinkedHashMap<>();
        UnaryOperator<ElementId> owner = Owners.in(network());
        for (ElementId element : elements) {
            ElementId top = owner.apply(element);
            drawing().place(top).filter(place -> !place.isEdge()).ifPresent(place -> boxes.put(top, place.box()));
        }
        return boxes;
    }

    /// Where the boxes that stand on the canvas itself are.
    Map<ElementId, Position> standing() {
        Map<ElementId, Position> standing = new LinkedHashMap<>();
        for (Placed place : drawing().placed()) {
            if (place.depth() == 0 && !place.isEdge()) {
                standing.put(
                        place.element(),
                        new Position(place.box().x(), place.box().y()));
            }
        }
        return standing;
    }

    private DisplayList drawing() {
        return model.drawingProperty().get();
    }

    private Network network() {
        return document.design().network();
    }
}
