package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.ElementId;

/// A line between two blocks.
///
/// @param element the attachment or peering; for a line of a Direct Connect gateway, which is no element, the gateway
/// @param from where it begins
/// @param to where it ends
/// @param route its corners
/// @param drawn whether it is painted; the second of two attachments that make one peering lies under the first
record Edge(ElementId element, ElementId from, ElementId to, List<Point> route, boolean drawn) {
    Edge {
        route = List.copyOf(route);
    }
}
