package org.cidrloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window for a test that does in it what a person does: opened before each test with settings of its own, and
/// closed after it with all that it opened. Register it as a field with `@RegisterExtension`; in methods that run
/// before each test it is open already.
@SuppressWarnings("NullAway.Init") // what belongs to a window is made before each test
final class JourneyWindow implements BeforeEachCallback, AfterEachCallback {
    private static final int SECONDS = 30;

    private final @Nullable Path design;
    private final FxRobot robot = new FxRobot();
    private Answers answers;
    private Path folder;
    private Stage stage;
    private Services services;

    /// A window with the start page.
    JourneyWindow() {
        this.design = null;
    }

    /// A window with a design, opened where it lies, judged and drawn.
    JourneyWindow(Path design) {
        this.design = design;
    }

    /// A sample that is delivered with the program.
    static Path sample(String name) {
        return Path.of("assets", "samples", name + ".cidrloom.yaml");
    }

    /// Mouse and keyboard.
    FxRobot robot() {
        return robot;
    }

    /// What the window is told when it asks.
    Answers answers() {
        return answers;
    }

    /// A folder of this test alone.
    Path folder() {
        return folder;
    }

    /// Where the window keeps its settings.
    Path settings() {
        return folder.resolve("settings");
    }

    Stage stage() {
        return stage;
    }

    Services services() {
        return services;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(2 * SECONDS * 1_000L);
        FxToolkit.registerPrimaryStage();
        folder = Files.createTempDirectory("journey");
        Files.createDirectory(settings());
        answers = new Answers();
        open();
    }

    /// Opens a new window, as the next start of the program would.
    void open() throws Exception {
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            services = new Services(stage, answers, settings(), page -> {});
            services.show(design);
            stage.requestFocus();
        });
        until("keys go to it", () -> stage.isFocused());
        if (design != null) {
            untilShown();
        }
    }

    /// Closes the window and opens a new one.
    void reopen() throws Exception {
        close();
        open();
    }

    private static void close() throws TimeoutException {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Opens a file in it and waits until it is drawn.
    void show(Path file) throws Exception {
        FxToolkit.setupFixture(() -> services.show(file));
        untilShown();
    }

    /// Opens a design that has no file in it and waits until it is drawn.
    void show(Design opened) {
        robot.interact(() -> services.document().open(null, opened, List.of(), false));
        untilShown();
    }

    private void untilShown() {
        until("the design is open", () -> services.document().openProperty().get());
        until("it is judged", () -> services.document().judgedProperty().get());
        until(
                "it is drawn",
                () -> !services.canvas().drawingProperty().get().placed().isEmpty());
    }

    /// Waits until something is so, which is asked on the JavaFX thread.
    static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException late) {
            throw new AssertionError("in vain waited until " + what, late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until something is so; the line of the test says what.
    static void until(Callable<Boolean> condition) {
        until("it holds", condition);
    }

    /// A picture of the window as it is, kept for people to look at.
    Image picture(String name) throws IOException {
        return picture(stage, name);
    }

    /// The same of another window, such as a dialog.
    static Image picture(Window window, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Image image = WaitForAsyncUtils.waitForAsyncFx(
                SECONDS * 1_000L, () -> window.getScene().snapshot(null));
        Pictures.save(image, name);
        return image;
    }

    /// One in light and one in dark.
    void pictures(String name) throws IOException {
        for (String theme : List.of("light", "dark")) {
            picture(name + "-" + theme);
            robot.interact(() -> services.commands().run("view.theme"));
        }
    }
}
