package org.cidrloom.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import org.cidrloom.diagram.TextStyle;

/// The bundled typefaces, so that a design looks and measures the same on every machine. Each file is read once.
public final class Typefaces {
    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    private Typefaces() {}

    /// Makes all of them known to JavaFX and its style sheets.
    public static void load() {
        for (String name : new String[] {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "JetBrainsMono-Regular"}) {
            loaded(name);
        }
    }

    /// The font of a style of the diagram.
    ///
    /// @param size in pixels
    public static Font of(TextStyle.Face face, TextStyle.Weight weight, double size) {
        return new Font(loaded(file(face, weight)).getName(), size);
    }

    private static String file(TextStyle.Face face, TextStyle.Weight weight) {
        return switch (face) {
            case MONO -> weight == TextStyle.Weight.REGULAR ? "JetBrainsMono-Regular" : "JetBrainsMono-Medium";
            case SANS ->
                switch (weight) {
                    case REGULAR -> "Inter-Regular";
                    case MEDIUM -> "Inter-Medium";
                    case SEMIBOLD -> "Inter-SemiBold";
                };
        };
    }

    private static Font loaded(String name) {
        return LOADED.computeIfAbsent(name, Typefaces::read);
    }

    private static Font read(String name) {
        try (InputStream file = Typefaces.class.getResourceAsStream("/assets/fonts/" + name + ".ttf")) {
            Font font = file == null ? null : Font.loadFont(file, 13);
            return font == null ? Font.getDefault() : font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
