package org.cidrloom.ui.address;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.ui.address.Steps.Direction;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class StepsTest {
    private static final Bar UPPER = bar(0, 0, 100, 60, 0);
    private static final Bar LEFT = bar(4, 20, 40, 30, 1);
    private static final Bar RIGHT = bar(50, 20, 40, 30, 1);
    private static final Bar LOWER = bar(0, 80, 100, 60, 0);
    private static final Bar IN_LOWER = bar(50, 100, 40, 30, 1);
    private static final List<Bar> ALL = List.of(UPPER, LEFT, RIGHT, LOWER, IN_LOWER);

    private static Bar bar(double x, double y, double width, double height, int depth) {
        return new Bar(new Box(x, y, width, height), List.of(), null, 0, 1, depth);
    }

    private static Optional<Bar> from(Bar bar, Direction direction) {
        return Steps.from(bar, direction, ALL);
    }

    @Test
    void sidewaysStaysInTheLaneAndEndsAtItsEnds() {
        assertEquals(Optional.of(RIGHT), from(LEFT, Direction.RIGHT));
        assertEquals(Optional.of(LEFT), from(RIGHT, Direction.LEFT));
        assertEquals(Optional.empty(), from(RIGHT, Direction.RIGHT));
        assertEquals(Optional.empty(), from(LEFT, Direction.LEFT));
    }

    @Test
    void downGoesInsideThenToWhatLiesBelowAndUpOutAgain() {
        assertEquals(Optional.of(LEFT), from(UPPER, Direction.DOWN));
        assertEquals(Optional.of(LOWER), from(RIGHT, Direction.DOWN));
        assertEquals(Optional.of(IN_LOWER), from(LOWER, Direction.DOWN));
        assertEquals(Optional.empty(), from(IN_LOWER, Direction.DOWN));
        assertEquals(Optional.of(LOWER), from(IN_LOWER, Direction.UP));
        assertEquals(Optional.of(UPPER), from(LOWER, Direction.UP));
    }

    @Test
    void fromNowhereTheFirstOnScreenIsMeant() {
        Bar above = bar(0, -90, 100, 60, 0);
        assertEquals(Optional.of(UPPER), Steps.from(null, Direction.DOWN, List.of(above, UPPER, LEFT)));
        assertEquals(Optional.empty(), Steps.from(null, Direction.DOWN, List.of()));
    }
}
