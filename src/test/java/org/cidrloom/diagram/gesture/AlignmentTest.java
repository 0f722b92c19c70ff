package org.cidrloom.diagram.gesture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cidrloom.diagram.Box;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AlignmentTest {
    private static final ElementId A = new OfVpc("a");
    private static final ElementId B = new OfVpc("b");
    private static final ElementId C = new OfVpc("c");

    private static Map<ElementId, Box> boxes() {
        Map<ElementId, Box> boxes = new LinkedHashMap<>();
        boxes.put(C, new Box(400, 40, 100, 20));
        boxes.put(A, new Box(0, 0, 100, 40));
        boxes.put(B, new Box(120, 80, 200, 20));
        return boxes;
    }

    @Test
    void sidesAndMiddlesAreAligned() {
        assertEquals(new Position(0, 80), Alignment.LEFT.of(boxes()).get(B));
        assertEquals(new Position(400, 0), Alignment.RIGHT.of(boxes()).get(A));
        assertEquals(new Position(150, 80), Alignment.CENTRE.of(boxes()).get(B));
        assertEquals(new Position(120, 0), Alignment.TOP.of(boxes()).get(B));
        assertEquals(new Position(0, 60), Alignment.BOTTOM.of(boxes()).get(A));
        assertEquals(new Position(400, 40), Alignment.MIDDLE.of(boxes()).get(C));
    }

    @Test
    void gapsAreMadeEvenAndTheOutermostStay() {
        Map<ElementId, Position> across = Alignment.ACROSS.of(boxes());
        assertEquals(new Position(0, 0), across.get(A));
        assertEquals(new Position(150, 80), across.get(B));
        assertEquals(new Position(400, 40), across.get(C));

        Map<ElementId, Position> down = Alignment.DOWN.of(boxes());
        assertEquals(new Position(0, 0), down.get(A));
        assertEquals(new Position(400, 50), down.get(C));
        assertEquals(new Position(120, 80), down.get(B));
    }
}
