package org.cidrloom.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.cidrloom.cli.Failure;
import org.cidrloom.ui.file.Dialogs;
import org.jspecify.annotations.Nullable;

/// The designer as a JavaFX application. JavaFX makes the instance; everything else is made by [Services].
public final class FxApp extends Application {
    private static volatile boolean started;

    /// Opens the designer and returns when its last window is closed.
    ///
    /// @throws Failure where there is no display to open it on after all
    static int run(@Nullable Path file) {
        try {
            Services.setScale(Services.home());
            launch(FxApp.class, file == null ? new String[0] : new String[] {file.toString()});
            return 0;
        } catch (RuntimeException thrown) {
            if (started) {
                throw thrown;
            }
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            throw new Failure("The designer's window could not be opened on this display: " + cause.getMessage()
                    + ". `cidrloom --help` names the commands that need none.");
        }
    }

    @Override
    public void start(Stage stage) {
        started = true;
        List<String> arguments = getParameters().getRaw();
        Services services = new Services(stage, new Dialogs(stage), Services.home(), getHostServices()::showDocument);
        services.show(arguments.isEmpty() ? null : Path.of(arguments.getFirst()));
        services.prepare(() -> {});
    }
}
