package org.cidrloom.app;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cidrloom.ui.file.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does in the Capacity view of the real window, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
final class CapacityJourneyTest {
    @TempDir
    static Path home;

    // TestFX calls start before every test, which NullAway does not know.
    @SuppressWarnings("NullAway.Init")
    private Services services;

    @SuppressWarnings("NullAway.Init")
    private FxRobot robot;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Questions silent = (Questions) Proxy.newProxyInstance(
                Questions.class.getClassLoader(), new Class<?>[] {Questions.class}, (proxy, method, args) -> {
                    throw new IllegalStateException(method.getName());
                });
        services = new Services(stage, silent, home, page -> {});
        services.show(Path.of("assets", "samples", "fifty-addresses.cidrloom.yaml"));
    }

    @BeforeEach
    void openTheView(FxRobot given) {
        robot = given;
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
        Image light = picture("capacity-light");
        robot.interact(() -> services.commands().run("view.theme"));
        Image dark = picture("capacity-dark");
        robot.interact(() -> services.commands().run("view.theme"));
        assertNotEquals(
                light.getPixelReader().getArgb(640, 400), dark.getPixelReader().getArgb(640, 400));
    }

    private Image picture(String name) throws Exception {
        Image image =
                WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        Pictures.save(image, name);
        return image;
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
                .anyMatch(label -> label.getText().startsWith(text));
    }

    private static void until(BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return holds.getAsBoolean();
            });
        } catch (TimeoutException late) {
            throw new AssertionError("not within 30 s", late);
        }
    }
}
