package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

final class WayDrawingTest {
    private static final ElementId STOCKHOLM = new ElementId.OfNetwork("stockholm");
    private static final ElementId ARCHIVE = new ElementId.OfVpc("archive");
    private static final ElementId DX = new ElementId.OfDirectConnectGateway("dx");
    private static final ElementId HUB = new ElementId.OfTransitGateway("hub");
    private static final ElementId MAIN = new ElementId.OfRouteTable("hub", "main");
    private static final ElementId ALL = new ElementId.OfRouteTable("hub-us", "all");
    private static final ElementId TO_DX = new ElementId.OfAttachment("hub", "dx");

    private final DisplayList drawing = DiagramLayout.of(
            new Design(Designs.directConnect(), new Drawing(Map.of())),
            Annotations.NONE,
            (text, style) -> text.length() * style.size() * 0.6);

    @Test
    void theLinesOfADirectConnectGatewayAreLitThoughTheyAreNoElements() {
        WayDrawing lit = light(new Way(List.of(ARCHIVE, DX, STOCKHOLM), null, ""));
        assertEquals(List.of(route(DX, ARCHIVE).reversed(), route(DX, STOCKHOLM)), lines(lit, Role.WAY));
        assertNull(lit.sign());
    }

    @Test
    void aPeeringThatBothGatewaysListIsCrossedOnce() {
        WayDrawing lit = light(new Way(
                List.of(
                        MAIN,
                        new ElementId.OfAttachment("hub", "hub-us"),
                        new ElementId.OfAttachment("hub-us", "hub"),
                        ALL),
                null,
                ""));
        assertEquals(List.of(route(HUB, new ElementId.OfTransitGateway("hub-us"))), lines(lit, Role.WAY));
    }

    @Test
    void fromAfarTheFrameIsAroundTheGatewayInsteadOfItsTable() {
        WayDrawing lit = light(new Way(List.of(MAIN), null, ""));
        assertEquals(List.of(grown(MAIN)), frames(lit.at(LevelOfDetail.NEAR)));
        assertEquals(List.of(grown(HUB)), frames(lit.at(LevelOfDetail.FAR)));
    }

    private Box grown(ElementId element) {
        return drawing.place(element).orElseThrow().box().grown(2);
    }

    private static List<Box> frames(List<Shape> shapes) {
        return shapes.stream().map(shape -> ((Shape.Rectangle) shape).box()).toList();
    }

    @Test
    void anEdgeIsLitInTheDirectionOfThePackets() {
        List<Point> edge = route(HUB, DX);
        assertEquals(List.of(edge), lines(light(new Way(List.of(MAIN, TO_DX, DX), null, "")), Role.WAY));
        assertEquals(List.of(edge.reversed()), lines(light(new Way(List.of(DX, TO_DX, MAIN), null, "")), Role.WAY));
    }

    @Test
    void whereItBreaksTheEdgeIsInTheColourOfErrorsAndASignStandsBeside() {
        WayDrawing lit = light(new Way(List.of(DX), MAIN, "Dropped by a blackhole"));
        assertEquals(List.of(), lines(lit, Role.WAY));
        assertEquals(List.of(route(HUB, DX).reversed()), lines(lit, Role.ERROR));
        assertNotNull(lit.sign());
        List<String> words =
                lit.withWords(new Way(List.of(DX), MAIN, "Dropped by a blackhole"), (text, style) -> 10).stream()
                        .filter(Shape.Text.class::isInstance)
                        .map(shape -> ((Shape.Text) shape).text())
                        .toList();
        assertEquals(List.of("Dropped by a blackhole"), words);
    }

    @Test
    void everythingLitIsOnTheLayerOfWays() {
        WayDrawing lit = light(new Way(List.of(ARCHIVE, DX), STOCKHOLM, "no route"));
        assertEquals(
                List.of(Layer.WAY),
                lit.shapes().stream()
                        .map(shape -> shape.mark().layer())
                        .distinct()
                        .toList());
        DisplayList with = drawing.with(lit.shapes());
        assertEquals(
                drawing.shapes().size() + lit.shapes().size(), with.shapes().size());
    }

    @Test
    void whatIsNotDrawnIsLeftOut() {
        WayDrawing lit = light(new Way(List.of(new ElementId.OfVpc("gone")), new ElementId.OfVpc("too"), "no"));
        assertEquals(WayDrawing.NONE, lit);
    }

    private WayDrawing light(Way way) {
        return WayDrawing.of(drawing, way, 1);
    }

    private List<Point> route(ElementId from, ElementId to) {
        return drawing.placed().stream()
                .filter(place -> place.ends().equals(List.of(from, to)))
                .findFirst()
                .orElseThrow()
                .route();
    }

    /// The routes of the lines of that colour, told by their outlines.
    private List<List<Point>> lines(WayDrawing lit, Role role) {
        List<List<Point>> found = new ArrayList<>();
        for (Shape shape : lit.shapes()) {
            if (shape instanceof Shape.Path path
                    && path.stroke() != null
                    && path.stroke().role() == role) {
                drawing.placed().stream()
                        .filter(Placed::isEdge)
                        .flatMap(place -> Stream.of(place.route(), place.route().reversed()))
                        .filter(route -> Outline.rounded(route, 10).equals(path.outline()))
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
