package org.cidrloom.ui.canvas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Forty VPCs are copied and pasted beside the JavaFX thread, whose results come when the test lets them.
class PastingTest {
    private static final int MANY = 40;

    private final DocumentModel document = new DocumentModel(new DesignStore(design(MANY)));
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> clipboard = new ArrayList<>();
    private final CanvasModel canvas = new CanvasModel(
            document,
            (design, analysis) ->
                    DiagramLayout.of(design, Annotations.NONE, (text, style) -> text.length() * style.size() / 2),
            new Background(Runnable::run, Runnable::run));
    private final Clips clips = new Clips(
            new Background(work::add, Runnable::run),
            () -> clipboard.isEmpty() ? null : clipboard.getLast(),
            clipboard::add);
    private final Clippings clippings = new Clippings(document, canvas, clips);

    private static Design design(int vpcs) {
        Design empty = Design.empty("test", "eu-west-1", List.of("eu-west-1a"));
        return empty.withNetwork(empty.network()
                .withVpcs(IntStream.range(0, vpcs)
                        .mapToObj(i -> Vpc.of(
                                "vpc-" + (i + 1), List.of(CidrBlock.routable(Cidr.parse("10." + i + ".0.0/24")))))
                        .toList()));
    }

    @BeforeEach
    void open() {
        document.open(null, design(MANY), List.of(), false);
        canvas.window().resize(1600, 1200);
        document.selectAll();
    }

    private int vpcs() {
        return document.design().network().vpcs().size();
    }

    private void finish() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void whatIsCopiedIsPastedAsOneStepHoweverLongEitherTakes() {
        assertTrue(clippings.copy());
        clippings.paste();
        assertTrue(clips.busyProperty().get());
        assertEquals(List.of(), clipboard);
        finish();
        assertFalse(clips.busyProperty().get());
        assertEquals(2 * MANY, vpcs());
        assertEquals("Paste 40 elements", document.undoLabelProperty().get());
        assertTrue(document.selection().contains(new ElementId.OfVpc("vpc-80")));
        assertFalse(document.selection().contains(new ElementId.OfVpc("vpc-40")));
        document.undo();
        assertEquals(MANY, vpcs());
    }

    @Test
    void whatIsEditedMeanwhileIsKeptAndPastedInto() {
        clippings.duplicate();
        requireNonNull(work.peek(), "it is put in beside");
        document.apply(VpcEdits.changeName("vpc-1", "Payments"));
        finish();
        assertEquals(2 * MANY, vpcs());
        assertEquals(
                "Payments",
                document.design().network().vpc("vpc-1").orElseThrow().name());
        document.undo();
        assertEquals(
                "Payments",
                document.design().network().vpc("vpc-1").orElseThrow().name());
        assertEquals(MANY, vpcs());
    }

    @Test
    void duplicatesOfDuplicatesComeOneAfterTheOther() {
        clippings.duplicate();
        clippings.duplicate();
        finish();
        assertEquals(3 * MANY, vpcs());
        document.undo();
        assertEquals(2 * MANY, vpcs());
    }

    @Test
    void nothingIsPastedIntoAnotherDesignThatIsOpenedMeanwhile() {
        clippings.duplicate();
        document.open(null, design(3), List.of(), false);
        finish();
        assertEquals(3, vpcs());
        assertFalse(clips.busyProperty().get());
        clippings.copy();
        document.select(new ElementId.OfVpc("vpc-2"));
        clippings.duplicate();
        assertEquals(4, vpcs(), "little is put in at once");
    }

    @Test
    void whatIsRefusedSaysWhyAndIsOver() {
        Design full = Design.empty("full", "eu-west-1", List.of("eu-west-1a"));
        document.open(
                null,
                full.withNetwork(full.network()
                        .withVpcs(IntStream.range(0, MANY)
                                .mapToObj(
                                        i -> Vpc.of("vpc-" + i, List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/8")))))
                                .toList())),
                List.of(),
                false);
        document.selectAll();
        clippings.duplicate();
        finish();
        assertEquals(MANY, vpcs());
        assertTrue(
                document.hintProperty().get().startsWith("There is no free /8"),
                document.hintProperty().get());
        assertFalse(clips.busyProperty().get());
    }

    @Test
    void whatFailsKeepsNothingWaiting() {
        List<RuntimeException> failures = new ArrayList<>();
        clips.inTurn(over -> clips.beside(
                () -> "",
                text -> {
                    throw new IllegalStateException("a bug");
                },
                failed -> {
                    failures.add(failed);
                    over.run();
                }));
        clippings.duplicate();
        finish();
        assertEquals(1, failures.size());
        assertEquals(2 * MANY, vpcs());
        assertThrows(
                IllegalStateException.class,
                () -> clips.inTurn(over -> {
                    throw new IllegalStateException("another");
                }));
        assertFalse(clips.busyProperty().get());
    }
}
