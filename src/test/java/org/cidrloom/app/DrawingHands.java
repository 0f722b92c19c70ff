package org.cidrloom.app;

import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Detail;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.PartDrag;
import org.cidrloom.ui.canvas.CanvasModel;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// The hands of somebody who draws on the canvas with the mouse.
final class DrawingHands {
    private final JourneyWindow window;
    private final MouseAndKeys hands;
    private boolean aside;

    DrawingHands(JourneyWindow window, MouseAndKeys hands) {
        this.window = window;
        this.hands = hands;
    }

    Network network() {
        return document().design().network();
    }

    private DocumentModel document() {
        return window.services().document();
    }

    private CanvasModel canvas() {
        return window.services().canvas();
    }

    private Node view() {
        return window.robot().lookup("#canvas").query();
    }

    private void untilSelected(ElementId element) {
        hands.until(
                element + " is selected",
                () -> Set.of(element).equals(document().selection()));
    }

    /// Waits until what is selected is drawn as it is now.
    private void untilDrawn() {
        hands.until(
                "it is drawn",
                () -> canvas().isUpToDate()
                        && document().selection().stream()
                                .allMatch(each -> canvas().drawingProperty()
                                        .get()
                                        .place(each)
                                        .isPresent()));
    }

    /// Clicks on the empty canvas.
    void nothing() {
        aside = !aside; // twice at one place would be a double click
        hands.clickOn(onScreen(new Point(aside ? 12 : 36, 12)), 1);
        hands.until("nothing is selected", () -> document().selection().isEmpty());
    }

    /// Brings a part from the palette to a place of the canvas. The canvas gets the events of a drag from [Dragged]:
    /// headless Monocle has no drag-and-drop between nodes.
    void bring(Part part, double x, double y) {
        Network before = network();
        Dragged dragged = new Dragged(window.robot(), PartDrag.of(part));
        Point2D at = new Point2D(x, y);
        assertTrue(dragged.over(view(), at), part + " can be dropped at " + at);
        assertTrue(dragged.drop(view(), at), part + " is taken at " + at);
        hands.countDrag();
        hands.until(part + " is there", () -> !network().equals(before));
        untilDrawn();
    }

    /// Brings a part from the palette into the head of an element.
    void bringInto(Part part, ElementId home) {
        Point head = head(home);
        bring(part, head.x(), head.y());
    }

    /// Renames what is selected where it is drawn.
    void rename(String name) {
        untilDrawn();
        hands.keys(KeyCode.F2);
        edit(name);
        hands.until("it is called " + name, () -> {
            ElementId element = document().selected();
            return element != null && element.id().equals(name);
        });
        untilDrawn();
    }

    /// Changes a block where it is written on the canvas.
    void block(ElementId element, String was, String is) {
        hands.until(
                was + " is written",
                () -> canvas().isUpToDate() && text(element, was).isPresent());
        hands.clickOn(onScreen(text(element, was).orElseThrow()), 2);
        edit(is);
        hands.until(
                is + " is kept",
                () -> canvas().isUpToDate() && text(element, is).isPresent());
    }

    private void edit(String text) {
        hands.until("it is edited", () -> {
            Node field = hands.find("in-place-text");
            return field != null && field.isFocused();
        });
        hands.replace(text);
    }

    private Optional<Point> text(ElementId element, String text) {
        return canvas().drawingProperty().get().shapes().stream()
                .filter(shape -> shape instanceof Shape.Text is
                        && is.text().equals(text)
                        && element.equals(is.mark().element())
                        && (is.mark().detail() == Detail.NEAR || is.mark().detail() == Detail.ALWAYS))
                .findFirst()
                .map(shape -> canvas().inWindow(shape.bounds()).centre());
    }

    /// A place of the canvas on the screen.
    private Point2D onScreen(Point place) {
        return view().localToScreen(place.x(), place.y());
    }

    private Box box(ElementId element) {
        hands.until(
                element + " is drawn",
                () -> canvas().isUpToDate() && canvas().inWindow(element).isPresent());
        return canvas().inWindow(element).orElseThrow();
    }

    /// Drags from the border of one element to the middle of another.
    void connect(ElementId from, ElementId to) {
        Network before = network();
        Box start = box(from);
        Point2D at = onScreen(new Point(start.x(), start.centreY()));
        hands.drag(at, onScreen(box(to).centre()));
        hands.until(from + " is connected to " + to, () -> !network().equals(before));
        untilDrawn();
    }

    /// Pulls the right side of a subnet by so many steps of its prefix length.
    void pull(ElementId subnet, int steps) {
        Network before = network();
        Box box = box(subnet);
        Point2D side = onScreen(new Point(box.right() - 2, box.centreY()));
        hands.drag(side, side.add(28 * steps, 0));
        hands.until(subnet + " is resized", () -> !network().equals(before));
        untilDrawn();
    }

    /// Clicks on the head of an element.
    void select(ElementId element) {
        if (document().selection().equals(Set.of(element)) && view().isFocused()) {
            return; // one more click would be a double one
        }
        hands.clickOn(onScreen(head(element)), 1);
        untilSelected(element);
    }

    /// A place in the head of an element, brought into the window first where it is not in it.
    private Point head(ElementId element) {
        Point head = head(box(element));
        if (!view().contains(head.x(), head.y())) {
            fit();
            head = head(box(element));
        }
        return head;
    }

    private static Point head(Box box) {
        return new Point(box.x() + Math.min(60, box.width() / 2), box.y() + Math.min(14, box.height() / 2));
    }

    /// Duplicates what is selected.
    void duplicate() {
        Network before = network();
        hands.keys(KeyCode.CONTROL, KeyCode.D);
        hands.until("there is one more", () -> !network().equals(before));
        untilDrawn();
    }

    /// Shows everything; by its button, for the keys may be in a field.
    void fit() {
        hands.click("button-view-zoom-fit");
    }

    /// Looks closer at what is selected.
    void zoomTo() {
        untilDrawn();
        hands.keys(KeyCode.SHIFT, KeyCode.DIGIT2);
    }
}
