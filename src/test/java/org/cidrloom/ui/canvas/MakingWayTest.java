package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Four VPCs under one another, two of which are selected: what comes to stand where something stands goes beside it.
class MakingWayTest {
    private static final ElementId ONE = new OfVpc("one");
    private static final ElementId TWO = new OfVpc("two");
    private static final List<String> IDS = List.of("one", "two", "three", "four");

    private final DocumentModel document = new DocumentModel(new DesignStore(design("one", "two", "three", "four")));
    private final CanvasModel canvas = new CanvasModel(
            document,
            (design, analysis) ->
                    DiagramLayout.of(design, Annotations.NONE, (text, style) -> text.length() * style.size() / 2),
            new Background(Runnable::run, Runnable::run));
    private final List<String> clipboard = new ArrayList<>();
    private final Clippings clippings = new Clippings(
            document,
            canvas,
            new Clips(
                    new Background(Runnable::run, Runnable::run),
                    () -> clipboard.isEmpty() ? null : clipboard.getLast(),
                    clipboard::add));

    private static Design design(String... ids) {
        List<Vpc> vpcs = IntStream.range(0, ids.length)
                .mapToObj(i -> Vpc.of(ids[i], List.of(CidrBlock.routable(Cidr.parse("10." + i + ".0.0/24")))))
                .toList();
        Design empty = Design.empty("test", "eu-west-1", List.of("eu-west-1a"));
        Drawing drawing = new Drawing(IntStream.range(0, ids.length)
                .boxed()
                .collect(Collectors.toMap(i -> ids[i], i -> new Position(0, 240 * i))));
        return empty.withNetwork(empty.network().withVpcs(vpcs)).withDrawing(drawing);
    }

    @BeforeEach
    void open() {
        document.open(null, design("one", "two", "three", "four"), List.of(), false);
        canvas.window().resize(1600, 1200);
        canvas.window().zoomToFull();
        document.select(List.of(ONE, TWO));
    }

    private Box box(String id) {
        return canvas.drawingProperty().get().place(new OfVpc(id)).orElseThrow().box();
    }

    private void dragOne(double dx, double dy) {
        Box at = canvas.inWindow(ONE).orElseThrow();
        Point from = new Point(at.x() + 60, at.y() + 16);
        canvas.pointer().press(from, Press.PLAIN);
        canvas.pointer().drag(from.plus(dx / 2, dy / 2), false);
        canvas.pointer().drag(from.plus(dx, dy), false);
    }

    private void assertNothingOverlaps() {
        List<Box> boxes = document.design().network().vpcs().stream()
                .map(vpc -> box(vpc.id()))
                .toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertFalse(boxes.get(i).overlaps(other), boxes.get(i) + " lies over " + other);
            }
        }
    }

    @Test
    void boxesThatAreDraggedTogetherFindRoomTogetherWhereTheyShowIt() {
        double apart = box("two").y() - box("one").y();
        dragOne(16, 488);
        Move move =
                assertInstanceOf(Move.class, canvas.pointer().gestureProperty().get());
        assertTrue(move.makesWay());
        List<Box> shown = move.landings();
        canvas.pointer().release();
        assertEquals(shown, List.of(box("one"), box("two")));
        assertEquals(apart, box("two").y() - box("one").y());
        Map<String, Position> places = document.design().drawing().positions();
        assertEquals(new Position(0, 480), requireNonNull(places.get("three")), "what stands there stays");
        assertEquals(480, box("three").y());
        assertNothingOverlaps();
        document.undo();
        assertEquals(0, box("one").y(), "one step");
    }

    @Test
    void aCopyGoesBesideItsOriginalAndPushesNothingAway() {
        document.select(ONE);
        clippings.duplicate();
        assertEquals(
                "[one-2]",
                document.selection().stream().map(ElementId::id).toList().toString());
        IDS.forEach(id -> assertEquals(240 * IDS.indexOf(id), box(id).y(), id));
        assertNothingOverlaps();
        assertTrue(canvas.inWindow(new OfVpc("one-2")).orElseThrow().x() < 1600, "it is seen");
    }

    @Test
    void whatComesFromAnotherDesignComesIntoTheMiddleOfWhatIsSeen() {
        document.select(List.of(ONE, TWO));
        clippings.copy();
        document.open(null, design("other"), List.of(), false);
        canvas.window().look(canvas.viewportProperty().get().panned(-9_000, -7_000));
        clippings.paste();
        Box first = canvas.inWindow(new OfVpc("one")).orElseThrow();
        Box second = canvas.inWindow(new OfVpc("two")).orElseThrow();
        assertEquals(800, first.centreX(), 8);
        assertEquals(600, Box.around(List.of(first, second)).centreY(), 8);
        assertEquals(0, box("other").y(), "what stands there stays");
    }
}
