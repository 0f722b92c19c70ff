package org.cidrloom.diagram.gesture;

import java.util.List;
import java.util.Map;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A box of 100 by 40 moves beside one of 200 by 60 at (301, 101).
class SnapTest {
    private static final ElementId VPC = new OfVpc("vpc");
    private static final Box STAYS = new Box(301, 101, 200, 60);

    private static Move moved(double x, double y) {
        Snap snap = new Snap(List.of(STAYS), 5);
        Pointer start = Pointer.at(new Point(0, 0), Viewport.START, false);
        return Move.from(start, Map.of(VPC, new Box(0, 0, 100, 40)), snap)
                .to(Pointer.at(new Point(x, y), Viewport.START, false));
    }

    @Test
    void sidesAndMiddlesSnapToThoseOfTheOthers() {
        assertEquals(301, moved(298, 300).dx(), "left sides");
        assertEquals(401, moved(404, 300).dx(), "right sides");
        assertEquals(351, moved(349, 300).dx(), "middles");
        assertEquals(111, moved(700, 109).dy(), "middles from top to bottom");
    }

    @Test
    void awayFromLinesTheGridHolds() {
        assertEquals(704, moved(702, 300).dx());
        assertEquals(304, moved(702, 303).dy());
        assertEquals(List.of(), moved(702, 303).guides());
    }

    @Test
    void theLineReachesFromTheOneToTheOther() {
        assertEquals(
                List.of(new Snap.Guide(new Point(301, 101), new Point(301, 344))),
                moved(298, 303).guides());
    }
}
