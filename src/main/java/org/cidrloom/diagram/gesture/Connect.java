package org.cidrloom.diagram.gesture;

import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// Draws an edge from one element to another. While it hovers over an end it says what the edge would be; release makes
/// it so.
///
/// @param from where it starts
/// @param start the box of that element, in diagram units
/// @param at where the pointer is, in diagram units
/// @param to the end under the pointer; null for none
/// @param connection what the edge would be; null where there is no end under the pointer
public record Connect(
        ElementId from,
        Box start,
        Point at,
        @Nullable ElementId to,
        @Nullable Connection connection) implements Gesture {
    /// Pulls an edge out of an element.
    public static Connect from(ElementId from, Box start, Pointer pointer) {
        return new Connect(from, start, pointer.diagram(), null, null);
    }

    /// The same with an end under the pointer.
    public Connect over(ElementId end, Connection found) {
        return new Connect(from, start, at, end, found);
    }

    /// The same with no end under the pointer.
    public Connect overNothing() {
        return new Connect(from, start, at, null, null);
    }

    @Override
    public Connect to(Pointer pointer) {
        return new Connect(from, start, pointer.diagram(), to, connection);
    }

    /// Where the line leaves the element: the point of its border nearest to the pointer.
    public Point leaves() {
        if (!start.contains(at.x(), at.y())) {
            return new Point(
                    Math.clamp(at.x(), start.x(), start.right()), Math.clamp(at.y(), start.y(), start.bottom()));
        }
        double left = at.x() - start.x();
        double right = start.right() - at.x();
        double up = at.y() - start.y();
        double down = start.bottom() - at.y();
        double least = Math.min(Math.min(left, right), Math.min(up, down));
        if (least == left || least == right) {
            return new Point(least == left ? start.x() : start.right(), at.y());
        }
        return new Point(at.x(), least == up ? start.y() : start.bottom());
    }

    @Override
    public Optional<Edit> release() {
        return Optional.ofNullable(connection).map(Connection::edit);
    }
}
