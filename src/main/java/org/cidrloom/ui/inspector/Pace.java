package org.cidrloom.ui.inspector;

/// How long a form may be made in one frame: what is left of it is made in the next.
final class Pace {
    /// A quarter of a frame at 60 Hz: laying it out takes as long again, and the outline is dressed in the same frame.
    private static final long FRAME = 4_000_000;

    private final long end;

    private Pace(long end) {
        this.end = end;
    }

    /// The pace of a frame that begins now.
    static Pace ofFrame() {
        return new Pace(System.nanoTime() + FRAME);
    }

    /// As long as it takes.
    static Pace unhurried() {
        return new Pace(System.nanoTime() + Long.MAX_VALUE / 2);
    }

    /// Whether the rest has to wait for the next frame.
    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
