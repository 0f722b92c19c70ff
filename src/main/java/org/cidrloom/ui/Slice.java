package org.cidrloom.ui;

/// How long nodes may be made in one frame: what is left of them is made in the next. All that is made piece by piece
/// shares the slice of a frame, so that a form beside a matrix does not take two of them.
///
/// Where it is over before a frame has come to something, that waits until the others are whole. For the JavaFX thread.
public final class Slice {
    /// A fifth of a frame at 60 Hz, in nanoseconds: laying out takes as long again, and the rest of the window takes
    /// its time too.
    private static final long NANOSECONDS = 3_000_000;

    private static final long BRIEF = 2_000_000;

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

    /// A short slice for work that nobody waits for: mostly one piece. Code that has not run before takes several times
    /// as
    /// long as later, so that a whole slice and the piece that goes past its end would be felt.
    public static Slice brief() {
        return new Slice(Long.MIN_VALUE, System.nanoTime() + BRIEF);
    }

    /// Whether something was made piece by piece in the frame of that time or a later one.
    ///
    /// @param frame a time that an animation timer was told
    public static boolean wasTakenSince(long frame) {
        return latest.frame >= frame;
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
