package org.cidrloom.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Times the first window on a desktop: a bare JavaFX window with a label, the designer's start page, and the designer
/// on the sample until the diagram is drawn. Each run is a process of its own, timed from the process's start to the
/// frame after the first one; the kinds take turns, so that a busy machine hits all alike. It prints medians.
///
/// Run its main class with a display (`DISPLAY=:N`), the class path of the tests, and how many rounds as argument.
public final class FirstWindow {
    private static final String SAMPLE = "assets/samples/fifty-addresses.cidrloom.yaml";
    private static final String TIME = "first-window-millis ";

    private FirstWindow() {}

    /// Runs the rounds.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("one")) {
            Application.launch(Probe.class, arguments[1]);
            return;
        }
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        List<String> kinds = List.of("bare", "start", "sample");
        List<List<Long>> times =
                kinds.stream().map(kind -> (List<Long>) new ArrayList<Long>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                times.get(kind).add(time(kinds.get(kind)));
            }
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
            List<Long> sorted = times.get(kind);
            Collections.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%-7s median %5d ms   all %s%n",
                    kinds.get(kind),
                    sorted.get(sorted.size() / 2),
                    sorted);
        }
    }

    private static long time(String kind) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstWindow.class.getName(),
                        "one",
                        kind)
                .redirectErrorStream(true)
                .start();
        long millis = -1;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(TIME)) {
                    millis = Long.parseLong(line.substring(TIME.length()));
                }
            }
        }
        if (process.waitFor() != 0 || millis < 0) {
            throw new IllegalStateException(kind + " showed no window");
        }
        return millis;
    }

    /// One window.
    public static final class Probe extends Application {
        @Override
        public void start(Stage stage) {
            String kind = getParameters().getRaw().getFirst();
            if (kind.equals("bare")) {
                stage.setScene(new Scene(new StackPane(new Label("Bare")), 1280, 800));
                stage.show();
                afterFrames(stage.getScene(), 2);
                return;
            }
            Path home = Path.of("target", "first-window");
            Services services = new Services(stage, new Answers(), home, page -> {});
            services.show(kind.equals("sample") ? Path.of(SAMPLE) : null);
            if (kind.equals("start")) {
                afterFrames(stage.getScene(), 2);
            } else {
                services.canvas().drawingProperty().subscribe((was, is) -> afterFrames(stage.getScene(), 2));
            }
        }

        /// Ends the process after that many frames.
        private static void afterFrames(Scene scene, int frames) {
            Runnable[] listener = new Runnable[1];
            listener[0] = () -> {
                scene.removePostLayoutPulseListener(listener[0]);
                if (frames > 1) {
                    Platform.runLater(() -> afterFrames(scene, frames - 1));
                } else {
                    report();
                }
            };
            scene.addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
        }

        private static void report() {
            Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
            System.out.println(TIME + Duration.between(start, Instant.now()).toMillis());
            System.exit(0);
        }
    }
}
