package org.cidrloom.diagram.gesture;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ViewportTest {
    private static final Point POINTER = new Point(300, 200);

    @Test
    void whatIsUnderThePointerStaysThereWhenZooming() {
        Viewport before = new Viewport(40, -25, 0.8);
        Point under = before.toDiagram(POINTER);

        Point after = before.zoomedBy(1.7, POINTER).toWindow(under);

        assertEquals(POINTER.x(), after.x(), 1e-9);
        assertEquals(POINTER.y(), after.y(), 1e-9);
    }

    @Test
    void zoomStaysBetweenOneAndFourHundredPerCentAndThePlaceStaysToo() {
        assertEquals(new Viewport(225, 150, 4), new Viewport(0, 0, 1).zoomedBy(100, POINTER));
        assertEquals(new Viewport(-29700, -19800, 0.01), new Viewport(0, 0, 1).zoomedBy(0.001, POINTER));
    }

    @Test
    void zoomStepsMeetHundredPerCentFromBothEnds() {
        List<Long> in = new ArrayList<>();
        Viewport seen = new Viewport(0, 0, 0.1);
        for (int i = 0; i < 12; i++) {
            in.add(Math.round(seen.zoom() * 100));
            seen = seen.zoomedIn(POINTER);
        }
        assertEquals(List.of(10L, 12L, 18L, 25L, 35L, 50L, 71L, 100L, 141L, 200L, 283L, 400L), in);

        List<Long> out = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            out.add(Math.round(seen.zoom() * 100));
            seen = seen.zoomedOut(POINTER);
        }
        assertEquals(List.of(400L, 283L, 200L, 141L, 100L, 71L, 50L, 35L, 25L, 18L, 12L, 9L), out);
    }

    @Test
    void fittingCentresAndDoesNotEnlarge() {
        assertEquals(new Viewport(-350, -250, 1), Viewport.fitting(new Box(0, 0, 100, 100), 800, 600, 40));
        assertEquals(new Viewport(-80, -120, 0.5), Viewport.fitting(new Box(0, 0, 1440, 2000), 800, 1120, 40));
    }

    @Test
    void showingMovesNoFurtherThanNeeded() {
        Viewport seen = new Viewport(0, 0, 1);

        assertEquals(seen, seen.showing(new Box(100, 100, 50, 50), 800, 600, 20));
        assertEquals(new Viewport(70, 0, 1), seen.showing(new Box(800, 100, 50, 50), 800, 600, 20));
        assertEquals(new Viewport(0, -120, 1), seen.showing(new Box(100, -100, 50, 50), 800, 600, 20));
        assertEquals(new Viewport(-20, 0, 1), seen.showing(new Box(0, 100, 5000, 50), 800, 600, 20));
    }

    @Test
    void panningMovesThePaperWithThePointer() {
        assertEquals(new Viewport(-20, 10, 0.5), new Viewport(0, 0, 0.5).panned(10, -5));
    }
}
