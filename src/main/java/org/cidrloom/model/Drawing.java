package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/// Where the elements stand on the canvas. Elements without a position are laid out by the diagram.
///
/// @param positions top left corners by the element's path ([ElementId#path()]), in the order of the paths
@RecordBuilder
public record Drawing(Map<String, Position> positions) implements DrawingBuilder.With {
    public Drawing {
        positions = Ordered.sortedCopy(positions);
    }

    /// A place on the canvas in diagram units (one unit is one pixel at 100 % zoom).
    ///
    /// @param x units from the left
    /// @param y units from the top
    public record Position(double x, double y) {}
}
