package org.cidrloom.ui;

/// Where the dashes of a broken line are, as it goes on from one straight run or bend to the next. A renderer that is
/// given a line of a thousand dashes looks at every one of them, and at all of them again for each row of pixels; level
/// and upright ones are rectangles, and most are out of sight.
final class Dashes {
    /// Takes a dash of a straight run.
    @FunctionalInterface
    interface Run {
        /// Takes a dash from one point to another, in the direction of the line.
        void dash(double fromX, double fromY, double toX, double toY);
    }

    private static final int STEPS = 8;

    private final double dash;
    private final double period;
    private double phase;

    /// A line that begins with a dash.
    ///
    /// @param dash how long it is, above 0
    /// @param gap how long what follows it is, 0 or more
    Dashes(double dash, double gap) {
        this.dash = dash;
        period = dash + gap;
    }

    /// How far the line has come since its last dash began.
    double phase() {
        return phase;
    }

    /// Lets so much of the line pass.
    void pass(double length) {
        phase = (phase + length) % period;
    }

    /// Goes along a level or upright run.
    ///
    /// @param width and height: dashes outside of 0 to these are passed over
    void along(double fromX, double fromY, double toX, double toY, double width, double height, Run run) {
        double length = Math.abs(toX - fromX) + Math.abs(toY - fromY);
        if (length == 0) {
            return;
        }
        double right = (toX - fromX) / length;
        double down = (toY - fromY) / length;
        double first = down == 0 ? seenFrom(fromX, right, width) : seenFrom(fromY, down, height);
        double last = first + (down == 0 ? width : height);
        boolean beside = down == 0 ? fromY < 0 || fromY > height : fromX < 0 || fromX > width;
        double begin = -phase + Math.max(0, Math.floor((first + phase) / period)) * period;
        for (double at = begin; !beside && at < Math.min(last, length); at += period) {
            double start = Math.max(at, 0);
            double end = Math.min(at + dash, length);
            if (end > start) {
                run.dash(fromX + right * start, fromY + down * start, fromX + right * end, fromY + down * end);
            }
        }
        pass(length);
    }

    /// Where along a run the window begins.
    private static double seenFrom(double from, double direction, double size) {
        return direction > 0 ? -from : from - size;
    }

    /// How long a bend is.
    static double length(
            double fromX, double fromY, double oneX, double oneY, double twoX, double twoY, double toX, double toY) {
        double length = 0;
        double x = fromX;
        double y = fromY;
        for (int i = 1; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double nextX = bend(fromX, oneX, twoX, toX, t);
            double nextY = bend(fromY, oneY, twoY, toY, t);
            length += Math.hypot(nextX - x, nextY - y);
            x = nextX;
            y = nextY;
        }
        return length;
    }

    private static double bend(double from, double one, double two, double to, double t) {
        double s = 1 - t;
        return s * s * s * from + 3 * s * s * t * one + 3 * s * t * t * two + t * t * t * to;
    }
}
