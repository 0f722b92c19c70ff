package org.cidrloom.diagram;

import org.jspecify.annotations.Nullable;

/// What a display list is painted on: a canvas, an SVG document, a picture. Coordinates are diagram units; the painter
/// has its own zoom. Shapes break themselves down into these three verbs.
public interface Painter {
    /// Comes before the verbs of one shape; for formats that group or link what belongs together.
    default void begin(Mark mark) {}

    /// Comes after the verbs of one shape.
    default void end(Mark mark) {}

    /// Paints a rectangle with rounded corners.
    ///
    /// @param box where
    /// @param radius of the corners; 0 for sharp ones
    /// @param fill its inside; null for none
    /// @param stroke its border, centred on the box's sides; null for none
    void rectangle(Box box, double radius, @Nullable Role fill, @Nullable Stroke stroke);

    /// Paints a path.
    ///
    /// @param outline where
    /// @param fill its inside, by the non-zero rule; null for none
    /// @param stroke its line, with round ends and joins; null for none
    void path(Outline outline, @Nullable Role fill, @Nullable Stroke stroke);

    /// Paints one line of text.
    void text(Shape.Text text);
}
