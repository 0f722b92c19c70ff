package org.cidrloom.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// A region whose content is drawn larger or smaller than it lays itself out, and fills the region in any case.
///
/// Text and shapes stay crisp, since they are drawn at their final size. What a canvas has painted does not; so it
/// stands in one of these with the inverse factor.
public final class Scaled extends Region {
    private final Region content;
    private final ObservableValue<Double> factor;
    private final Scale scale = new Scale(1, 1, 0, 0);

    /// Content drawn by that factor, which may change at any time. It is followed while the region is in a scene, so
    /// that it may outlive the region.
    ///
    /// @param factor above 0; 1 draws as it is laid out
    public Scaled(Region content, ObservableValue<Double> factor) {
        this.content = content;
        this.factor = factor;
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(now -> {
            scale.setX(now);
            scale.setY(now);
            requestLayout();
        });
    }

    /// The factor, which may change at any time.
    ObservableValue<Double> factor() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(inside(height)) * scale.getX();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(inside(width)) * scale.getY();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(inside(height)) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(inside(width)) * scale.getY();
    }

    private double inside(double length) {
        return length < 0 ? length : length / scale.getX();
    }
}
