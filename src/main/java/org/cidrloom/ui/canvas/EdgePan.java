package org.cidrloom.ui.canvas;

import javafx.animation.AnimationTimer;
import org.cidrloom.diagram.Point;
import org.jspecify.annotations.Nullable;

/// Moves the paper while something is dragged at the side of the canvas or beyond it, so that it can be let go where
/// the canvas does not show yet. It begins once the pointer has been there for a moment: on its way in from the palette
/// it moves nothing.
final class EdgePan extends AnimationTimer {
    /// How far inside the canvas its side begins, in pixels.
    private static final double SIDE = 8;

    /// The speed for each pixel beyond that, and the greatest, in pixels a second.
    private static final double FASTER = 14;

    private static final double FASTEST = 900;

    private static final double NANOS = 1e9;
    private static final double MOMENT = 0.25;

    private final CanvasWindow window;
    private Point speed = new Point(0, 0);
    private @Nullable Runnable again;
    private long began;
    private long last;

    EdgePan(CanvasWindow window) {
        this.window = window;
    }

    /// Something is dragged there.
    ///
    /// @param at where, in pixels of the window
    /// @param after what a pointer there does, which is another thing once the paper has moved
    void follow(Point at, double width, double height, Runnable after) {
        speed = speed(at, width, height);
        if (speed.x() == 0 && speed.y() == 0) {
            stop();
        } else {
            if (again == null) {
                began = 0;
                start();
            }
            again = after;
        }
    }

    @Override
    public void stop() {
        super.stop();
        again = null;
    }

    @Override
    public void handle(long now) {
        if (began == 0) {
            began = now;
        }
        Runnable after = again;
        if (after != null && (now - began) / NANOS > MOMENT) {
            double seconds = Math.min(0.1, (now - last) / NANOS);
            window.panBy(-speed.x() * seconds, -speed.y() * seconds);
            after.run();
        }
        last = now;
    }

    /// How fast the window goes over the paper for a pointer there, in pixels a second; not at all where it is well
    /// inside.
    static Point speed(Point at, double width, double height) {
        return new Point(along(at.x(), width), along(at.y(), height));
    }

    private static double along(double at, double length) {
        double beyond = at < SIDE ? at - SIDE : Math.max(0, at - (length - SIDE));
        return Math.clamp(beyond * FASTER, -FASTEST, FASTEST);
    }
}
