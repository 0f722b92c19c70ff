package org.cidrloom.app;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.document.Settings;
import org.cidrloom.document.file.SettingsFile;
import org.cidrloom.ui.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Settings and the about box as a person sees them.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
class SettingsJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void take() {
        services = window.services();
    }

    private Settings kept() {
        return new SettingsFile(window.settings().resolve("settings.properties"))
                .read()
                .settings();
    }

    @Test
    void whatIsSetHoldsForNewDesignsAndIsKept() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        Window dialog = settings();
        JourneyWindow.picture(dialog, "settings-light");
        ComboBox<Settings.Theme> theme = robot.lookup("#settings-theme").queryComboBox();
        robot.interact(() -> theme.setValue(Settings.Theme.DARK));
        robot.clickOn("#settings-profiles").write("sandbox, network-prod");
        robot.clickOn("#settings-quota-vpcsPerRegion").write("x");
        assertTrue(robot.lookup("#settings-save").queryButton().isDisabled(), "x is no quota");
        robot.eraseText(1).write("20");
        robot.clickOn("#settings-save");

        Settings expected = new Settings(
                Settings.Theme.DARK, null, Map.of("vpcsPerRegion", 20), List.of("sandbox", "network-prod"), null);
        until("it is kept", () -> kept().equals(expected));
        window.picture("start-dark");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        JourneyWindow.picture(settings(), "settings-dark");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertEquals(
                Map.of("vpcsPerRegion", 20),
                services.document().design().network().quotas());
        robot.interact(() -> services.commands().run("view.theme"));
        until("the theme is kept", () -> kept().theme() == Settings.Theme.LIGHT);
    }

    @Test
    void theAboutBoxSaysVersionsAndAges() throws Exception {
        robot.interact(() -> services.commands().run("help.about"));
        JourneyWindow.picture(robot.window("About Cidrloom"), "about-light");
        assertTrue(robot.lookup(".label").queryAll().stream()
                .anyMatch(each -> each instanceof Label label
                        && label.getText().startsWith("1,402 types, compiled in November 2026")));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void brokenSettingsAreToldAndTheWindowOpens() throws Exception {
        robot.interact(window.stage()::close);
        Files.writeString(window.settings().resolve("settings.properties"), "theme=light\nscale=ten\n");
        window.open();
        until(
                "it is told",
                () -> robot.lookup("#notice-show-details").tryQuery().isPresent());
        robot.clickOn("#notice-show-details");
        window.picture("settings-broken");
        assertTrue(robot.lookup("The scale is “ten”; it can be a number from 100 to 200.")
                .tryQuery()
                .isPresent());
    }

    @Test
    void keysThatArePressedUntilTheDialogIsThereAreItsOwn() throws Exception {
        robot.interact(() -> {
            services.commands().run("file.settings");
            press(KeyCode.DOWN);
        });
        settings();
        ComboBox<Settings.Theme> theme = robot.lookup("#settings-theme").queryComboBox();
        until("the list of themes was gone down in", () -> theme.getValue() == Settings.Theme.LIGHT);
        robot.push(KeyCode.ESCAPE);
        until("it is closed", () -> !isOpen());

        robot.interact(() -> {
            services.commands().run("file.settings");
            press(KeyCode.ESCAPE);
        });
        FxThread.pulses(60);
        assertFalse(isOpen(), "Escape came before it was there");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(
                "the window has the keys again",
                () -> services.document().openProperty().get());
    }

    private void press(KeyCode code) {
        Scene scene = window.stage().getScene();
        Node focused = scene.getFocusOwner();
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        Event.fireEvent(focused == null ? scene : focused, event);
    }

    private static boolean isOpen() {
        return Window.getWindows().stream()
                .anyMatch(each -> each instanceof Stage stage && "Settings".equals(stage.getTitle()));
    }

    private Window settings() {
        until("the settings are there", SettingsJourneyTest::isOpen);
        return robot.window("Settings");
    }
}
