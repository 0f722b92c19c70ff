package org.cidrloom.diagram;

import java.util.Set;

/// What the colours, patterns and lines mean of what is shown of a drawing, as a card of its own.
///
/// @param drawing the card's shapes, from its top left corner
/// @param width in diagram units; 0 as the height
/// @param height in diagram units; 0 where nothing that is shown wants explaining
public record LegendCard(DisplayList drawing, double width, double height) {
    private static final double PAD = 12;

    /// The card of a drawing.
    ///
    /// @param layers the layers that are shown
    /// @param level how much of them
    /// @param width how wide it may be, in diagram units; it is wider where the longest of its words alone is
    /// @param measure what the drawing's text was measured with
    public static LegendCard of(
            DisplayList drawing, Set<Layer> layers, LevelOfDetail level, double width, TextMeasure measure) {
        Sheet sheet = new Sheet(new Lettering(measure), Annotations.NONE);
        double high = new Legend(drawing, layers, level, sheet).draw(new Point(PAD, PAD), width - 2 * PAD);
        DisplayList shapes = sheet.displayList();
        return high == 0
                ? new LegendCard(DisplayList.EMPTY, 0, 0)
                : new LegendCard(shapes, Math.ceil(shapes.bounds().right()) + PAD, high + 2 * PAD);
    }
}
