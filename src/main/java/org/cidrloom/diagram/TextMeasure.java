package org.cidrloom.diagram;

/// How wide text is. The layout knows no fonts; whoever paints tells it what they measure.
@FunctionalInterface
public interface TextMeasure {
    /// The width of one line of text, in diagram units. It has to grow with the size in proportion, and not to shrink
    /// when text is added.
    double width(String text, TextStyle style);
}
