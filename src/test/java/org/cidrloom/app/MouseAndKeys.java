package org.cidrloom.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A mouse and a keyboard for the window of a journey of hundreds of steps, which counts them. The robot of TestFX
/// waits a tenth of a second after each; this looks at the window after each frame, and goes on once what it waits for
/// is so.
final class MouseAndKeys {
    private static final int SECONDS = 30;

    private final JourneyWindow window;
    private final FxRobot robot;
    private @Nullable Robot robotOfFx;
    private int clicks;
    private int drags;
    private int strokes;
    private int letters;

    MouseAndKeys(JourneyWindow window) {
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

    /// What is done in another way than by this mouse was a drag.
    void countDrag() {
        drags++;
    }

    /// Does something on the JavaFX thread, and lets happen what it sends there.
    void act(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1_000L, action);
        WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1_000L, () -> {});
    }

    /// Waits until something is so: asked on the JavaFX thread, at once and after the layout of each frame.
    void until(String what, BooleanSupplier condition) {
        Scene scene = window.stage().getScene();
        CompletableFuture<Void> isSo = new CompletableFuture<>();
        Runnable look = () -> {
            if (isSo.isDone()) {
                return;
            }
            try {
                if (condition.getAsBoolean()) {
                    isSo.complete(null);
                } else {
                    Platform.requestNextPulse();
                }
            } catch (RuntimeException | AssertionError failed) {
                isSo.completeExceptionally(failed);
            }
        };
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(look);
            look.run();
        });
        try {
            isSo.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException failed) {
            stuck();
            throw new AssertionError(
                    "in vain waited until " + what + ", with selected: "
                            + window.services().document().selection(),
                    failed);
        } finally {
            Platform.runLater(() -> scene.removePostLayoutPulseListener(look));
        }
    }

    private void stuck() {
        try {
            window.picture("stuck");
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
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

    /// Types a text to where the keys go.
    void type(String text) {
        act(() -> text.codePoints().forEach(letter -> {
            Node owner = window.stage().getScene().getFocusOwner();
            String typed = Character.toString(letter);
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
        }));
        letters += text.length();
    }

    /// Replaces the text of the field that the keys go to, and keeps it.
    void replace(String text) {
        keys(KeyCode.CONTROL, KeyCode.A);
        type(text);
        keys(KeyCode.ENTER);
    }

    private Robot mouse() {
        Robot known = robotOfFx;
        Robot made = known == null ? new Robot() : known;
        robotOfFx = made;
        return made;
    }

    /// Clicks on a place of the screen.
    void clickOn(Point2D at, int times) {
        act(() -> clickNow(at, times));
    }

    private void clickNow(Point2D at, int times) {
        mouse().mouseMove(at.add(0, 24)); // else a click where the last one was would be its second half
        mouse().mouseMove(at);
        for (int i = 0; i < times; i++) {
            mouse().mousePress(MouseButton.PRIMARY);
            mouse().mouseRelease(MouseButton.PRIMARY);
        }
        clicks += times;
    }

    /// Drags with the mouse from a place of the screen to another.
    void drag(Point2D from, Point2D to) {
        act(() -> mouse().mouseMove(from));
        act(() -> mouse().mousePress(MouseButton.PRIMARY));
        act(() -> mouse().mouseMove(from.midpoint(to)));
        act(() -> mouse().mouseMove(to));
        act(() -> mouse().mouseRelease(MouseButton.PRIMARY));
        drags++;
    }

    /// Clicks on what has that id, once it is seen.
    void click(String id) {
        click(id, () -> find(id));
    }

    /// Clicks on a node once the form that it is in is whole and it stands where it stood in the frame before: in the
    /// same frame, for it may be elsewhere in the next one.
    ///
    /// @param where finds the node; null while it is not there yet
    void click(String what, Supplier<@Nullable Node> where) {
        @Nullable Bounds[] last = {null};
        until(what + " is there and stands still", () -> {
            Node node = where.get();
            Bounds now = node == null || !isScrolledTo(node) ? null : node.localToScreen(node.getBoundsInLocal());
            boolean still = now != null && now.equals(last[0]);
            last[0] = now;
            if (now != null && still) {
                clickNow(new Point2D(now.getCenterX(), now.getCenterY()), 1);
            }
            return still;
        });
        act(() -> {});
    }

    /// What has that id and is seen; null where nothing does.
    @Nullable
    Node find(String id) {
        return find((Node node) -> id.equals(node.getId()));
    }

    /// The first that is such and is seen; null where none is.
    @Nullable
    Node find(Predicate<Node> such) {
        return robot.lookup((Node node) -> such.test(node) && isSeen(node)).queryAll().stream()
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

    /// Scrolls to a node that is not seen as a whole.
    ///
    /// @return whether it is seen, and what it is in does not grow
    private static boolean isScrolledTo(Node node) {
        Node each = node.getParent();
        while (each != null && !(each instanceof ScrollPane)) {
            each = each.getParent();
        }
        if (!(each instanceof ScrollPane pane)) {
            return true;
        }
        if (pane.getVbarPolicy() == ScrollPane.ScrollBarPolicy.ALWAYS) {
            return false; // as a form is while it is made
        }
        Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getBoundsInLocal().getHeight() - seen;
        double top = pane.getVvalue() * hidden;
        if (hidden <= 0 || (at.getMinY() >= top && at.getMaxY() <= top + seen)) {
            return true;
        }
        pane.setVvalue(Math.clamp((at.getMinY() - 80) / hidden, 0, 1));
        return false;
    }
}
