package org.cidrloom.ui.canvas;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Detail;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Lane;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.Mark;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.gesture.Connect;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.diagram.gesture.Relocate;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.canvas.Walk.Direction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A gateway at the left, a VPC with two subnets at the right, and the attachment between them. The drawing lies at the
/// window's origin at 100 %.
class CanvasModelTest {
    private static final ElementId HUB = new OfTransitGateway("hub");
    private static final ElementId PAYMENTS = new OfVpc("payments");
    private static final ElementId NODE_A = new OfSubnet("payments", "node-a");
    private static final ElementId NODE_B = new OfSubnet("payments", "node-b");
    private static final ElementId ATTACHMENT = new OfAttachment("hub", "payments");
    private static final Point IN_NODE_A = new Point(350, 60);
    private static final Point IN_HEAD = new Point(350, 10);
    private static final Point IN_NODE_B = new Point(350, 160);
    private static final Point IN_HUB = new Point(50, 50);
    private static final Point NOWHERE = new Point(50, 300);
    private static final Press ADD = new Press(false, true, false);

    private final DocumentModel document = new DocumentModel(new DesignStore(design()));
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean background;
    private final CanvasModel canvas = new CanvasModel(
            document,
            (design, findings) -> drawing(design),
            new Background(
                    work -> {
                        if (background) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run));

    private static Design design() {
        Vpc vpc = Vpc.of("payments", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/24"))))
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1b", Cidr.parse("10.0.0.64/26"))));
        TransitGateway hub = new TransitGateway(
                "hub",
                null,
                64512,
                false,
                List.of(),
                List.of(new Attachment("payments", List.of(), null, List.of())),
                null);
        Design empty = Design.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        return empty.withNetwork(empty.network().withVpcs(List.of(vpc)).withTransitGateways(List.of(hub)));
    }

    private static DisplayList drawing(Design design) {
        Position at = design.drawing().positions().getOrDefault("payments", new Position(300, 0));
        Box vpc = new Box(at.x(), at.y(), 200, 220);
        Mark mark = new Mark(PAYMENTS, Layer.STRUCTURE, Detail.ALWAYS);
        Box all = new Box(0, 0, vpc.right(), vpc.bottom());
        return new DisplayList(
                List.of(new Shape.Rectangle(mark, all, 0, Role.PANEL, null)),
                List.of(
                        Placed.box(HUB, new Box(0, 0, 100, 100), 0),
                        Placed.box(PAYMENTS, vpc, 0),
                        Placed.box(NODE_A, new Box(vpc.x() + 20, vpc.y() + 20, 160, 80), 1),
                        Placed.box(NODE_B, new Box(vpc.x() + 20, vpc.y() + 120, 160, 80), 1),
                        Placed.edge(ATTACHMENT, List.of(new Point(100, 50), new Point(vpc.x(), 50)), HUB, PAYMENTS)),
                List.of(
                        new Lane("payments", "eu-west-1a", new Box(vpc.x() + 10, vpc.y() + 15, 180, 90)),
                        new Lane("payments", "eu-west-1b", new Box(vpc.x() + 10, vpc.y() + 115, 180, 90))));
    }

    @BeforeEach
    void open() {
        document.open(null, design(), List.of(), false);
    }

    private void click(Point at, Press press) {
        canvas.pointer().press(at, press);
        canvas.pointer().release();
    }

    private void drag(Point from, Point to, Press press) {
        canvas.pointer().press(from, press);
        canvas.pointer().drag(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2), press.shift());
        canvas.pointer().drag(to, press.shift());
    }

    @Test
    void aClickSelectsTheInnermostElement() {
        click(IN_NODE_A, Press.PLAIN);
        assertEquals(Set.of(NODE_A), document.selection());

        click(new Point(310, 5), Press.PLAIN);
        assertEquals(Set.of(PAYMENTS), document.selection());

        click(new Point(200, 53), Press.PLAIN);
        assertEquals(Set.of(ATTACHMENT), document.selection());

        click(NOWHERE, Press.PLAIN);
        assertEquals(Set.of(), document.selection());
    }

    @Test
    void aClickWithCtrlOrShiftAddsAndTakesAway() {
        click(IN_NODE_A, Press.PLAIN);
        click(IN_NODE_B, ADD);
        assertEquals(List.of(NODE_A, NODE_B), List.copyOf(document.selection()));

        click(IN_NODE_A, ADD);
        assertEquals(Set.of(NODE_B), document.selection());

        click(NOWHERE, ADD);
        assertEquals(Set.of(NODE_B), document.selection());
    }

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
    void fromAfarWhatIsDrawnIsPointedAt() {
        canvas.window().zoomBy(0.25, new Point(0, 0));
        click(new Point(IN_NODE_A.x() / 4, IN_NODE_A.y() / 4), Press.PLAIN);
        assertEquals(Set.of(PAYMENTS), document.selection());
        document.select(NODE_A);
        assertEquals(PAYMENTS, canvas.shown(NODE_A));
        assertEquals(
                canvas.inWindow(PAYMENTS).orElseThrow(), canvas.selectedPlace().getValue());
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
    void aMarqueeSelectsWhileItIsDrawnAndEscapeGivesTheOldSelectionBack() {
        click(IN_HUB, Press.PLAIN);

        drag(new Point(290, 300), new Point(600, -10), new Press(false, true, true));
        assertInstanceOf(Marquee.class, canvas.pointer().gestureProperty().get());
        assertEquals(Set.of(HUB, PAYMENTS), document.selection());

        canvas.pointer().escape();
        assertEquals(Set.of(HUB), document.selection());
    }

    @Test
    void theHandPansAndSelectsNothing() {
        click(IN_HUB, Press.PLAIN);

        drag(IN_NODE_A, new Point(300, 100), new Press(true, false, false));
        canvas.pointer().release();

        assertEquals(new Viewport(50, -40, 1), canvas.viewportProperty().get());
        assertEquals(Set.of(HUB), document.selection());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void arrowsWalkAndPanWhereNothingIsSelected() {
        canvas.steps().towards(Direction.RIGHT);
        assertEquals(new Viewport(64, 0, 1), canvas.viewportProperty().get());

        document.select(HUB);
        canvas.steps().towards(Direction.RIGHT);
        assertEquals(Set.of(PAYMENTS), document.selection());
        canvas.steps().inner();
        assertEquals(Set.of(NODE_A), document.selection());
        canvas.steps().towards(Direction.DOWN);
        assertEquals(Set.of(NODE_B), document.selection());
        canvas.steps().towards(Direction.DOWN);
        assertEquals(Set.of(NODE_B), document.selection(), "nothing further down");
        canvas.steps().towards(Direction.LEFT);
        assertEquals(Set.of(HUB), document.selection(), "out of the VPC where it has nothing that way");
    }

    @Test
    void escapeGoesOutwardsStepByStep() {
        document.select(NODE_B);
        canvas.pointer().escape();
        assertEquals(Set.of(PAYMENTS), document.selection());
        canvas.pointer().escape();
        assertEquals(Set.of(), document.selection());
    }

    @Test
    void tabWalksAllElementsAndThenLetsTheFocusGo() {
        assertTrue(canvas.steps().next());
        assertEquals(Set.of(HUB), document.selection());
        document.select(ATTACHMENT);
        assertFalse(canvas.steps().next());
        assertTrue(canvas.steps().previous());
        assertEquals(Set.of(NODE_B), document.selection());
    }

    @Test
    void shiftAndArrowsMoveByOneStepOfTheGrid() {
        document.select(NODE_A);
        canvas.steps().nudge(Direction.RIGHT);

        assertEquals(
                Map.of("payments", new Position(304, 0), "hub", new Position(0, 0)),
                document.design().drawing().positions());
    }

    @Test
    void arrowsInQuickSuccessionAreOneStepOfUndo() {
        Design untouched = document.design();
        document.select(NODE_A);
        canvas.steps().nudge(Direction.RIGHT);
        canvas.steps().nudge(Direction.RIGHT);
        canvas.steps().nudge(Direction.DOWN);
        document.select(HUB);
        canvas.steps().nudge(Direction.DOWN);

        document.undo();
        assertEquals(
                new Position(312, 8), document.design().drawing().positions().get("payments"));
        document.undo();
        assertSame(untouched, document.design());
    }

    @Test
    void anOpenedDesignIsShownWholeOnce() {
        canvas.window().resize(348, 316);
        document.open(null, design(), List.of(), false);
        Viewport fitted = canvas.viewportProperty().get();
        assertEquals(300.0 / 500, fitted.zoom(), 1e-9);

        canvas.window().zoomBy(2, new Point(0, 0));
        Viewport mine = canvas.viewportProperty().get();
        document.apply(DrawingEdits.move(PAYMENTS, new Position(400, 0)));
        assertEquals(mine, canvas.viewportProperty().get(), "an edit leaves the view alone");
    }

    @Test
    void aStaleDrawingIsDropped() {
        background = true;
        document.apply(DrawingEdits.move(PAYMENTS, new Position(400, 0)));
        document.apply(DrawingEdits.move(PAYMENTS, new Position(800, 0)));
        Runnable first = waiting.remove();
        Runnable second = waiting.remove();

        second.run();
        first.run();

        assertEquals(
                new Box(800, 0, 200, 220),
                canvas.drawingProperty().get().place(PAYMENTS).orElseThrow().box());
    }

    @Test
    void aPreviewIsDrawnAndDropped() {
        document.preview(DrawingEdits.move(PAYMENTS, new Position(400, 0)));
        assertEquals(
                400,
                canvas.drawingProperty()
                        .get()
                        .place(PAYMENTS)
                        .orElseThrow()
                        .box()
                        .x());

        document.dropPreview();
        assertEquals(
                300,
                canvas.drawingProperty()
                        .get()
                        .place(PAYMENTS)
                        .orElseThrow()
                        .box()
                        .x());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void revealingSelectsAndBringsIntoView() {
        canvas.window().resize(200, 150);
        canvas.window().zoomToFull();
        canvas.window().panBy(10_000, 0);

        document.reveal(NODE_B);

        assertEquals(Set.of(NODE_B), document.selection());
        Box there = canvas.inWindow(NODE_B).orElseThrow();
        assertEquals(new Point(24, 46), new Point(there.x(), there.y()));
    }

    @Test
    void aDesignToLookAtOnlyIsNotMoved() {
        document.open(null, design(), List.of(), true);

        drag(IN_HEAD, new Point(414, 92), Press.PLAIN);
        canvas.pointer().release();

        assertEquals(Map.of(), document.design().drawing().positions());
        assertTrue(document.hintProperty().get().startsWith("This design is open to look at only"));
    }

    @Test
    void theSelectionComesBackWithAnUndoneRemoval() {
        document.select(NODE_A);
        document.apply(VpcEdits.change("payments", "Remove node-a", vpc -> vpc.withSubnets(List.of())));
        assertEquals(Set.of(), document.selection());

        document.undo();
        assertEquals(Set.of(NODE_A), document.selection());
    }

    @Test
    void aVpcFromThePaletteLandsUnderThePointerWithTheNextFreeBlock() {
        assertTrue(canvas.pointer().dragOver(Part.VPC, NOWHERE));
        assertEquals(
                "vpc-1, 10.0.1.0/24",
                ((Drop) canvas.pointer().gestureProperty().get()).offer().text());
        assertEquals(1, document.design().network().vpcs().size(), "while it hovers");

        assertTrue(canvas.pointer().drop());

        Vpc added = document.design().network().vpcs().getLast();
        assertEquals(List.of(CidrBlock.routable(Cidr.parse("10.0.1.0/24"))), added.cidrs());
        assertEquals(Set.of(new OfVpc(added.id())), document.selection());
        assertEquals(
                Map.of(added.id(), new Position(48, 304), "hub", new Position(0, 0), "payments", new Position(300, 0)),
                document.design().drawing().positions());
        assertEquals("Add VPC " + added.id(), document.undoLabelProperty().get());
        document.undo();
        assertEquals(design(), document.design());
    }

    @Test
    void aTierFromThePaletteGoesIntoTheVpcUnderThePointerOnly() {
        assertFalse(canvas.pointer().dragOver(Part.POD_SUBNETS, NOWHERE));
        assertEquals(
                "Pod subnets belong in a VPC: drop on one, or select one first.",
                document.hintProperty().get());
        assertFalse(canvas.pointer().drop());

        assertTrue(canvas.pointer().dragOver(Part.POD_SUBNETS, IN_NODE_A));
        assertTrue(canvas.pointer().drop());

        assertEquals(
                Set.of(new OfSubnet("payments", "pod-a"), new OfSubnet("payments", "pod-b")), document.selection());
        assertEquals("Add pod subnets to payments", document.undoLabelProperty().get());
        document.undo();
        assertEquals(2, document.design().network().vpcs().getFirst().subnets().size());
    }

    @Test
    void placingABoxByHandMovesNoOther() {
        Design sample = DesignFile.read(Path.of("assets", "samples", "fifty-addresses.cidrloom.yaml"))
                .design();
        assertNotNull(sample);
        CanvasModel real = new CanvasModel(
                document,
                (design, analysis) ->
                        DiagramLayout.of(design, Annotations.NONE, (text, style) -> text.length() * style.size() / 2),
                new Background(Runnable::run, Runnable::run));
        document.open(null, sample.withDrawing(new Drawing(Map.of())), List.of(), false);
        Map<ElementId, Box> before = boxes(real);
        assertEquals(5, before.size());
        Design untouched = document.design();

        document.select(new OfTransitGateway("hub"));
        real.steps().nudge(Direction.DOWN);

        Map<ElementId, Box> moved = new HashMap<>(before);
        moved.computeIfPresent(HUB, (hub, box) -> box.moved(0, Move.GRID));
        assertEquals(moved, boxes(real));
        document.undo();
        assertSame(untouched, document.design());

        Point free = new Point(0, real.drawingProperty().get().bounds().bottom() + 80);
        assertTrue(real.pointer()
                .dragOver(Part.NETWORK, real.viewportProperty().get().toWindow(free)));
        assertTrue(real.pointer().drop());

        Map<ElementId, Box> after = boxes(real);
        assertEquals(before.size() + 1, after.size());
        after.keySet().retainAll(before.keySet());
        assertEquals(before, after);
        document.undo();
        assertSame(untouched, document.design());
    }

    private static Map<ElementId, Box> boxes(CanvasModel canvas) {
        Map<ElementId, Box> boxes = new HashMap<>();
        for (Placed place : canvas.drawingProperty().get().placed()) {
            if (place.depth() == 0 && !place.isEdge()) {
                boxes.put(place.element(), place.box());
            }
        }
        return boxes;
    }

    @Test
    void aPartThatLeavesTheCanvasLeavesNothing() {
        Design before = document.design();
        canvas.pointer().dragOver(Part.VPC, NOWHERE);
        canvas.pointer().dragGone();

        assertNull(canvas.pointer().gestureProperty().get());
        assertFalse(canvas.pointer().drop());
        assertSame(before, document.design());
    }
}
