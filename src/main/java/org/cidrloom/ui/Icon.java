package org.cidrloom.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// A sign of the Feather set. Style sheets size and colour it as a text (`.icon`, `-fx-font-size`, `-fx-fill`); in a
/// control it has the looked-up colour `-color-icon`, which is that of the control's text.
///
/// Not Ikonli's node, which has a style of its own that is parsed anew with each size, and which AtlantaFX's rules hold
/// against all that it stands in: icons took a large part of what it takes to dress a panel.
public final class Icon extends Text {
    private static final Map<String, String> SIGNS = Arrays.stream(Feather.values())
            .collect(Collectors.toUnmodifiableMap(Feather::getDescription, sign -> Character.toString(sign.getCode())));

    static {
        load();
    }

    private String name = "";

    /// None yet.
    public Icon() {
        getStyleClass().setAll("icon");
    }

    /// A sign.
    ///
    /// @param name as Feather calls it, with `fth-` before it
    public Icon(String name) {
        this();
        show(name);
    }

    /// Shows another sign.
    ///
    /// @param sign as Feather calls it, with `fth-` before it
    /// @throws IllegalArgumentException if there is none of that name
    public void show(String sign) {
        if (name.equals(sign)) {
            return;
        }
        String text = SIGNS.get(sign);
        if (text == null) {
            throw new IllegalArgumentException("no icon is called " + sign);
        }
        name = sign;
        setText(text);
    }

    private static void load() {
        try (InputStream file = new FeatherIkonHandler().getFontResourceAsStream()) {
            Font.loadFont(file, 16);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
