package org.cidrloom.app;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does in the Capacity view of the real window, by keyboard alone.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class CapacityJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("fifty-addresses"));

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void openTheView() {
        services = window.services();
        robot.press(KeyCode.CONTROL).push(KeyCode.DIGIT3);
        robot.release(KeyCode.CONTROL);
        until(() -> shows("#capacity-headline", "28 pods planned · room for 60"));
    }

    @Test
    void theSliderCountsOnMorePodsAndTheSameKeyShowsTheDiagramAgain() {
        Slider pods = robot.lookup("#capacity-pods").queryAs(Slider.class);
        robot.interact(pods::requestFocus);
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.RIGHT);
        }
        until(() -> shows("#capacity-headline", "84 pods planned · room for 60"));
        Button reset = robot.lookup("#capacity-reset").queryButton();
        robot.interact(reset::requestFocus);
        robot.push(KeyCode.SPACE);
        until(() -> shows("#capacity-headline", "28 pods planned · room for 60"));
        robot.press(KeyCode.CONTROL).push(KeyCode.DIGIT3);
        robot.release(KeyCode.CONTROL);
        until(() -> robot.lookup("#capacity").queryAll().stream().noneMatch(Node::isVisible));
    }

    @Test
    void anotherWayIsAppliedByItsButtonAndUndone() {
        Button apply = robot.lookup("#apply-custom-networking-prefixes").queryButton();
        robot.interact(apply::requestFocus);
        robot.push(KeyCode.SPACE);
        until(this::delegatesPrefixes);
        until(() -> !shows("#capacity-headline", "28 pods planned · room for 60"));
        robot.press(KeyCode.CONTROL).push(KeyCode.Z);
        robot.release(KeyCode.CONTROL);
        until(() -> shows("#capacity-headline", "28 pods planned · room for 60"));
        assertFalse(delegatesPrefixes());
        assertTrue(shows("#capacity-binding", "First to widen:"));
    }

    /// The pictures of the documentation, and that dark is another picture than light.
    @Test
    void theViewIsPicturedInLightAndDark() throws Exception {
        Image light = window.picture("capacity-light");
        robot.interact(() -> services.commands().run("view.theme"));
        Image dark = window.picture("capacity-dark");
        robot.interact(() -> services.commands().run("view.theme"));
        assertNotEquals(
                light.getPixelReader().getArgb(640, 400), dark.getPixelReader().getArgb(640, 400));
    }

    private boolean delegatesPrefixes() {
        return services.document()
                .design()
                .network()
                .clusters()
                .getFirst()
                .cni()
                .prefixDelegation();
    }

    private boolean shows(String id, String text) {
        return robot.lookup(id).queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith(text) && isSeen(label));
    }

    /// A page that is not whole yet stands behind the other.
    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
