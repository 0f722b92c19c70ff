package org.cidrloom.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.cidrloom.ui.FxThread;

/// Keys and mouse of the X server, pressed by xdotool.
final class Xdotool {
    private static final int PATIENCE = 30;

    private Xdotool() {}

    static void key(String keys) throws Exception {
        xdotool("key", "--clearmodifiers", keys);
    }

    static void type(String text) throws Exception {
        xdotool("type", "--delay", "8", text);
    }

    static void click(Point2D at) throws Exception {
        move(at);
        xdotool("click", "1");
    }

    /// Presses, goes there in small steps as a hand does, and lets go. A drag begins only once it has moved.
    static void pull(Point2D from, Point2D to) throws Exception {
        move(from);
        xdotool("mousedown", "1");
        int steps = 16;
        for (int i = 1; i <= steps; i++) {
            move(from.interpolate(to, (double) i / steps));
        }
        move(to.add(1, 1));
        move(to);
        xdotool("mouseup", "1");
    }

    static void move(Point2D to) throws Exception {
        xdotool("mousemove", "--sync", Long.toString(Math.round(to.getX())), Long.toString(Math.round(to.getY())));
        FxThread.call(() -> true);
    }

    static void awaitWindow(String title) throws Exception {
        xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync");
    }

    private static void xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("timeout", Integer.toString(PATIENCE), "xdotool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + exit + ": " + said);
        }
    }

    /// Presses the right button where the pointer is.
    static void rightClick() throws Exception {
        xdotool("click", "3");
    }
}
