package org.cidrloom.diagram;

/// At which levels of detail a shape is painted.
public enum Detail {
    /// At every level.
    ALWAYS(true, true, true, true),

    /// From near only.
    NEAR(true, false, false, false),

    /// From near and middle distance.
    NOT_FAR(true, true, false, false),

    /// From middle distance only.
    MIDDLE(false, true, false, false),

    /// From middle distance and afar: what stands for the small print.
    NOT_NEAR(false, true, true, true),

    /// From afar and farther.
    AFAR(false, false, true, true),

    /// From afar only.
    FAR(false, false, true, false),

    /// From where hundreds of VPCs are seen only.
    FARTHEST(false, false, false, true);

    private final boolean near;
    private final boolean middle;
    private final boolean far;
    private final boolean farthest;

    Detail(boolean near, boolean middle, boolean far, boolean farthest) {
        this.near = near;
        this.middle = middle;
        this.far = far;
        this.farthest = farthest;
    }

    /// Whether a shape of this detail is painted at that level.
    public boolean isShownAt(LevelOfDetail level) {
        return switch (level) {
            case NEAR -> near;
            case MIDDLE -> middle;
            case FAR -> far;
            case FARTHEST -> farthest;
        };
    }
}
