package org.cidrloom.ui.canvas;

import java.util.Map;
import java.util.Set;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.ui.canvas.Walk.Direction;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the keys of the canvas do.
class CanvasKeysTest extends SmallCanvas {
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
}
