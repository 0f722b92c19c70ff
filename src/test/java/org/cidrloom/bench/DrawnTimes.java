package org.cidrloom.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.cidrloom.app.Services;
import org.cidrloom.ui.FxThread;
import org.cidrloom.ui.file.Questions;

/// Times opening a design in the designer's window until it is painted, in a process that has just started.
///
/// `FILE` opens it from the start page; `FILE at-start` names it to the process, as `cidrloom FILE` does. It needs a
/// display or `-Dglass.platform=Headless -Dprism.order=sw`, and the options of the launcher where its AOT cache is to
/// fit.
public final class DrawnTimes {
    /// Pulses until the start page stands still.
    private static final int SETTLED = 60;

    private DrawnTimes() {}

    /// Opens the window, then the file, and prints.
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path home = Files.createTempDirectory("cidrloom-drawn");
        FxThread.start();
        boolean isNamed = arguments.length > 1;
        Services services = FxThread.call(() -> {
            Services made = new Services(new Stage(), Questions.unasked(), home, page -> {});
            made.show(isNamed ? file : null);
            return made;
        });
        if (!isNamed) {
            FxThread.pulses(SETTLED);
            FxThread.call(() -> {
                services.show(file);
                return true;
            });
        }
        long chosen = System.currentTimeMillis();
        while (FxThread.call(
                () -> services.canvas().drawingProperty().get().placed().isEmpty())) {
            Thread.sleep(2);
        }
        long there = System.currentTimeMillis();
        FxThread.pulses(2);
        long seen = System.currentTimeMillis();
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.printf(
                Locale.ROOT,
                "asked for after %d ms; the drawing is there %d ms later, on screen %d ms later; %d ms since the start, %d ms"
                        + " of processor%n",
                chosen - begun,
                there - chosen,
                seen - chosen,
                seen - begun,
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis());
        Platform.exit();
        System.exit(0);
    }
}
