package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DashesTest {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 80;

    private final Dashes dashes = new Dashes(6, 4);
    private final List<String> seen = new ArrayList<>();

    @Test
    void aRunBeginsWithADash() {
        along(10, 20, 36, 20);

        assertEquals(List.of("10,20 16,20", "20,20 26,20", "30,20 36,20"), seen);
    }

    @Test
    void theNextRunGoesOnWhereTheLastEnded() {
        along(10, 20, 14, 20);
        along(14, 20, 14, 40);

        assertEquals(List.of("10,20 14,20", "14,20 14,22", "14,26 14,32", "14,36 14,40"), seen);
    }

    @Test
    void aRunToTheLeftOrUpIsTheSameLineBackwards() {
        along(36, 20, 10, 20);
        along(10, 20, 10, 8);

        assertEquals(List.of("36,20 30,20", "26,20 20,20", "16,20 10,20", "10,16 10,10"), seen);
    }

    @Test
    void aBendLetsItsLengthPass() {
        dashes.pass(Dashes.length(0, 0, 3, 0, 6, 0, 9, 0));

        assertEquals(9, dashes.phase(), 1e-9);
        assertEquals(Math.PI * 5, Dashes.length(0, 10, 0, 4.477, 4.477, 0, 10, 0), 0.1);
    }

    /// What is seen of a line that is much longer than the window is what is seen of it anyway, and nothing else is
    /// made.
    @Test
    void whatIsOutOfSightIsPassedOver() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            boolean level = random.nextBoolean();
            double from = random.nextInt(4000) - 2000;
            double to = random.nextInt(4000) - 2000;
            double beside = random.nextInt(140) - 20;
            double phase = random.nextInt(10);
            List<String> all = run(level, from, to, beside, phase, 1e9);
            List<String> some = run(level, from, to, beside, phase, level ? WIDTH : HEIGHT);
            double other = level ? HEIGHT : WIDTH;
            List<String> expected = beside < 0 || beside > other
                    ? List.of()
                    : all.stream().filter(dash -> isSeen(dash, level)).toList();
            assertTrue(some.containsAll(expected), () -> some + " and not " + expected);
            assertTrue(some.size() <= expected.size() + 2, () -> some + " for " + expected);
        }
    }

    private List<String> run(boolean level, double from, double to, double beside, double phase, double size) {
        Dashes line = new Dashes(6, 4);
        line.pass(phase);
        List<String> found = new ArrayList<>();
        double offset = size > WIDTH ? 5_000 : 0; // so that all of it is within
        Dashes.Run run = (fromX, fromY, toX, toY) -> found.add(text(
                fromX - (level ? offset : 0),
                fromY - (level ? 0 : offset),
                toX - (level ? offset : 0),
                toY - (level ? 0 : offset)));
        double width = size > WIDTH ? size : WIDTH;
        double height = size > WIDTH ? size : HEIGHT;
        double side = size > WIDTH ? Math.abs(beside) : beside;
        if (level) {
            line.along(from + offset, side, to + offset, side, width, height, run);
        } else {
            line.along(side, from + offset, side, to + offset, width, height, run);
        }
        return found;
    }

    private static boolean isSeen(String dash, boolean level) {
        String[] ends = dash.split("[ ,]", -1);
        double one = Double.parseDouble(ends[level ? 0 : 1]);
        double other = Double.parseDouble(ends[level ? 2 : 3]);
        return Math.max(one, other) > 0 && Math.min(one, other) < (level ? WIDTH : HEIGHT);
    }

    private void along(double fromX, double fromY, double toX, double toY) {
        dashes.along(fromX, fromY, toX, toY, WIDTH, HEIGHT, (a, b, c, d) -> seen.add(text(a, b, c, d)));
    }

    private static String text(double fromX, double fromY, double toX, double toY) {
        return Math.round(fromX) + "," + Math.round(fromY) + " " + Math.round(toX) + "," + Math.round(toY);
    }
}
