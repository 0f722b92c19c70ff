package org.cidrloom.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// A part of the window that is painted: its canvases are as large as it is, in whole pixels, and never larger. It is
/// painted at most once a frame, however often that is asked for by [#requestLayout].
///
/// Confined to the JavaFX thread.
public abstract class FittedCanvas extends Region {
    private static Consumer<Runnable> way = Runnable::run;

    private final List<Canvas> canvases;
    private final double preferredWidth;
    private final double preferredHeight;

    /// @param preferredWidth in pixels
    /// @param preferredHeight in pixels
    /// @param canvases which; the subclass puts them among its children
    protected FittedCanvas(double preferredWidth, double preferredHeight, Canvas... canvases) {
        this.preferredWidth = preferredWidth;
        this.preferredHeight = preferredHeight;
        this.canvases = List.of(canvases);
    }

    /// Lets measurements tell painting from what else a frame takes.
    ///
    /// @param around runs the painting that it is given, once
    static void paintWithin(Consumer<Runnable> around) {
        way = around;
    }

    /// It has another size, in pixels.
    protected abstract void resized(double width, double height);

    /// Paints what is stale; neither side is 0.
    protected abstract void paint(double width, double height);

    @Override
    protected final double computePrefWidth(double height) {
        return preferredWidth;
    }

    @Override
    protected final double computePrefHeight(double width) {
        return preferredHeight;
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.max(0, Math.ceil(getWidth()));
        double height = Math.max(0, Math.ceil(getHeight()));
        Canvas first = canvases.getFirst();
        if (width != first.getWidth() || height != first.getHeight()) {
            for (Canvas canvas : canvases) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            resized(width, height);
        }
        if (width > 0 && height > 0) {
            way.accept(() -> paint(width, height));
        }
    }

    /// Screen pixels for a pixel of the window.
    protected final double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}
