package org.cidrloom.diagram;

/// At which levels of detail a shape is painted.
public enum Detail {
    /// At every level.
    ALWAYS(true, true, true),

    /// From near only.
    NEAR(true, false, false),

    /// From near and middle distance.
    NOT_FAR(true, true, false),

    /// From middle distance only.
    MIDDLE(false, true, false),

    /// From middle distance and afar: what stands for the small print.
    NOT_NEAR(false, true, true),

    /// From afar only.
    FAR(false, false, true);

    private final boolean near;
    private final boolean middle;
    private final boolean far;

    Detail(boolean near, boolean middle, boolean far) {
        this.near = near;
        this.middle = middle;
        this.far = far;
    }

    /// Whether a shape of this detail is painted at that level.
    public boolean isShownAt(LevelOfDetail level) {
        return switch (level) {
            case NEAR -> near;
            case MIDDLE -> middle;
            case FAR -> far;
        };
    }
}
