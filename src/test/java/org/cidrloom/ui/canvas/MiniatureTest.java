package org.cidrloom.ui.canvas;

import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MiniatureTest {
    private static final Box WORLD = new Box(-1000, 200, 4000, 1000);

    private final Miniature miniature = new Miniature(WORLD, 184, 124);

    @Test
    void theWholeDrawingStandsInThePictureWithAMarginAround() {
        Box small = miniature.small(WORLD);
        assertEquals(6, small.x(), 0.01);
        assertEquals(178, small.right(), 0.01);
        assertEquals(62, small.centreY(), 0.01);
    }

    @Test
    void aPointOfThePictureIsThePointOfTheDiagramThatStandsThere() {
        Box there = new Box(700, 900, 0, 0);
        Box small = miniature.small(there);
        Point back = miniature.large(new Point(small.x(), small.y()));
        assertEquals(700, back.x(), 0.01);
        assertEquals(900, back.y(), 0.01);
    }

    @Test
    void theFrameStaysInThePictureWhereSheHasGoneFarOff() {
        Box frame = miniature.smallWithin(new Box(900_000, -900_000, 800, 600));
        assertTrue(new Box(0, 0, 184, 124).contains(frame), frame.toString());
        assertTrue(frame.width() >= 2 && frame.height() >= 2, frame.toString());
    }

    @Test
    void itIsNeedlessWhereEverythingIsSeen() {
        assertTrue(Miniature.isNeedless(WORLD, WORLD.grown(1)));
        assertFalse(Miniature.isNeedless(WORLD, WORLD.moved(1, 0)));
    }
}
