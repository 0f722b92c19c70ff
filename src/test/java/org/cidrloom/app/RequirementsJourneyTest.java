package org.cidrloom.app;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// From the start page to a design by requirements, by keyboard alone.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class RequirementsJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void take() {
        services = window.services();
    }

    @Test
    void requirementsTypedFromTheStartPageMakeADesign() throws IOException {
        open();
        robot.write("10.24.56.128/26");
        goTo("requirements-pods");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("120");
        until(() -> enabled("requirements-create"));
        picture("requirements-fit");
        robot.push(KeyCode.ENTER);
        until(() -> services.document().openProperty().get());
        Network network = services.document().design().network();
        assertEquals(120, network.clusters().getFirst().nodeGroups().getFirst().pods());
        assertEquals(
                Cidr.parse("10.24.56.128/28"),
                network.vpcs().getFirst().subnets().stream()
                        .filter(subnet -> subnet.tier() == Tier.NODE)
                        .map(Subnet::cidr)
                        .findFirst()
                        .orElseThrow());
        assertEquals(true, services.document().dirtyProperty().get());
        until(() -> dialog().findAny().isEmpty());
    }

    @Test
    void aRegionAndATypeAreChosenFromWhatIsOffered() throws IOException {
        open();
        robot.write("10.24.56.128/26");
        goTo("requirements-region");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("stock");
        until(() -> suggestions() != null);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals("eu-north-1", text("requirements-region"));
        until(() -> suggestions() == null);

        goTo("requirements-instance-types");
        robot.push(KeyCode.END);
        robot.write(", m6i.x");
        until(() -> suggestions() != null);
        picture("requirements-types");
        JourneyWindow.picture(Objects.requireNonNull(suggestions()), "requirements-types-offered");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals("m5.large, m6i.xlarge", text("requirements-instance-types"));
        robot.write(", m");
        until(() -> suggestions() != null);
        robot.push(KeyCode.ESCAPE);
        until(() -> suggestions() == null);
        assertTrue(dialog().findAny().isPresent(), "Escape closed the list alone");
    }

    private static @Nullable Popup suggestions() {
        return (Popup) Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    private static String text(String id) {
        return node(id) instanceof TextField field ? field.getText() : "";
    }

    @Test
    void aRefusalIsMendedByOneOfItsWaysOut() throws IOException {
        robot.interact(() -> services.commands().run("view.theme"));
        open();
        robot.write("10.24.56.128/26");
        goTo("requirements-secondary");
        robot.push(KeyCode.SPACE);
        until(() -> node("requirements-relax-0") != null);
        assertFalse(enabled("requirements-create"));
        picture("requirements-refused-dark");
        goTo("requirements-relax-1");
        robot.push(KeyCode.SPACE);
        until(() -> enabled("requirements-create"));
        picture("requirements-relaxed-dark");
        robot.push(KeyCode.ENTER);
        until(() -> services.document().openProperty().get());
        assertEquals(
                Cidr.parse("10.24.56.0/23"),
                services.document()
                        .design()
                        .network()
                        .vpcs()
                        .getFirst()
                        .cidrs()
                        .getFirst()
                        .cidr());
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        open();
        robot.write("10.24.56.128/26");
        robot.push(KeyCode.ESCAPE);
        until(() -> dialog().findAny().isEmpty());
        assertFalse(services.document().openProperty().get());
    }

    private void open() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until(() -> dialog().findAny().isPresent());
        robot.targetWindow(dialog().findFirst().orElseThrow());
    }

    /// Presses Tab until that node has the focus.
    private void goTo(String id) {
        for (int presses = 0; presses < 40; presses++) {
            Node focused = dialog().findFirst().orElseThrow().getScene().getFocusOwner();
            if (focused != null && id.equals(focused.getId())) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab never reaches " + id);
    }

    private static Stream<Window> dialog() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && "New from requirements".equals(stage.getTitle()));
    }

    private static @Nullable Node node(String id) {
        return dialog().flatMap(window -> Stream.ofNullable(window.getScene().lookup("#" + id)))
                .findFirst()
                .orElse(null);
    }

    private static boolean enabled(String id) {
        Node node = node(id);
        return node != null && !node.isDisabled();
    }

    private static void picture(String name) throws IOException {
        var image = WaitForAsyncUtils.asyncFx(
                () -> dialog().findFirst().orElseThrow().getScene().snapshot(null));
        Pictures.save(WaitForAsyncUtils.waitFor(image), name);
    }
}
