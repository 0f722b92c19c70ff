package org.cidrloom.diagram.gesture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.edit.Edit;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class GestureTest {
    private static final ElementId PAYMENTS = new OfVpc("payments");
    private static final ElementId NODE_A = new OfSubnet("payments", "node-a");
    private static final ElementId OFFICE = new OfNetwork("office");
    private static final Viewport HALF = new Viewport(10, 20, 0.5);
    private static final Design DESIGN = Design.empty("test", "eu-west-1", List.of());

    private static Pointer at(double x, double y) {
        return Pointer.at(HALF.toWindow(new Point(x, y)), HALF, false);
    }

    private static Pointer straightAt(double x, double y) {
        return Pointer.at(HALF.toWindow(new Point(x, y)), HALF, true);
    }

    @Test
    void movingWritesPositionsOnTheGridAndLeavesTheNetworkAlone() {
        Gesture moved = Move.from(at(5, 5), Map.of(PAYMENTS, new Box(3, 3, 100, 50)))
                .to(at(10, 7))
                .to(at(26, 5));

        Edit edit = moved.release().orElseThrow();

        Design after = edit.apply(DESIGN);
        assertEquals("Move payments", edit.label());
        assertEquals(Map.of("payments", new Position(24, 3)), after.drawing().positions());
        assertSame(DESIGN.network(), after.network());
    }

    @Test
    void boxesThatMoveTogetherKeepTheirDistance() {
        Map<ElementId, Box> boxes = new LinkedHashMap<>();
        boxes.put(PAYMENTS, new Box(0, 0, 100, 50));
        boxes.put(OFFICE, new Box(203, 9, 60, 40));

        Design after = Move.from(at(0, 0), boxes)
                .to(at(17, 33))
                .release()
                .orElseThrow()
                .apply(DESIGN);

        assertEquals(
                Map.of("payments", new Position(16, 32), "office", new Position(219, 41)),
                after.drawing().positions());
    }

    @Test
    void shiftKeepsAMoveToOneAxis() {
        Move start = Move.from(at(0, 0), Map.of(PAYMENTS, new Box(0, 0, 100, 50)));

        assertEquals(
                List.of(new Box(40, 0, 100, 50)), start.to(straightAt(40, 24)).ghosts());
        assertEquals(
                List.of(new Box(0, 48, 100, 50)), start.to(straightAt(40, 48)).ghosts());
    }

    @Test
    void aMoveThatComesBackIsNoEdit() {
        Gesture back = Move.from(at(5, 5), Map.of(PAYMENTS, new Box(3, 3, 100, 50)))
                .to(at(90, 90))
                .to(at(6, 4));

        assertEquals(Optional.empty(), back.release());
    }

    @Test
    void aMarqueeTakesTheOutermostElementsThatLieInItWholly() {
        DisplayList drawing = new DisplayList(
                List.of(),
                List.of(
                        Placed.box(PAYMENTS, new Box(0, 0, 100, 100), 0),
                        Placed.box(NODE_A, new Box(10, 10, 30, 30), 1),
                        Placed.box(OFFICE, new Box(200, 0, 50, 50), 0)),
                List.of());

        assertEquals(
                Set.of(PAYMENTS),
                Marquee.from(at(-5, -5), Set.of()).to(at(120, 120)).selection(drawing));
        assertEquals(
                Set.of(NODE_A), Marquee.from(at(60, 60), Set.of()).to(at(5, 5)).selection(drawing));
        assertEquals(
                Set.of(OFFICE, NODE_A),
                Marquee.from(at(5, 5), Set.of(OFFICE)).to(at(60, 60)).selection(drawing));
        assertEquals(
                Optional.empty(),
                Marquee.from(at(5, 5), Set.of()).to(at(60, 60)).release());
    }

    @Test
    void panningKeepsWhatWasGrabbedUnderThePointer() {
        Point window = new Point(100, 80);
        Point grabbed = HALF.toDiagram(window);

        Pan pan = Pan.from(Pointer.at(window, HALF, false), HALF)
                .to(Pointer.at(new Point(150, 20), HALF, false))
                .to(Pointer.at(new Point(30, 200), HALF, false));

        assertEquals(new Point(30, 200), pan.viewport().toWindow(grabbed));
        assertEquals(Optional.empty(), pan.release());
    }
}
