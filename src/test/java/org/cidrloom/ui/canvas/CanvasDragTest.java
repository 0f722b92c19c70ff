package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Connect;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Relocate;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is dragged on the canvas: boxes, subnets, their sides, and edges.
class CanvasDragTest extends SmallCanvas {
    @Test
    void draggingAVpcMovesItInOneStepOfUndo() {
        drag(IN_HEAD, IN_HEAD.plus(64, 32), Press.PLAIN);
        assertInstanceOf(Move.class, canvas.pointer().gestureProperty().get());
        assertEquals(Map.of(), document.design().drawing().positions(), "before release");

        canvas.pointer().release();

        assertEquals(
                Map.of("payments", new Position(368, 32), "hub", new Position(0, 0)),
                document.design().drawing().positions());
        assertEquals("Move payments", document.undoLabelProperty().get());
        assertEquals(Set.of(PAYMENTS), document.selection());
        document.undo();
        assertEquals(Map.of(), document.design().drawing().positions());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void undoInTheMiddleOfADragDropsTheDragAndKeepsWhatCanBeDoneAgain() {
        document.apply(ElementEdits.changeId(NODE_A, "node-z"));
        Design renamed = document.design();
        drag(IN_HEAD, IN_HEAD.plus(64, 32), Press.PLAIN);

        document.undo();
        assertNull(canvas.pointer().gestureProperty().get());
        canvas.pointer().drag(IN_HEAD.plus(96, 32), false);
        canvas.pointer().release();

        assertEquals(design(), document.design());
        document.redo();
        assertEquals(renamed, document.design());
    }

    @Test
    void draggingWithCtrlOrAltLeavesTheBoxAndPutsACopy() {
        Press copying = new Press(false, false, false, true);
        drag(IN_HEAD, new Point(350, 410), copying);
        assertTrue(canvas.pointer().isCopying());
        canvas.pointer().release();
        Design after = document.design();
        assertEquals(
                List.of("payments", "payments-2"),
                after.network().vpcs().stream().map(Vpc::id).toList());
        assertEquals(new Position(300, 0), after.drawing().positions().get("payments"));
        assertEquals(new Position(300, 400), after.drawing().positions().get("payments-2"));
        assertEquals(Set.of(new OfVpc("payments-2")), document.selection());
        document.undo();
        assertEquals(1, document.design().network().vpcs().size(), "one step");
        drag(IN_HEAD, new Point(350, 410), copying);
        canvas.pointer().escape();
        assertEquals(1, document.design().network().vpcs().size());
    }

    @Test
    void aBoxThatIsDroppedOnAnotherGoesBesideIt() {
        drag(IN_HUB, new Point(330, 60), Press.PLAIN);
        canvas.pointer().release();
        Position hub = requireNonNull(document.design().drawing().positions().get("hub"));
        assertEquals(
                new Position(300, 0), document.design().drawing().positions().get("payments"), "it stays");
        assertFalse(new Box(hub.x(), hub.y(), 100, 100).overlaps(new Box(300, 0, 200, 220)), hub::toString);
    }

    @Test
    void draggingOneOfSeveralSelectedBoxesMovesThemAll() {
        click(IN_HUB, Press.PLAIN);
        click(IN_NODE_A, ADD);

        drag(IN_HUB, new Point(50, 82), Press.PLAIN);
        canvas.pointer().release();

        assertEquals(
                Map.of("hub", new Position(0, 32), "payments", new Position(300, 32)),
                document.design().drawing().positions());
        assertEquals(1, document.undoLabelProperty().get().lines().count());
    }

    @Test
    void anEdgeIsPulledOutOfABorderOrAHandleAndDroppedOnItsOtherEnd() {
        canvas.window().resize(800, 600);
        canvas.window().zoomToFull();
        canvas.window().look(Viewport.START);
        assertTrue(document.apply(ElementEdits.remove(ATTACHMENT)));
        click(NOWHERE, Press.PLAIN);

        Point border = new Point(300, 110);
        canvas.pointer().hoverAt(border);
        assertEquals(
                new Grip(PAYMENTS, Grip.Kind.CONNECT),
                canvas.pointer().gripProperty().get());
        drag(border, IN_HUB, Press.PLAIN);
        Connect connect = assertInstanceOf(
                Connect.class, canvas.pointer().gestureProperty().get());
        assertEquals(HUB, connect.to());
        assertEquals(
                0,
                document.design()
                        .network()
                        .transitGateways()
                        .getFirst()
                        .attachments()
                        .size());
        canvas.pointer().release();

        assertEquals(Set.of(ATTACHMENT), document.selection());
        assertEquals("Attach payments to hub", document.undoLabelProperty().get());
        assertEquals(
                List.of("transit-a", "transit-b"),
                document.design()
                        .network()
                        .transitGateways()
                        .getFirst()
                        .attachments()
                        .getFirst()
                        .subnets());
        document.undo();
        assertEquals(2, document.design().network().vpcs().getFirst().subnets().size());

        drag(border, new Point(200, 400), Press.PLAIN);
        canvas.pointer().release();
        assertEquals(
                0,
                document.design()
                        .network()
                        .transitGateways()
                        .getFirst()
                        .attachments()
                        .size(),
                "let go on nothing");
    }

    @Test
    void anEdgeThatCannotBeSaysWhyAndChangesNothing() {
        Design before = document.design();

        drag(new Point(300, 110), IN_HUB, Press.PLAIN);
        assertEquals(
                "payments is attached to hub already.", document.hintProperty().get());
        canvas.pointer().release();

        assertSame(before, document.design());
        assertEquals("", document.hintProperty().get());
    }

    @Test
    void aSubnetIsCarriedToAnotherZone() {
        drag(IN_NODE_A, NOWHERE, Press.PLAIN);
        canvas.pointer().release();
        assertNull(document.undoLabelProperty().get(), "let go on no VPC");

        drag(IN_NODE_A, new Point(340, 150), Press.PLAIN);
        Relocate relocate = assertInstanceOf(
                Relocate.class, canvas.pointer().gestureProperty().get());
        assertEquals("node-a → eu-west-1b", relocate.proposal().text());
        canvas.pointer().release();

        assertEquals(
                "eu-west-1b",
                document.design()
                        .network()
                        .vpcs()
                        .getFirst()
                        .subnets()
                        .getFirst()
                        .zone());
        assertEquals(Set.of(NODE_A), document.selection());
        document.undo();
        assertEquals(design(), document.design());
    }

    @Test
    void selectedSubnetsAreCarriedTogetherInOneStepOfUndo() {
        click(IN_NODE_A, Press.PLAIN);
        click(IN_NODE_B, ADD);
        drag(IN_NODE_A, new Point(340, 150), Press.PLAIN);
        Relocate relocate = assertInstanceOf(
                Relocate.class, canvas.pointer().gestureProperty().get());
        assertEquals(2, relocate.ghosts().size());
        canvas.pointer().release();

        assertTrue(document.design().network().vpcs().getFirst().subnets().stream()
                .allMatch(subnet -> subnet.zone().equals("eu-west-1b")));
        assertEquals(Set.of(NODE_A, NODE_B), document.selection());
        assertEquals(
                "Change zone of node-a to eu-west-1b",
                document.undoLabelProperty().get());
        document.undo();
        assertEquals(design(), document.design());
    }

    @Test
    void aSubnetIsResizedByItsSideThroughPrefixLengths() {
        Point side = new Point(478, 160);
        canvas.pointer().hoverAt(side);
        assertEquals(
                new Grip(NODE_B, Grip.Kind.WIDTH),
                canvas.pointer().gripProperty().get());
        drag(side, side.plus(-Resize.STEP, 0), Press.PLAIN);
        Resize resize = assertInstanceOf(
                Resize.class, canvas.pointer().gestureProperty().get());
        assertEquals("10.0.0.64/26 → 10.0.0.64/27, 27 usable", resize.proposal().text());

        canvas.pointer().drag(side.plus(Resize.STEP, 0), false);
        canvas.pointer().release();
        assertEquals(
                Cidr.parse("10.0.0.128/25"),
                document.design()
                        .network()
                        .vpcs()
                        .getFirst()
                        .subnets()
                        .getLast()
                        .cidr());
        assertEquals("Resize node-b to /25", document.undoLabelProperty().get());

        drag(side, side.plus(4 * Resize.STEP, 0), Press.PLAIN);
        assertTrue(
                document.hintProperty().get().startsWith("/21 does not fit"),
                document.hintProperty().get());
        canvas.pointer().release();
        assertEquals("Resize node-b to /25", document.undoLabelProperty().get());
    }

    @Test
    void escapeDropsAMoveAndNothingHasChanged() {
        Design before = document.design();

        drag(IN_HEAD, new Point(414, 92), Press.PLAIN);
        canvas.pointer().escape();
        canvas.pointer().drag(new Point(500, 500), false);
        canvas.pointer().release();

        assertSame(before, document.design());
        assertNull(canvas.pointer().gestureProperty().get());
        assertEquals(Set.of(PAYMENTS), document.selection());
    }

    @Test
    void aTremblingHandClicks() {
        canvas.pointer().press(IN_NODE_A, Press.PLAIN);
        canvas.pointer().drag(new Point(352, 62), false);
        canvas.pointer().release();

        assertNull(document.undoLabelProperty().get());
        assertEquals(Set.of(NODE_A), document.selection());
    }

    @Test
    void aDesignToLookAtOnlyIsNotMoved() {
        document.open(null, design(), List.of(), true);

        drag(IN_HEAD, new Point(414, 92), Press.PLAIN);
        canvas.pointer().release();

        assertEquals(Map.of(), document.design().drawing().positions());
        assertTrue(document.hintProperty().get().startsWith("This design is open to look at only"));
    }
}
