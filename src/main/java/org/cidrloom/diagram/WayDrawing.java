package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// A way lit on a drawing: its edges with arrows, frames around what packets pass, and where they break a sign.
///
/// Edges that packets would need and do not come to are dashed in the colour of errors. What the drawing does not have,
/// as node groups from afar, is left out.
///
/// @param shapes what lies over the drawing, in the layer of ways
/// @param sign beside where to say why they break; null where they arrive, or where the place is not drawn
public record WayDrawing(List<Shape> shapes, @Nullable Point sign) {
    private static final double RADIUS = 10;
    private static final double LINE = 3.5;
    private static final double GLOW = 10;
    private static final double ARROW = 8;
    private static final double SIGN = 24;
    private static final double OFF = 2;
    private static final double PAD = 8;
    private static final double ROW = 24;
    private static final TextStyle WORDS = TextStyle.name(12);
    private static final Mark MARK = new Mark(null, Layer.WAY, Detail.ALWAYS);

    public WayDrawing {
        shapes = List.copyOf(shapes);
    }

    /// Nothing lit.
    public static final WayDrawing NONE = new WayDrawing(List.of(), null);

    /// The way on that drawing.
    ///
    /// @param scale how much larger lines and signs are than on paper, so that they are seen from afar; 1 for paper
    public static WayDrawing of(DisplayList drawing, Way way, double scale) {
        return new Lighting(drawing, scale).light(way);
    }

    /// The shapes that are seen at that level.
    public List<Shape> at(LevelOfDetail level) {
        return shapes.stream()
                .filter(shape -> shape.mark().detail().isShownAt(level))
                .toList();
    }

    /// The shapes from near, with the reason written beside the sign, for pictures.
    public List<Shape> withWords(Way way, TextMeasure measure) {
        Point at = sign;
        if (at == null || way.why().isEmpty()) {
            return at(LevelOfDetail.NEAR);
        }
        Sheet sheet = new Sheet(new Lettering(measure), Annotations.NONE);
        double width = sheet.lettering().width(way.why(), WORDS);
        Box label = new Box(at.x(), at.y(), width + 2 * PAD, ROW);
        sheet.box(MARK, label, 6, Role.ERROR_SOFT, Stroke.solid(Role.ERROR, 1));
        sheet.text(MARK, way.why(), new Box(label.x() + PAD, label.y(), width + 1, ROW), WORDS, Role.ERROR);
        List<Shape> all = new ArrayList<>(at(LevelOfDetail.NEAR));
        all.addAll(sheet.shapes());
        return List.copyOf(all);
    }

    private static final class Lighting {
        private final DisplayList drawing;
        private final double scale;
        private final List<Shape> glows = new ArrayList<>();
        private final List<Shape> lines = new ArrayList<>();
        private final Set<Shape> framed = new HashSet<>();
        private Set<ElementId> lastCrossed = Set.of();
        private @Nullable ElementId station;

        private Lighting(DisplayList drawing, double scale) {
            this.drawing = drawing;
            this.scale = scale;
        }

        WayDrawing light(Way way) {
            boolean crossed = false;
            for (ElementId element : way.passed()) {
                Placed place = drawing.place(element).orElse(null);
                if (place == null) {
                    continue;
                }
                if (place.isEdge()) {
                    // A peering of gateways is listed by both: packets cross it once.
                    if (!Set.copyOf(place.ends()).equals(lastCrossed)) {
                        edge(place, false);
                        crossed = true;
                    }
                    lastCrossed = Set.copyOf(place.ends());
                } else {
                    arrive(element, false, crossed);
                    crossed = false;
                    lastCrossed = Set.of();
                    frame(place, Role.WAY);
                }
            }
            ElementId broken = way.brokenAt();
            Point sign = broken == null ? null : breakAt(broken, crossed);
            List<Shape> shapes = new ArrayList<>(glows);
            shapes.addAll(lines);
            return new WayDrawing(shapes, sign);
        }

        /// Goes on to the block that the element stands in, along the edge between the two where none was named.
        private void arrive(ElementId element, boolean broken, boolean crossed) {
            ElementId next = stationOf(element);
            ElementId before = station;
            if (before != null && !before.equals(next) && !crossed) {
                between(before, next).ifPresent(edge -> edge(edge, broken));
            }
            station = next;
        }

