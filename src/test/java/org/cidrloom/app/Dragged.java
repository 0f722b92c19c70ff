package org.cidrloom.app;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Something that is dragged over nodes and dropped. Headless Monocle has no drag-and-drop between nodes, so this sends
/// the events that a desktop sends.
final class Dragged {
    private final FxRobot robot;
    private final Dragboard board;

    Dragged(FxRobot robot, ClipboardContent content) {
        this.robot = robot;
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> content.keySet();
                    case "hasContent" -> content.containsKey(arguments[0]);
                    case "getContent" -> content.get(arguments[0]);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        board = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> DragboardHelper.createDragboard(clipboard));
    }

    /// Drags it over a place of a node.
    ///
    /// @return whether it would be taken
    boolean over(Node node, Point2D at) {
        return send(node, at, DragEvent.DRAG_OVER).isAccepted();
    }

    /// Lets go there.
    ///
    /// @return whether it was taken
    boolean drop(Node node, Point2D at) {
        return send(node, at, DragEvent.DRAG_DROPPED).isDropCompleted();
    }

    private DragEvent send(Node node, Point2D at, EventType<DragEvent> kind) {
        Point2D scene = node.localToScene(at);
        Point2D screen = node.localToScreen(at);
        DragEvent event = new DragEvent(
                kind,
                board,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                TransferMode.COPY,
                null,
                null,
                null);
        robot.interact(() -> node.fireEvent(event));
        return event;
    }
}
