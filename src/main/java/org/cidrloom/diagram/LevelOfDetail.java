package org.cidrloom.diagram;

/// How much of a diagram is worth painting at a zoom: below some size text is noise, and totals say more.
public enum LevelOfDetail {
    /// Everything.
    NEAR,

    /// Boxes, fill bars and large names.
    MIDDLE,

    /// One block a VPC, with its name and totals.
    FAR;

    private static final double NEAR_FROM = 0.5;
    private static final double MIDDLE_FROM = 0.22;

    /// The level at a zoom.
    ///
    /// @param zoom screen pixels for a diagram unit; 1 is 100 %
    public static LevelOfDetail at(double zoom) {
        if (zoom >= NEAR_FROM) {
            return NEAR;
        }
        return zoom >= MIDDLE_FROM ? MIDDLE : FAR;
    }
}
