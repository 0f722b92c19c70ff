package org.cidrloom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Detail;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.ui.canvas.CanvasModel;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// The hands of somebody who draws with the mouse and fills in with the keyboard; it counts what they do.
final class DrawingHands {
    private final JourneyWindow window;
    private final FxRobot robot;
    private @Nullable Robot robotOfFx;
    private int clicks;
    private int drags;
    private int strokes;
    private int letters;

    DrawingHands(JourneyWindow window) {
        this.window = window;
        robot = window.robot();
    }

    /// How often what was done.
    String counts() {
        return clicks + " clicks, " + drags + " drags, " + strokes + " keys and " + letters + " letters";
    }

    /// How many clicks, drags and keys that was, letters left out.
    int gestures() {
        return clicks + drags + strokes;
    }

    Network network() {
        return window.services().document().design().network();
    }

    CanvasModel canvas() {
        return window.services().canvas();
    }

    ElementId selected() {
        ElementId element = window.services().document().selected();
        if (element == null) {
            throw new AssertionError("selected: " + window.services().document().selection());
        }
        return element;
    }

    /// Waits until the design is open.
    void open() {
        until(
                "a design is open",
                () -> window.services().document().openProperty().get());
    }

    /// Does something on the JavaFX thread and lets what comes of it happen. The robot of TestFX waits a tenth of a
    /// second for every letter, which is too long for a thousand.
    private static void act(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /// Presses keys together.
    void keys(KeyCode... codes) {
        List<KeyCode> all = List.of(codes);
        act(() -> {
            all.forEach(mouse()::keyPress);
            all.reversed().forEach(mouse()::keyRelease);
        });
        strokes++;
    }

    private void type(String text) {
        act(() -> text.codePoints().forEach(letter -> {
            Node owner = window.stage().getScene().getFocusOwner();
            String typed = Character.toString(letter);
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
        }));
        letters += text.length();
    }

    private Robot mouse() {
        Robot known = robotOfFx;
        Robot made = known == null ? new Robot() : known;
        robotOfFx = made;
        return made;
    }

    private void clickOn(Point2D at, int times) {
        act(() -> mouse().mouseMove(at));
        for (int i = 0; i < times; i++) {
            act(() -> {
                mouse().mousePress(MouseButton.PRIMARY);
                mouse().mouseRelease(MouseButton.PRIMARY);
            });
        }
        clicks += times;
    }

    /// Clicks on the empty canvas.
    void nothing() {
        clickOn(onScreen(new Point(12, 12)), 1);
        assertEquals(Set.of(), window.services().document().selection());
    }

    /// Brings a part from the palette. Headless Monocle has no drag-and-drop between nodes, so this enters where the
    /// canvas takes a dragged part over.
    void bring(Part part, double x, double y) {
        drags++;
        act(() -> {
            canvas().pointer().dragOver(part, new Point(x, y));
            canvas().pointer().drop();
            robot.lookup("#canvas").query().requestFocus();
        });
        shown();
    }

    /// Waits until what is selected is drawn.
    void shown() {
        until(
                "it is drawn",
                () -> window.services().document().selection().stream()
                        .allMatch(each ->
                                canvas().drawingProperty().get().place(each).isPresent()));
    }

    /// Renames what is selected where it is drawn.
    void rename(String name) {
        shown();
        keys(KeyCode.F2);
        until("the name is edited", () -> robot.lookup("#in-place-text").query().isFocused());
        type(name);
        keys(KeyCode.ENTER);
        assertEquals(name, selected().id());
        shown();
    }

    /// Fills a field of the inspector in.
    void field(String key, String text) {
        click("#field." + key);
        keys(KeyCode.CONTROL, KeyCode.A);
        type(text);
        keys(KeyCode.ENTER);
    }

    /// Presses a button or a check box of the inspector.
    void press(String id) {
        click("#" + id);
    }

    private void click(String id) {
        click(id, () -> find(id.substring(1)));
    }

    private void click(String what, Supplier<@Nullable Node> where) {
        List<Bounds> seen = new ArrayList<>();
        until(what + " is there and stands still", () -> {
            Node node = where.get();
            if (node == null) {
                return false;
            }
            scrollTo(node);
            seen.add(node.localToScreen(node.getBoundsInLocal()));
            return seen.size() > 2 && seen.getLast().equals(seen.get(seen.size() - 3));
        });
        Bounds at = seen.getLast();
        clickOn(new Point2D(at.getCenterX(), at.getCenterY()), 1);
    }

    private @Nullable Node find(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId()) && isSeen(node)).queryAll().stream()
                .findFirst()
                .orElse(null);
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Turns the wheel until it is seen.
    private void scrollTo(Node node) {
        Node each = node.getParent();
        while (each != null && !(each instanceof ScrollPane)) {
            each = each.getParent();
        }
        if (!(each instanceof ScrollPane pane)) {
            return;
        }
        Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = pane.getContent().getBoundsInLocal().getHeight()
                - pane.getViewportBounds().getHeight();
        double top = pane.getVvalue() * hidden;
        boolean isSeen = at.getMinY() >= top
                && at.getMaxY() <= top + pane.getViewportBounds().getHeight();
        if (hidden > 0 && !isSeen) {
            pane.setVvalue(Math.clamp((at.getMinY() - 80) / hidden, 0, 1));
        }
    }

