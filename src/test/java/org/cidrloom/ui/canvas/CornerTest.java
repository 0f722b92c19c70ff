package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.diagram.Box;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CornerTest {
    private static final Box WINDOW = new Box(0, 0, 800, 500);
    private static final Box LOWER_RIGHT = new Box(700, 400, 60, 40);
    private static final Box LOWER_LEFT = new Box(20, 400, 60, 40);
    private static final Box UPPER_RIGHT = new Box(700, 20, 60, 40);

    private static Optional<Corner> corner(Box... kept) {
        return Corner.ofMap(List.of(kept), WINDOW, 184, 124, covered -> true, Corner.BOTTOM_RIGHT, null);
    }

    @Test
    void whatIsWorkedOnIsNotHidden() {
        assertEquals(Optional.of(Corner.BOTTOM_RIGHT), corner());
        assertEquals(Optional.of(Corner.BOTTOM_RIGHT), corner(new Box(300, 200, 60, 40), LOWER_LEFT));
        assertEquals(Optional.of(Corner.BOTTOM_LEFT), corner(LOWER_RIGHT));
        assertEquals(Optional.of(Corner.TOP_RIGHT), corner(LOWER_RIGHT, LOWER_LEFT));
        assertEquals(Optional.empty(), corner(LOWER_RIGHT, LOWER_LEFT, UPPER_RIGHT));
    }

    @Test
    void aLegendGoesWhereNothingIsDrawn() {
        List<Corner> corners = List.of(Corner.TOP_LEFT, Corner.BOTTOM_LEFT, Corner.TOP_RIGHT);
        assertEquals(Optional.of(Corner.TOP_LEFT), empty(corners, LOWER_LEFT));
        assertEquals(Optional.of(Corner.BOTTOM_LEFT), empty(corners, new Box(180, 100, 900, 60)));
        assertEquals(Optional.of(Corner.TOP_RIGHT), empty(corners, new Box(0, 0, 60, 500)));
        assertEquals(Optional.empty(), empty(corners, new Box(0, 120, 800, 260)));
    }

    private static Optional<Corner> empty(List<Corner> corners, Box drawn) {
        return Corner.emptyOf(corners, WINDOW, 184, 124, drawn::touches);
    }

    @Test
    void aBoxThatFillsTheWindowIsNotHiddenByACorner() {
        assertEquals(Optional.of(Corner.BOTTOM_RIGHT), corner(new Box(-400, -300, 2_000, 1_500)));
        assertEquals(Optional.of(Corner.BOTTOM_RIGHT), corner(new Box(900, 600, 60, 40)), "not seen at all");
    }

    @Test
    void theMapStaysWhereItLiesOverNothingAndLeavesTheLegendItsCorner() {
        assertEquals(Optional.of(Corner.BOTTOM_LEFT), map(Corner.BOTTOM_LEFT, null, UPPER_RIGHT));
        assertEquals(Optional.of(Corner.TOP_RIGHT), map(Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT, LOWER_LEFT));
        assertEquals(Optional.of(Corner.BOTTOM_RIGHT), map(Corner.BOTTOM_LEFT, null, LOWER_LEFT));
        assertEquals(
                Optional.of(Corner.BOTTOM_LEFT),
                map(Corner.BOTTOM_LEFT, null, new Box(0, 0, 800, 500)),
                "no corner is better");
    }

    private static Optional<Corner> map(Corner at, @Nullable Corner legend, Box... drawn) {
        return Corner.ofMap(
                List.of(), WINDOW, 184, 124, covered -> Stream.of(drawn).anyMatch(covered::touches), at, legend);
    }
}
