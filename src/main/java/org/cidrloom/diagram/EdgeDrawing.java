package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.ElementId;

/// Draws edges along their routes.
final class EdgeDrawing {
    private static final double RADIUS = 10;
    private static final double END = 3.5;

    private EdgeDrawing() {}

    /// @param tracks take over the line of an edge where it is seen from afar
    static void draw(Sheet sheet, Edge edge, EdgeTracks tracks) {
        sheet.place(edge);
        if (!edge.drawn()) {
            return;
        }
        List<Point> route = edge.route();
        Stroke stroke = stroke(edge);
        Role role = stroke.role();
        boolean shared = stroke.dash() == Stroke.Dash.SOLID;
        Outline line = Outline.rounded(route, RADIUS);
        Mark mark = new Mark(edge.element(), Layer.ROUTING, Detail.NOT_FAR);
        sheet.add(Shape.Path.line(mark.seen(shared ? Detail.NEAR : Detail.ALWAYS), line, stroke));
        if (shared) {
            tracks.add(line, stroke);
        }
        for (Point end : List.of(route.getFirst(), route.getLast())) {
            Outline dot = Outline.pen().circle(end.x(), end.y(), END).outline();
            Box around = new Box(end.x(), end.y(), 0, 0).grown(END);
            sheet.add(new Shape.Path(mark, dot, around.grown(1), Role.PANEL, Stroke.solid(role, 2)));
        }
        if (edge.element() instanceof ElementId.OfDirectConnectGateway) {
            return;
        }
        sheet.annotations().badge(edge.element()).ifPresent(badge -> {
            double width = Badges.width(sheet.lettering(), badge);
            Point middle = lastMiddle(route);
            Point corner = middle.plus(-width / 2, -Badges.HEIGHT / 2);
            Badges.at(sheet, edge.element(), badge, corner, Detail.NEAR);
        });
    }

    private static Stroke stroke(Edge edge) {
        return switch (edge.element()) {
            case ElementId.OfPeering _ -> new Stroke(Role.PEERING, 2, Stroke.Dash.DOTTED);
            case ElementId.OfDirectConnectGateway _ -> Stroke.solid(Role.NETWORK, 2.5);
            default ->
                edge.to() instanceof ElementId.OfTransitGateway
                        ? new Stroke(Role.PEERING, 2, Stroke.Dash.DOTTED)
                        : Stroke.solid(Role.ATTACHMENT, 2);
        };
    }

    /// The middle of the last part of a route that has room for a sign: there the edge runs alone.
    private static Point lastMiddle(List<Point> route) {
        for (int i = route.size() - 1; i > 0; i--) {
            if (route.get(i).distance(route.get(i - 1)) >= 40) {
                return middle(route.get(i), route.get(i - 1));
            }
        }
        return middle(route.getLast(), route.get(route.size() - 2));
    }

    static Point middle(Point one, Point other) {
        return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }
}
