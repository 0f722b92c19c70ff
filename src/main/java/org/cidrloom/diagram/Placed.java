package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.ElementId;

/// Where an element stands.
///
/// @param element which
/// @param box the room it takes; for an edge the rectangle around its route
/// @param depth how many elements it stands in: 0 for what stands on the canvas itself
/// @param route the corners of an edge from end to end; empty for what is no edge
/// @param ends what an edge joins, in the direction of its route; empty for what is no edge
public record Placed(ElementId element, Box box, int depth, List<Point> route, List<ElementId> ends) {
    public Placed {
        route = List.copyOf(route);
        ends = List.copyOf(ends);
    }

    /// Something with a box.
    public static Placed box(ElementId element, Box box, int depth) {
        return new Placed(element, box, depth, List.of(), List.of());
    }

    /// An attachment, a peering or a line of a Direct Connect gateway along its corners. A line is of the gateway
    /// itself: who points at it means the gateway.
    public static Placed edge(ElementId element, List<Point> route, ElementId from, ElementId to) {
        return new Placed(
                element,
                Box.around(route.stream()
                        .map(point -> new Box(point.x(), point.y(), 0, 0))
                        .toList()),
                0,
                route,
                List.of(from, to));
    }

    /// Whether it is an edge.
    public boolean isEdge() {
        return !route.isEmpty();
    }
}
