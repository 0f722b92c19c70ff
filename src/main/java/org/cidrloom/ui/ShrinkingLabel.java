package org.cidrloom.ui;

import javafx.scene.control.Label;

/// A text that stays whole while it is short, and is cut off at its end where it is long and the room is scarce.
public final class ShrinkingLabel extends Label {
    private final double least;

    /// A label without a text yet.
    ///
    /// @param least the width that is left of a long text, in pixels
    public ShrinkingLabel(double least) {
        this.least = least;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(least, computePrefWidth(height));
    }
}
