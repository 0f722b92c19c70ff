package org.cidrloom.ui;

import java.lang.management.ManagementFactory;

/// The processor time that the JavaFX thread has spent in the painting of its canvases: the time it takes to hand the
/// commands to JavaFX, without their execution, which is not on that thread.
public final class PaintedTime {
    private static long nanoseconds;

    private PaintedTime() {}

    /// Counts from now on.
    public static void count() {
        FittedCanvas.paintWithin(painting -> {
            long start = processor();
            painting.run();
            nanoseconds += processor() - start;
        });
    }

    /// What was counted so far, in nanoseconds. To be asked on the JavaFX thread, which counts.
    public static long nanoseconds() {
        return nanoseconds;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
