package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Viewport;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A window of 1000 by 600 pixels with a margin of 24.
class FramingTest {
    private static final Framing WINDOW = new Framing(1_000, 600, 24);
    private static final Box CARD = new Box(0, 0, 160, 120);

    private static Box inWindow(Viewport seen, Box area) {
        return Box.between(
                seen.toWindow(new Point(area.x(), area.y())), seen.toWindow(new Point(area.right(), area.bottom())));
    }

    private static Viewport fitting(Box drawing, Box... cards) {
        return WINDOW.fitting(
                drawing,
                level -> List.of(cards),
                Optional.empty(),
                (seen, part) -> inWindow(seen, drawing).touches(part));
    }

    private static Viewport plain(Box drawing) {
        return Viewport.fitting(drawing, 1_000, 600, 24);
    }

    @Test
    void aDrawingGoesAsideForACardWhereThatCostsLittle() {
        Box drawing = new Box(0, 0, 1_000, 790);
        Viewport seen = fitting(drawing, CARD);
        assertEquals(plain(drawing).zoom(), seen.zoom(), 1e-9, "there is room enough at its sides");
        assertFalse(inWindow(seen, drawing).touches(Corner.TOP_LEFT.box(new Box(0, 0, 1_000, 600), 160, 120)));
        assertTrue(new Box(0, 0, 1_000, 600).contains(inWindow(seen, drawing)));
    }

    @Test
    void aDrawingIsMadeALittleSmallerForACard() {
        Box drawing = new Box(0, 0, 1_000, 580);
        Viewport seen = fitting(drawing, CARD);
        assertTrue(seen.zoom() < plain(drawing).zoom());
        assertTrue(seen.zoom() >= 0.8 * plain(drawing).zoom());
        assertFalse(inWindow(seen, drawing).touches(Corner.TOP_LEFT.box(new Box(0, 0, 1_000, 600), 160, 120)));
    }

    @Test
    void whereRoomCostsMuchOrThereIsRoomTheDrawingIsShownAsWithoutACard() {
        Box large = new Box(0, 0, 1_000, 580);
        assertEquals(plain(large), fitting(large, new Box(0, 0, 400, 300)));
        assertEquals(plain(large), fitting(large));
        Box narrow = new Box(0, 0, 300, 800);
        assertEquals(plain(narrow), fitting(narrow, CARD));
    }

    @Test
    void ofTheSizesOfACardTheOneThatCostsLeastHasRoom() {
        Box drawing = new Box(0, 0, 1_000, 580);
        assertEquals(fitting(drawing, CARD), fitting(drawing, new Box(0, 0, 260, 110), CARD));
    }

    @Test
    void theCardAndTheMapHaveACornerEach() {
        Box map = new Box(0, 0, 160, 110);
        Box area = new Box(0, 0, 1_000, 580);
        Viewport seen = WINDOW.fitting(
                area,
                level -> List.of(CARD),
                Optional.of(map),
                (there, part) -> inWindow(there, area).overlaps(part));
        Box window = new Box(0, 0, 1_000, 600);
        assertTrue(seen.zoom() >= 0.8 * plain(area).zoom());
        assertFalse(inWindow(seen, area).overlaps(Corner.TOP_LEFT.box(window, 160, 120)));
        assertFalse(inWindow(seen, area).overlaps(Corner.BOTTOM_LEFT.box(window, 160, 110)));
    }

    @Test
    void whatIsBroughtIntoViewIsNotUnderWhatCoversTheWindow() {
        Box map = Corner.BOTTOM_RIGHT.box(new Box(0, 0, 1_000, 600), 184, 124);
        Box under = new Box(850, 480, 60, 40);
        Viewport seen = WINDOW.showing(Viewport.START, under, List.of(map));
        assertFalse(inWindow(seen, under).overlaps(map));
        assertTrue(new Box(0, 0, 1_000, 600).contains(inWindow(seen, under)));
        assertEquals(new Viewport(0, 80, 1), seen, "up is the shorter way");

        Box free = new Box(100, 100, 60, 40);
        assertEquals(Viewport.START, WINDOW.showing(Viewport.START, free, List.of(map)));
        Box large = new Box(10, 10, 1_500, 900);
        assertEquals(
                Viewport.START.showing(large, 1_000, 600, 24),
                WINDOW.showing(Viewport.START, large, List.of(map)),
                "what fills the window cannot be out from under it");
    }

    @Test
    void whatIsNewIsShownWithTheBoxThatItStandsIn() {
        Box vpc = new Box(0, 0, 1_190, 400);
        Viewport seen = WINDOW.showingNew(Viewport.START, new Box(1_000, 100, 150, 80), vpc, List.of());
        assertEquals(0.8, seen.zoom(), 1e-9);
        assertTrue(new Box(24, 24, 952, 552).contains(inWindow(seen, vpc)));
    }

    @Test
    void whatIsNewIsNeverShownLargerThanBefore() {
        Viewport half = new Viewport(0, 0, 0.65);
        Box vpc = new Box(100, 100, 300, 200);
        assertEquals(half, WINDOW.showingNew(half, new Box(150, 150, 50, 50), vpc, List.of()));
    }

    @Test
    void whereTheBoxWouldLoseItsDetailWhatIsNewIsShownAlone() {
        Box vpc = new Box(0, 0, 3_000, 400);
        Box wide = new Box(1_800, 100, 1_190, 80);
        Viewport seen = WINDOW.showingNew(Viewport.START, wide, vpc, List.of());
        assertEquals(0.8, seen.zoom(), 1e-9);
        assertTrue(new Box(24, 24, 952, 552).contains(inWindow(seen, wide)));
        Box wider = new Box(0, 100, 2_900, 80);
        assertEquals(
                WINDOW.showing(Viewport.START, wider, List.of()),
                WINDOW.showingNew(Viewport.START, wider, vpc, List.of()));
    }
}
