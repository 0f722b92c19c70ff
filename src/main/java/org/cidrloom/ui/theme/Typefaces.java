package org.cidrloom.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled typefaces, so that a design looks and measures the same on every machine.
final class Typefaces {
    private static final List<String> FILES = List.of(
            "Inter-Regular.ttf",
            "Inter-Medium.ttf",
            "Inter-SemiBold.ttf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Medium.ttf");

    private Typefaces() {}

    /// Makes them known to JavaFX. One that is missing from the program falls back to the system's.
    static void load() {
        for (String file : FILES) {
            try (InputStream font = Typefaces.class.getResourceAsStream("/assets/fonts/" + file)) {
                if (font != null) {
                    Font.loadFont(font, 13);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
