package org.cidrloom.ui.inspector;

import javafx.scene.control.Label;

/// A text that stays whole while it is short, and is cut off at its end where it is long and the room is scarce.
final class ShrinkingLabel extends Label {
    private final double least;

    /// @param least the width that is left of a long text, in pixels
    ShrinkingLabel(double least) {
        this.least = least;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(least, computePrefWidth(height));
    }
}
