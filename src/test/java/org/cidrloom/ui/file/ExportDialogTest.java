package org.cidrloom.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Designs;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Pictures;
import org.cidrloom.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// The export on screen while it takes its time.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before every test
final class ExportDialogTest {
    private final CountDownLatch goOn = new CountDownLatch(1);

    @TempDir
    Path folder;

    private ExportModel model;

    /// Takes until the test says so.
    private final class Slow implements Exporter {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public String title() {
            return "Terraform for VPCs, transit gateways and clusters";
        }

        @Override
        public List<GeneratedFile> files(Design design) {
            try {
                assertTrue(goOn.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(GeneratedFile.text("slow/a.txt", "a"));
        }
    }

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new StackPane(), 1280, 800);
        new Theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        Questions silent = Questions.unasked();
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "export");
            thread.setDaemon(true);
            return thread;
        });
        model = new ExportModel(
                estate(),
                Bundle.of(List.of(new Slow())),
                new Background(worker, Platform::runLater),
                silent,
                new ExportChoices(folder.resolve("export"), () -> null));
        new ExportDialog(model, stage).open();
    }

    /// A design with a cluster that takes its CNI by chart.
    private static Design estate() {
        Design mended = Designs.mended();
        return mended.withNetwork(mended.network().withName("estate"));
    }

    @Test
    void progressIsSeenAndEscapeCancels(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#export-detail").tryQuery().isPresent());
        until(() ->
                robot.lookup("#export-detail").queryAs(Label.class).getText().startsWith("Terraform"));
        assertTrue(robot.lookup("#export-progress").query().isVisible());
        assertTrue(robot.lookup("#export-close").query().isVisible());
        Window dialog = dialog();
        var picture = WaitForAsyncUtils.asyncFx(() -> dialog.getScene().snapshot(null));
        Pictures.write("export-making-light", WaitForAsyncUtils.waitFor(picture));
        robot.targetWindow(dialog).clickOn("#export-release");
        until(() -> model.choiceProperty().get().release());
        robot.targetWindow(dialog).push(KeyCode.ESCAPE);
        goOn.countDown();
        until(() -> model.stageProperty().get() instanceof ExportStage.Failed);
        assertTrue(!dialog.isShowing());
    }

    private static Window dialog() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && "Export estate".equals(stage.getTitle()))
                .findFirst()
                .orElseThrow();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    }
}
