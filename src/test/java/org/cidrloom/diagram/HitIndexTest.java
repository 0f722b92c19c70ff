package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Tier;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Held against looking at everything, one by one.
class HitIndexTest {
    private static final int QUESTIONS = 400;

    private interface Question {
        void ask(DisplayList drawing, Random random, Box area);
    }

    private static void onRandomDesigns(Question question) {
        for (long seed = 0; seed < 40; seed++) {
            DisplayList drawing = DiagramLayout.of(new RandomDesigns(seed).next(), Annotations.NONE, Designs.MEASURE);
            Random random = new Random(seed);
            Box area = drawing.bounds().grown(50);
            for (int i = 0; i < QUESTIONS; i++) {
                try {
                    question.ask(drawing, random, area);
                } catch (AssertionError error) {
                    throw new AssertionError("with seed " + seed + ": " + error.getMessage(), error);
                }
            }
        }
    }

    private static Point anywhere(Random random, Box area) {
        return new Point(area.x() + random.nextDouble() * area.width(), area.y() + random.nextDouble() * area.height());
    }

    @Test
    void theElementAtAPointIsTheInnermost() {
        onRandomDesigns((drawing, random, area) -> {
            Point point = anywhere(random, area);
            Placed expected = null;
            for (Placed place : drawing.placed()) {
                boolean hit = !place.isEdge() && place.box().contains(point.x(), point.y());
                if (hit && (expected == null || place.depth() >= expected.depth())) {
                    expected = place;
                }
            }
            assertEquals(
                    Optional.ofNullable(expected).map(Placed::element),
                    drawing.hits().at(point.x(), point.y()));
        });
    }

    @Test
    void elementsInARectangleLieWhollyInItAndInNoOther() {
        onRandomDesigns((drawing, random, area) -> {
            Box marquee = Box.between(anywhere(random, area), anywhere(random, area));
            List<Placed> inside = drawing.placed().stream()
                    .filter(place -> !place.isEdge() && marquee.contains(place.box()))
                    .toList();
            List<ElementId> expected = inside.stream()
                    .filter(inner -> inside.stream()
                            .noneMatch(outer ->
                                    outer.depth() < inner.depth() && outer.box().contains(inner.box())))
                    .map(Placed::element)
                    .toList();
            assertEquals(expected, drawing.hits().in(marquee));
        });
    }

    @Test
    void theNearestEdgeIsNoFartherThanAnyOther() {
        onRandomDesigns((drawing, random, area) -> {
            Point point = anywhere(random, area);
            double within = 1 + random.nextInt(60);
            double nearest = Double.POSITIVE_INFINITY;
            List<ElementId> best = new ArrayList<>();
            for (Placed place : drawing.placed()) {
                double distance = place.isEdge() ? distance(place.route(), point) : Double.POSITIVE_INFINITY;
                if (distance < nearest - 1e-9) {
                    nearest = distance;
                    best.clear();
                }
                if (Math.abs(distance - nearest) <= 1e-9) {
                    best.add(place.element());
                }
            }
            Optional<ElementId> found = drawing.hits().nearestEdge(point.x(), point.y(), within);
            assertEquals(nearest <= within, found.isPresent(), "at " + point + " within " + within);
            assertTrue(found.isEmpty() || best.contains(found.get()), found + " is not of " + best);
        });
    }

    private static double distance(List<Point> route, Point point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < route.size(); i++) {
            Box run = Box.between(route.get(i - 1), route.get(i));
            double dx = Math.max(0, Math.max(run.x() - point.x(), point.x() - run.right()));
            double dy = Math.max(0, Math.max(run.y() - point.y(), point.y() - run.bottom()));
            nearest = Math.min(nearest, Math.hypot(dx, dy));
        }
        return nearest;
    }

    @Test
    void anEdgeIsToldFromTheOthersOfItsTrunkWhereItRunsAlone() {
        DisplayList drawing =
                DiagramLayout.of(Designs.drawn(Designs.estate(30, Tier.NODE)), Annotations.NONE, Designs.MEASURE);
        for (int i = 0; i < 30; i++) {
            ElementId edge = new ElementId.OfAttachment("hub", "vpc-" + i);
            List<Point> route = drawing.place(edge).orElseThrow().route();
            Point end = EdgeDrawing.middle(route.getLast(), route.get(route.size() - 2));
            assertEquals(Optional.of(edge), drawing.hits().nearestEdge(end.x(), end.y(), 4));
        }
    }

    @Test
    void paintingAViewportPaintsWhatTouchesItInOrder() {
        onRandomDesigns((drawing, random, area) -> {
            Box viewport = Box.between(anywhere(random, area), anywhere(random, area));
            LevelOfDetail level = List.of(LevelOfDetail.values()).get(random.nextInt(3));
            List<Shape> expected = drawing.shapes().stream()
                    .filter(shape -> shape.mark().detail().isShownAt(level))
                    .filter(shape -> shape.pieces().stream().anyMatch(viewport::touches))
                    .toList();
            assertEquals(expected, drawing.in(viewport, level));
        });
    }
}
