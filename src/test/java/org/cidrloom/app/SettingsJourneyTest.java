package org.cidrloom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.document.Settings;
import org.cidrloom.document.file.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Settings and the about box as a person sees them.
@SuppressWarnings("NullAway.Init") // the window and what belongs to it are made before each test
class SettingsJourneyTest {
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Services services;

    @TempDir
    private Path home;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void window() throws Exception {
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            services = new Services(stage, new Answers(), home, page -> {});
            services.show(null);
        });
    }

    @AfterEach
    void away() throws Exception {
        robot.release(new KeyCode[0]);
        FxToolkit.setupFixture(stage::close);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException late) {
            throw new AssertionError("in vain waited until " + what, late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void picture(Window window, String name) throws Exception {
        Pictures.save(
                WaitForAsyncUtils.asyncFx(() -> window.getScene().snapshot(null))
                        .get(),
                name);
    }

    private Settings kept() {
        return new SettingsFile(home.resolve("settings.properties")).read().settings();
    }

    @Test
    void whatIsSetHoldsForNewDesignsAndIsKept() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        Window dialog = robot.window("Settings");
        picture(dialog, "settings-light");
        ComboBox<Settings.Theme> theme = robot.lookup("#settings-theme").queryComboBox();
        robot.interact(() -> theme.setValue(Settings.Theme.DARK));
        robot.clickOn("#settings-profiles").write("sandbox, network-prod");
        robot.clickOn("#settings-quota-vpcsPerRegion").write("x");
        assertTrue(robot.lookup("#settings-save").queryButton().isDisabled(), "x is no quota");
        robot.eraseText(1).write("20");
        robot.clickOn("#settings-save");

        Settings expected = new Settings(
                Settings.Theme.DARK, null, Map.of("vpcsPerRegion", 20), List.of("sandbox", "network-prod"), null);
        await("it is kept", () -> kept().equals(expected));
        picture(stage, "start-dark");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        picture(robot.window("Settings"), "settings-dark");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertEquals(
                Map.of("vpcsPerRegion", 20),
                services.document().design().network().quotas());
        robot.interact(() -> services.commands().run("view.theme"));
        await("the theme is kept", () -> kept().theme() == Settings.Theme.LIGHT);
    }

    @Test
    void theAboutBoxSaysVersionsAndAges() throws Exception {
        robot.interact(() -> services.commands().run("help.about"));
        picture(robot.window("About Cidrloom"), "about-light");
        assertTrue(robot.lookup(".label").queryAll().stream()
                .anyMatch(each -> each instanceof Label label
                        && label.getText().startsWith("1402 types, compiled in November 2026")));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void brokenSettingsAreToldAndTheWindowOpens() throws Exception {
        FxToolkit.setupFixture(stage::close);
        Files.writeString(home.resolve("settings.properties"), "theme=light\nscale=ten\n");
        window();
        await(
                "it is told",
                () -> robot.lookup("#notice-show-details").tryQuery().isPresent());
        robot.clickOn("#notice-show-details");
        picture(stage, "settings-broken");
        assertTrue(robot.lookup("The scale is “ten”; it can be a number from 100 to 200.")
                .tryQuery()
                .isPresent());
    }
}
