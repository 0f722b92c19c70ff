package org.cidrloom.ui.inspector;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class RowPageTest {
    @Test
    void aShortListIsOnePage() {
        RowPage page = RowPage.with(0, RowPage.ROWS);
        assertEquals(new RowPage(0, RowPage.ROWS, RowPage.ROWS), page);
        assertFalse(page.isPart());
        assertFalse(page.hasBefore() || page.hasAfter());
    }

    @Test
    void anEmptyListHasNoRows() {
        assertEquals(new RowPage(0, 0, 0), RowPage.with(7, 0));
    }

    @Test
    void aLongListIsGoneThroughFromEndToEnd() {
        RowPage first = RowPage.with(0, 45);
        assertEquals("1–20 of 45", first.text());
        assertFalse(first.hasBefore());
        assertEquals("21–40 of 45", first.step(1).text());
        RowPage last = first.step(1).step(1);
        assertEquals("41–45 of 45", last.text());
        assertTrue(last.hasBefore() && !last.hasAfter());
        assertEquals(last, last.step(1));
        assertEquals(first, first.step(-1));
    }

    @Test
    void thePageOfARowIsTheNearestThatThereIs() {
        assertEquals(40, RowPage.with(44, 45).first());
        assertEquals(20, RowPage.with(44, 40).first());
        assertEquals(0, RowPage.with(-1, 40).first());
    }
}
