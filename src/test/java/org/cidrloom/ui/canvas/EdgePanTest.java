package org.cidrloom.ui.canvas;

import org.cidrloom.diagram.Point;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EdgePanTest {
    private static Point speed(double x, double y) {
        return EdgePan.speed(new Point(x, y), 800, 500);
    }

    @Test
    void thePaperMovesOnlyAtTheSidesAndFasterFartherOut() {
        assertEquals(new Point(0, 0), speed(400, 250));
        assertEquals(new Point(0, 0), speed(8, 492));
        assertTrue(speed(2, 250).x() < 0 && speed(2, 250).y() == 0);
        assertTrue(speed(820, 250).x() > speed(798, 250).x());
        assertTrue(speed(400, 510).y() > 0);
        assertEquals(-900, speed(-5_000, 250).x(), "but not without end");
    }
}
