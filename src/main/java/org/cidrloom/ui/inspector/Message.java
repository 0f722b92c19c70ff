package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// The line under a field: why a text is refused, or what speaks against it. An icon goes with the colour.
final class Message extends Label {
    private final Icon refused = new Icon("fth-alert-circle");
    private final Icon advised = new Icon("fth-alert-triangle");
    private String colour = "";

    Message() {
        getStyleClass().add("field-message");
        setWrapText(true);
        show("", null);
    }

    void refuse(String problem) {
        show(problem, refused);
        colour(Styles.DANGER);
    }

    void advise(String advice) {
        show(advice, advice.isEmpty() ? null : advised);
        colour(advice.isEmpty() ? "" : Styles.WARNING);
    }

    /// A class that is taken away and given back has to be dressed anew.
    private void colour(String style) {
        if (!colour.equals(style)) {
            getStyleClass().remove(colour);
            colour = style;
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }
    }

    private void show(String text, @Nullable Icon icon) {
        setText(text);
        setGraphic(icon);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }

    /// Outlines an input by what its text means.
    ///
    /// @param accepted what it means; null where it is refused or nothing is known
    /// @param good whether it is not refused
    static void mark(Node input, Entry.@Nullable Accepted accepted, boolean good) {
        input.pseudoClassStateChanged(Styles.STATE_DANGER, !good);
        input.pseudoClassStateChanged(
                Styles.STATE_WARNING, accepted != null && !accepted.advice().isEmpty());
    }
}