        private Optional<Placed> between(ElementId one, ElementId other) {
            return drawing.placed().stream()
                    .filter(place -> place.isEdge()
                            && place.ends().contains(one)
                            && place.ends().contains(other))
                    .findFirst();
        }

        private void edge(Placed edge, boolean broken) {
            boolean back = edge.ends().getLast().equals(station);
            List<Point> route = back ? edge.route().reversed() : edge.route();
            station = back ? edge.ends().getFirst() : edge.ends().getLast();
            Outline outline = Outline.rounded(route, RADIUS);
            Role role = broken ? Role.ERROR : Role.WAY;
            if (!broken) {
                glows.add(Shape.Path.line(MARK, outline, Stroke.solid(Role.WAY_SOFT, GLOW * scale)));
            }
            lines.add(Shape.Path.line(MARK, outline, broken ? dashed() : Stroke.solid(role, LINE * scale)));
            lines.add(arrow(route, role));
        }

        /// An arrow in the middle of the longest part of a route.
        private Shape arrow(List<Point> route, Role role) {
            Point from = route.getFirst();
            Point to = route.getLast();
            double longest = -1;
            for (int i = 1; i < route.size(); i++) {
                double length = route.get(i).distance(route.get(i - 1));
                if (length > longest) {
                    longest = length;
                    from = route.get(i - 1);
                    to = route.get(i);
                }
            }
            double length = Math.max(1, longest);
            double dx = (to.x() - from.x()) / length * ARROW * scale;
            double dy = (to.y() - from.y()) / length * ARROW * scale;
            Point middle = EdgeDrawing.middle(from, to);
            Outline outline = Outline.pen()
                    .move(middle.plus(dx, dy))
                    .line(middle.plus(-dx - dy, -dy + dx))
                    .line(middle.plus(-dx + dy, -dy - dx))
                    .close()
                    .outline();
            return new Shape.Path(MARK, outline, outline.bounds(), role, null);
        }

        /// From afar the frame is around what stands on the canvas itself: what stands in it is not drawn there.
        private void frame(Placed place, Role role) {
            if (place.depth() == 0) {
                frame(place, MARK, role, 2.5);
                return;
            }
            frame(place, MARK.seen(Detail.NOT_FAR), role, LINE);
            drawing.place(stationOf(place.element()))
                    .ifPresent(around -> frame(around, MARK.seen(Detail.AFAR), role, 2.5));
        }

        private void frame(Placed place, Mark mark, Role role, double line) {
            Shape frame = new Shape.Rectangle(
                    mark, place.box().grown(OFF * scale), 8 + OFF, null, Stroke.solid(role, scale * line));
            if (framed.add(frame)) {
                lines.add(frame);
            }
        }

        /// Marks where packets go no further.
        private @Nullable Point breakAt(ElementId broken, boolean crossed) {
            Placed place = drawing.place(broken).orElse(null);
            if (place == null) {
                return null;
            }
            if (place.isEdge()) {
                Point middle = EdgeDrawing.middle(
                        place.route().get((place.route().size() - 1) / 2),
                        place.route().get((place.route().size() - 1) / 2 + 1));
                lines.add(Shape.Path.line(MARK, Outline.rounded(place.route(), RADIUS), dashed()));
                return sign(middle);
            }
            arrive(broken, true, crossed);
            frame(place, Role.ERROR);
            return sign(new Point(place.box().right() + OFF, place.box().y()));
        }

        private Point sign(Point at) {
            double size = SIGN * scale;
            Box disc = new Box(at.x() - size / 2, at.y() - size / 2, size, size);
            lines.add(new Shape.Rectangle(MARK, disc, size / 2, Role.ERROR_SOFT, null));
            lines.add(new Shape.Icon(MARK, Symbol.ERROR, disc.grown(-1), Role.ERROR));
            return new Point(disc.right() + 4 * scale, disc.y());
        }

        private Stroke dashed() {
            return Stroke.dashed(Role.ERROR, LINE * scale);
        }

        private static ElementId stationOf(ElementId element) {
            return switch (element) {
                case ElementId.OfSubnet(String vpc, String _) -> new ElementId.OfVpc(vpc);
                case ElementId.OfRouteTable(String gateway, String _) -> new ElementId.OfTransitGateway(gateway);
                default -> element;
            };
        }
    }
}
