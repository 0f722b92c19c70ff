package org.cidrloom.diagram;

/// How much of a diagram is worth painting at a zoom: below some size text is noise, and totals say more.
public enum LevelOfDetail {
    /// Everything.
    NEAR,

    /// Boxes, fill bars, large names and the size of each subnet.
    MIDDLE,

    /// One block a VPC, with its name and totals.
    FAR,

    /// One tile a VPC, with its name and first block as large as it has room for: hundreds on a screen.
    FARTHEST;

    /// From here on the small print, 11 units high, can be read on a screen.
    private static final double NEAR_FROM = 0.6;

    /// From here on a subnet's large name, 32 units high, can be read on a screen.
    private static final double MIDDLE_FROM = 0.32;

    /// From here on the titles of VPCs from afar, 76 units high, can be read on a screen.
    private static final double FAR_FROM = 0.09;

    /// The level at a zoom.
    ///
    /// @param zoom screen pixels for a diagram unit; 1 is 100 %
    public static LevelOfDetail at(double zoom) {
        if (zoom >= NEAR_FROM) {
            return NEAR;
        }
        if (zoom >= MIDDLE_FROM) {
            return MIDDLE;
        }
        return zoom >= FAR_FROM ? FAR : FARTHEST;
    }

    /// Whether nothing in a VPC is painted by itself.
    public boolean isFromAfar() {
        return this == FAR || this == FARTHEST;
    }
}
