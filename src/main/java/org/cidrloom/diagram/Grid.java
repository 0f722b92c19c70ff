package org.cidrloom.diagram;

/// The grid that everything stands on, and the distances that boxes keep.
final class Grid {
    /// Positions and sizes of boxes are multiples of it.
    static final double UNIT = 4;

    /// Between two boxes on the canvas, room for edges included.
    static final double GAP = 48;

    /// How far from a box edges run.
    static final double CLEARANCE = 24;

    private Grid() {}

    static double up(double length) {
        return Math.ceil(length / UNIT - 1e-9) * UNIT;
    }

    static double nearest(double length) {
        return Math.rint(length / UNIT) * UNIT;
    }
}
