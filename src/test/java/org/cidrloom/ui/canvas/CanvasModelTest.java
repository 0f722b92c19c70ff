package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Marquee;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

/// What is drawn, seen and selected on the canvas.
class CanvasModelTest extends SmallCanvas {
    @Test
    void aClickSelectsTheInnermostElement() {
        click(IN_NODE_A, Press.PLAIN);
        assertEquals(Set.of(NODE_A), document.selection());

        click(new Point(310, 5), Press.PLAIN);
        assertEquals(Set.of(PAYMENTS), document.selection());

        click(new Point(200, 53), Press.PLAIN);
        assertEquals(Set.of(ATTACHMENT), document.selection());

        click(NOWHERE, Press.PLAIN);
        assertEquals(Set.of(), document.selection());
    }

    @Test
    void aClickWithCtrlOrShiftAddsAndTakesAway() {
        click(IN_NODE_A, Press.PLAIN);
        click(IN_NODE_B, ADD);
        assertEquals(List.of(NODE_A, NODE_B), List.copyOf(document.selection()));

        click(IN_NODE_A, ADD);
        assertEquals(Set.of(NODE_B), document.selection());

        click(NOWHERE, ADD);
        assertEquals(Set.of(NODE_B), document.selection());
    }

    @Test
    void fromAfarWhatIsDrawnIsPointedAt() {
        canvas.window().zoomBy(0.25, new Point(0, 0));
        click(new Point(IN_NODE_A.x() / 4, IN_NODE_A.y() / 4), Press.PLAIN);
        assertEquals(Set.of(PAYMENTS), document.selection());
        document.select(NODE_A);
        assertEquals(PAYMENTS, canvas.shown(NODE_A));
        assertEquals(
                canvas.inWindow(PAYMENTS).orElseThrow(), canvas.selectedPlace().getValue());
    }

    @Test
    void whatIsTooSmallToBeDrawnIsShownByWhatItIsIn() {
        ElementId group = new ElementId.OfNodeGroup("payments-eks", "general");
        assertEquals(group, canvas.shown(group));
        canvas.window().zoomBy(0.5, new Point(0, 0));
        assertEquals(new ElementId.OfCluster("payments-eks"), canvas.shown(group));
        assertEquals(new ElementId.OfTransitGateway("hub"), canvas.shown(new ElementId.OfRouteTable("hub", "spokes")));
        assertEquals(NODE_A, canvas.shown(NODE_A));
    }

    @Test
    void aMarqueeSelectsWhileItIsDrawnAndEscapeGivesTheOldSelectionBack() {
        click(IN_HUB, Press.PLAIN);

        drag(new Point(290, 300), new Point(600, -10), new Press(false, true, true));
        assertInstanceOf(Marquee.class, canvas.pointer().gestureProperty().get());
        assertEquals(Set.of(HUB, PAYMENTS), document.selection());

        canvas.pointer().escape();
        assertEquals(Set.of(HUB), document.selection());
    }

    @Test
    void theHandPansAndSelectsNothing() {
        click(IN_HUB, Press.PLAIN);

        drag(IN_NODE_A, new Point(300, 100), new Press(true, false, false));
        canvas.pointer().release();

        assertEquals(new Viewport(50, -40, 1), canvas.viewportProperty().get());
        assertEquals(Set.of(HUB), document.selection());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void anOpenedDesignIsShownWholeOnce() {
        canvas.window().resize(348, 316);
        document.open(null, design(), List.of(), false);
        Viewport fitted = canvas.viewportProperty().get();
        assertEquals(300.0 / 500, fitted.zoom(), 1e-9);

        canvas.window().zoomBy(2, new Point(0, 0));
        Viewport mine = canvas.viewportProperty().get();
        document.apply(DrawingEdits.move(PAYMENTS, new Position(400, 0)));
        assertEquals(mine, canvas.viewportProperty().get(), "an edit leaves the view alone");
    }

    @Test
    void aStaleDrawingIsDropped() {
        background = true;
        document.apply(DrawingEdits.move(PAYMENTS, new Position(400, 0)));
        document.apply(DrawingEdits.move(PAYMENTS, new Position(800, 0)));
        Runnable first = waiting.remove();
        Runnable second = waiting.remove();

        second.run();
        first.run();

        assertEquals(
                new Box(800, 0, 200, 220),
                canvas.drawingProperty().get().place(PAYMENTS).orElseThrow().box());
    }

    @Test
    void aPreviewIsDrawnAndDropped() {
        document.preview(DrawingEdits.move(PAYMENTS, new Position(400, 0)));
        assertEquals(
                400,
                canvas.drawingProperty()
                        .get()
                        .place(PAYMENTS)
                        .orElseThrow()
                        .box()
                        .x());

        document.dropPreview();
        assertEquals(
                300,
                canvas.drawingProperty()
                        .get()
                        .place(PAYMENTS)
                        .orElseThrow()
                        .box()
                        .x());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void revealingSelectsAndBringsIntoView() {
        canvas.window().resize(200, 150);
        canvas.window().zoomToFull();
        canvas.window().panBy(10_000, 0);

        document.reveal(NODE_B);

        assertEquals(Set.of(NODE_B), document.selection());
        Box there = canvas.inWindow(NODE_B).orElseThrow();
        assertEquals(new Point(24, 46), new Point(there.x(), there.y()));
    }

    @Test
    void theSelectionComesBackWithAnUndoneRemoval() {
        document.select(NODE_A);
        document.apply(VpcEdits.change("payments", "Remove node-a", vpc -> vpc.withSubnets(List.of())));
        assertEquals(Set.of(), document.selection());

        document.undo();
        assertEquals(Set.of(NODE_A), document.selection());
    }
}