    /// A place of the canvas on the screen.
    private Point2D onScreen(Point place) {
        Node node = robot.lookup("#canvas").query();
        return node.localToScreen(place.x(), place.y());
    }

    private Box box(ElementId element) {
        return canvas().inWindow(element).orElseThrow(() -> new AssertionError(element + " is not drawn"));
    }

    /// Drags from the border of one element to the middle of another.
    void connect(ElementId from, ElementId to) {
        Box start = box(from);
        Box end = box(to);
        Point2D at = onScreen(new Point(start.x(), start.centreY()));
        drag(at, onScreen(end.centre()));
        shown();
    }

    private void drag(Point2D from, Point2D to) {
        act(() -> mouse().mouseMove(from));
        act(() -> mouse().mousePress(MouseButton.PRIMARY));
        act(() -> mouse().mouseMove(from.midpoint(to)));
        act(() -> mouse().mouseMove(to));
        act(() -> mouse().mouseRelease(MouseButton.PRIMARY));
        drags++;
    }

    /// Pulls the right side of a subnet by so many steps of its prefix length.
    void pull(ElementId subnet, int steps) {
        Box box = box(subnet);
        Point2D side = onScreen(new Point(box.right() - 2, box.centreY()));
        drag(side, side.add(28 * steps, 0));
        shown();
    }

    /// Changes a block where it is written on the canvas.
    void block(ElementId element, String was, String is) {
        clickOn(text(element, was), 2);
        until("it is edited", () -> robot.lookup("#in-place-text").query().isFocused());
        keys(KeyCode.CONTROL, KeyCode.A);
        type(is);
        keys(KeyCode.ENTER);
        shown();
    }

    private Point2D text(ElementId element, String text) {
        Box found = canvas().drawingProperty().get().shapes().stream()
                .filter(shape -> shape instanceof Shape.Text is
                        && is.text().equals(text)
                        && element.equals(is.mark().element())
                        && (is.mark().detail() == Detail.NEAR || is.mark().detail() == Detail.ALWAYS))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not written"))
                .bounds();
        return onScreen(canvas().inWindow(found).centre());
    }

    /// Clicks on the head of an element.
    void select(ElementId element) {
        if (window.services().document().selection().equals(Set.of(element))
                && robot.lookup("#canvas").query().isFocused()) {
            return; // one more click would be a double one
        }
        Box box = box(element);
        double x = box.x() + Math.min(60, box.width() / 2);
        clickOn(onScreen(new Point(x, box.y() + Math.min(14, box.height() / 2))), 1);
        assertEquals(element, selected());
    }

    /// Shows everything.
    void fit() {
        keys(KeyCode.SHIFT, KeyCode.DIGIT1);
    }

    /// Looks closer at what is selected.
    void zoomTo() {
        keys(KeyCode.SHIFT, KeyCode.DIGIT2);
    }

    /// Brings a part from the palette into the head of an element.
    void bringInto(Part part, ElementId home) {
        if (box(home).y() < 0) {
            fit();
        }
        Box box = box(home);
        bring(part, box.centreX(), box.y() + 12);
    }

    /// Says of the selected attachment which table it looks up, and which ones learn of it.
    void attachment(String association, String... propagations) {
        choose("association", association);
        List<String> wanted = List.of(propagations);
        for (Node pick : robot.lookup(
                        (Node node) -> String.valueOf(node.getId()).startsWith("pick.propagations."))
                .queryAll()) {
            String table = pick.getId().substring("pick.propagations.".length());
            if (((CheckBox) pick).isSelected() != wanted.contains(table)) {
                press(pick.getId());
            }
        }
    }

    /// Follows a link of the inspector.
    void follow(ElementId target) {
        String key = "link." + target.path();
        for (int i = 0; i < 3 && !target.equals(window.services().document().selected()); i++) {
            click(
                    key,
                    () ->
                            robot
                                    .lookup((Node node) -> key.equals(node.getUserData()) && isSeen(node))
                                    .queryAll()
                                    .stream()
                                    .findFirst()
                                    .orElse(null));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(target, selected());
    }

    /// Chooses in a list of the inspector.
    void choose(String key, String words) {
        press("field." + key);
        click(
                words,
                () -> robot
                        .lookup((Node node) ->
                                node instanceof Labeled label && words.equals(label.getText()) && isInList(label))
                        .queryAll()
                        .stream()
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isInList(Node node) {
        return node.getScene().getWindow() instanceof PopupWindow popup && popup.isShowing();
    }
}
