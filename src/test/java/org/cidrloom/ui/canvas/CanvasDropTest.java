package org.cidrloom.ui.canvas;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Drop;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.canvas.Walk.Direction;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is dragged onto the canvas from the palette.
class CanvasDropTest extends SmallCanvas {
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
    void aClusterThatHoversOverAVpcSaysWhichSubnetsItTakes() {
        assertTrue(canvas.pointer().dragOver(Part.CLUSTER, IN_HEAD));
        assertEquals(
                "cluster payments-eks in payments\ncontrol plane in node-a, node-b",
                ((Drop) canvas.pointer().gestureProperty().get()).offer().text());
        document.apply(ElementEdits.removeAll(List.of(NODE_A, NODE_B)));
        assertTrue(canvas.pointer().dragOver(Part.CLUSTER, IN_HEAD));
        assertEquals(
                "cluster payments-eks in payments\nno subnets for its control plane yet",
                ((Drop) canvas.pointer().gestureProperty().get()).offer().text());
    }

    @Test
    void aNodeGroupGoesToTheClusterOfTheVpcUnderThePointer() {
        assertFalse(canvas.pointer().dragOver(Part.NODE_GROUP, NOWHERE));
        assertEquals(
                "Node group belongs in a VPC: drop on one, or select one first.",
                document.hintProperty().get());
        assertFalse(canvas.pointer().dragOver(Part.NODE_GROUP, IN_HEAD));
        assertEquals(
                "payments has no cluster for it: drop an EKS cluster on it first.",
                document.hintProperty().get());
        assertTrue(canvas.pointer().dragOver(Part.CLUSTER, IN_HEAD));
        assertTrue(canvas.pointer().drop());

        assertTrue(canvas.pointer().dragOver(Part.NODE_GROUP, IN_HEAD));
        assertEquals(
                "node group general of payments-eks\nin node-a, node-b",
                ((Drop) canvas.pointer().gestureProperty().get()).offer().text());
        assertTrue(canvas.pointer().drop());
        assertEquals(Set.of(new OfNodeGroup("payments-eks", "general")), document.selection());

        assertTrue(canvas.pointer().dragOver(Part.CLUSTER, IN_HEAD));
        assertTrue(canvas.pointer().drop());
        assertFalse(canvas.pointer().dragOver(Part.NODE_GROUP, IN_HEAD));
        assertEquals(
                "payments has 2 clusters: drop it on one of them.",
                document.hintProperty().get());
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
