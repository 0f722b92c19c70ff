package org.cidrloom.ui.canvas;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/// A thousand designs opened and closed leave nothing behind.
class CanvasMemoryTest {
    private static Design design(int number) {
        Network network = Network.empty("design-" + number, "eu-west-1", List.of("eu-west-1a"))
                .withVpcs(List.of(Vpc.of("vpc", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))));
        return new Design(network, new Drawing(Map.of()));
    }

    private static CanvasModel canvasOf(DocumentModel document) {
        CanvasModel canvas = new CanvasModel(
                document,
                (design, analysis) ->
                        DiagramLayout.of(design, Annotations.NONE, (text, style) -> text.length() * style.size()),
                new Background(Runnable::run, Runnable::run));
        canvas.window().resize(800, 600);
        return canvas;
    }

    private static DocumentModel document() {
        return new DocumentModel(new DesignStore(Design.empty("", "", List.of())));
    }

    @Test
    void aThousandDesignsOneAfterTheOtherInOneTabKeepNoDrawing() throws InterruptedException {
        DocumentModel document = document();
        CanvasModel canvas = canvasOf(document);
        List<WeakReference<DisplayList>> drawings = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            openAndTouch(document, canvas, i);
            drawings.add(new WeakReference<>(canvas.drawingProperty().get()));
            document.close();
        }
        assertEquals(List.of(), canvas.drawingProperty().get().placed());
        assertFalse(anyLeft(drawings), "drawings of closed designs are held");
    }

    @Test
    void aThousandTabsWithACanvasEachAreGivenBackWhenTheyAreClosed() throws InterruptedException {
        List<WeakReference<CanvasModel>> canvases = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            canvases.add(new WeakReference<>(openedAndLeft(i)));
        }
        assertFalse(anyLeft(canvases), "canvases of closed tabs are held");
    }

    private static CanvasModel openedAndLeft(int number) {
        DocumentModel document = document();
        CanvasModel canvas = canvasOf(document);
        openAndTouch(document, canvas, number);
        document.close();
        return canvas;
    }

    private static void openAndTouch(DocumentModel document, CanvasModel canvas, int number) {
        document.open(null, design(number), List.of(), false);
        document.reveal(new OfVpc("vpc"));
        canvas.pointer().hoverAt(canvas.inWindow(new OfVpc("vpc")).orElseThrow().centre());
        assertEquals(new OfVpc("vpc"), canvas.pointer().hoverProperty().get());
    }

    /// Whether any of them outlives several collections.
    private static <T> boolean anyLeft(List<WeakReference<T>> references) throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            System.gc();
            if (references.stream().allMatch(each -> each.get() == null)) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }
}
