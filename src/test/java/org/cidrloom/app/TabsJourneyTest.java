package org.cidrloom.app;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.cidrloom.model.edit.Edit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does with several designs in one window.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
class TabsJourneyTest {
    private static final Path SAMPLES = Path.of("assets", "samples");

    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Answers answers;
    private Stage stage;
    private Services services;
    private Path folder;

    @BeforeEach
    void take() {
        answers = window.answers();
        stage = window.stage();
        services = window.services();
        folder = window.folder();
    }

    private Path copy(String sample) throws Exception {
        Path file = folder.resolve(sample + ".cidrloom.yaml");
        return Files.exists(file) ? file : Files.copy(SAMPLES.resolve(sample + ".cidrloom.yaml"), file);
    }

    private String shown() {
        return services.document().design().network().name();
    }

    private boolean hasStrip() {
        return robot.lookup("#tabs").tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void severalDesignsAreOpenedWalkedThroughAndClosed() throws Exception {
        window.show(copy("fifty-addresses"));
        assertFalse(hasStrip(), "one design needs no tabs");
        String first = shown();
        window.show(copy("twins"));
        String second = shown();
        robot.interact(() -> services.document().apply(Edit.ofNetwork("Rename", network -> network.withName("mine"))));
        assertTrue(hasStrip());
        window.pictures("tabs");

        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertEquals(first, shown());
        assertEquals(first + " — Cidrloom", stage.getTitle());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("mine", shown());
        robot.clickOn(robot.from(robot.lookup("#tabs")).lookup(first).<Node>query());
        assertEquals(first, shown());
        window.show(copy("twins"));
        assertEquals("mine", shown(), "its tab, and not the file again: " + second);

        robot.clickOn("• mine", MouseButton.MIDDLE);
        assertEquals(List.of("unsaved mine"), answers.asked);
        assertEquals(2, services.tabs().all().size());
        robot.interact(() -> services.document().undo());
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertEquals(first, shown());
        assertFalse(hasStrip());
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertFalse(services.document().openProperty().get());
    }

    @Test
    void aChangedFileIsToldWithWhatDiffers() throws Exception {
        Path file = copy("fifty-addresses");
        window.show(file);
        Files.writeString(file, Files.readString(file).replace("10.24.56.192/27", "10.24.56.224/28"));
        WaitForAsyncUtils.asyncFx(() -> services.tabs().current().files().lookAtFile())
                .get();
        until(
                "it is told",
                () -> robot.lookup("#notice-show-details").tryQuery().isPresent());
        robot.clickOn("#notice-show-details");
        window.pictures("changed-on-disk");
        robot.clickOn("Load the file");
        until("it is loaded", () -> services.document().undoLabelProperty().get() != null);
        assertEquals(
                "Load the file as it is on disk",
                services.document().undoLabelProperty().get());
    }

    @Test
    void closedDesksAreLetGo() throws Exception {
        window.show(copy("fifty-addresses"));
        Path other = copy("twins");
        List<WeakReference<Object>> gone = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            window.show(other);
            gone.add(new WeakReference<>(services.tabs().current()));
            robot.interact(() -> services.commands().run("file.close"));
        }
        window.show(copy("fifty-addresses"));
        robot.moveTo(stage.getScene().getRoot());
        long left = Long.MAX_VALUE;
        for (int tries = 0; tries < 20 && left > 1; tries++) {
            System.gc();
            Thread.sleep(100);
            WaitForAsyncUtils.waitForFxEvents();
            left = gone.stream().filter(each -> each.get() != null).count();
        }
        assertTrue(left <= 1, left + " of 6 desks are still held");
    }
}
