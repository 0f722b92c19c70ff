package org.cidrloom.ui;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Boxes under each other that remember how high they are at a width until something in them changes. Texts that wrap
/// have no height but for a width, which JavaFX keeps nowhere: a long form would be measured anew, all of it and
/// several times, for each field that is added to it or changes.
public final class SteadyBox extends VBox {
    private final double[] widths = {Double.NaN, Double.NaN, Double.NaN};
    private final double[] heights = new double[3];

    /// A box with these in it.
    ///
    /// @param spacing pixels between two
    public SteadyBox(double spacing, Node... content) {
        super(spacing, content);
    }

    @Override
    public void requestLayout() {
        if (widths != null) { // the constructor above asks as well
            Arrays.fill(widths, Double.NaN);
        }
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        if (widths[0] != width) {
            heights[0] = super.computeMinHeight(width);
            widths[0] = width;
        }
        return heights[0];
    }

    @Override
    protected double computePrefHeight(double width) {
        if (widths[1] != width) {
            heights[1] = super.computePrefHeight(width);
            widths[1] = width;
        }
        return heights[1];
    }

    @Override
    protected double computeMaxHeight(double width) {
        if (widths[2] != width) {
            heights[2] = super.computeMaxHeight(width);
            widths[2] = width;
        }
        return heights[2];
    }
}
