package org.cidrloom.app;

import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The legend and the map in the corners of the canvas keep off the drawing, and are as large as the window's scale
/// says.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
class CornersJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("hub-and-spoke"));

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void take() {
        services = window.services();
    }

    @Test
    void theLegendHasRoomBesideTheWholeDrawingAndTheMapAnotherCorner() throws Exception {
        run("view.legend");
        run("view.zoom-fit");
        Node legend = robot.lookup("#legend").query();
        until("the legend has room", () -> legend.isVisible() && isFree(legend));
        assertFalse(robot.lookup("#legend-fold").query().isVisible());
        window.pictures("corners-fit");

        run("view.zoom-100");
        Node map = robot.lookup("#minimap").query();
        until("there is something to find", map::isVisible);
        until("both have come to rest", () -> !map.getBoundsInParent().intersects(legend.getBoundsInParent()));
        window.pictures("corners-100");
        double high = onScreen(map).getHeight();
        double fold = onScreen(robot.lookup("#minimap-toggle").query()).getHeight();

        scale(150);
        double canvas = onScreen(robot.lookup("#canvas").query()).getHeight();
        double larger = onScreen(map).getHeight();
        assertTrue(larger > high && larger <= canvas / 3 + 1, high + ", then " + larger + " of " + canvas);
        assertEquals(1.5, onScreen(robot.lookup("#minimap-toggle").query()).getHeight() / fold, 0.03);
        window.picture("corners-100-scaled");
        run("view.zoom-fit");
        until("all is seen", () -> !map.isVisible());
        window.picture("corners-fit-scaled");
    }

    private void run(String command) {
        robot.interact(() -> services.commands().run(command));
    }

    /// Whether no box of the drawing and no part of an edge is under it.
    private boolean isFree(Node over) {
        Bounds bounds = over.getBoundsInParent();
        Box part = new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        return services.canvas().drawingProperty().get().placed().stream().noneMatch(place -> isUnder(part, place));
    }

    private boolean isUnder(Box part, Placed place) {
        if (!place.isEdge()) {
            return services.canvas().inWindow(place.box()).touches(part);
        }
        for (int corner = 1; corner < place.route().size(); corner++) {
            Point from = place.route().get(corner - 1);
            Point to = place.route().get(corner);
            if (services.canvas().inWindow(Box.between(from, to)).touches(part)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private void scale(int percent) {
        run("file.settings");
        until(() -> robot.lookup("#settings-scale").tryQuery().isPresent());
        ComboBox<Integer> scale = robot.lookup("#settings-scale").queryComboBox();
        robot.interact(() -> scale.setValue(percent));
        robot.clickOn("#settings-save");
        until(() -> Stream.of(Window.getWindows().toArray())
                .noneMatch(each -> each instanceof Stage stage && "Settings".equals(stage.getTitle())));
    }
}
