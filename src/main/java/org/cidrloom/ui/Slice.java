package org.cidrloom.ui;

/// How long nodes may be made in one frame: what is left of them is made in the next. All that is made piece by piece
/// shares the slice of a frame, so that a form beside a matrix does not take two of them.
///
/// Where it is over before a frame has come to something, that waits until the others are whole. For the JavaFX thread.
public final class Slice {
    /// A quarter of a frame at 60 Hz, in nanoseconds: laying out takes as long again, and the rest of the window takes
    /// its time too.
    private static final long NANOSECONDS = 4_000_000;

    private static Slice latest = new Slice(Long.MIN_VALUE, 0);

    private final long frame;
    private final long end;

    private Slice(long frame, long end) {
        this.frame = frame;
        this.end = end;
    }

    /// The slice of a frame. Animation timers run right after each other, before anything else of the frame.
    ///
    /// @param frame the time that the animation timer was told, the same for all timers of a frame
    public static Slice of(long frame) {
        if (latest.frame != frame) {
            latest = new Slice(frame, System.nanoTime() + NANOSECONDS);
        }
        return latest;
    }

    /// A slice of the frame that begins now, for work that no other is done beside.
    public static Slice now() {
        return new Slice(Long.MIN_VALUE, System.nanoTime() + NANOSECONDS);
    }

    /// As long as it takes.
    public static Slice unhurried() {
        return new Slice(Long.MIN_VALUE, System.nanoTime() + Long.MAX_VALUE / 2);
    }

    /// Whether the rest has to wait for the next frame.
    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
