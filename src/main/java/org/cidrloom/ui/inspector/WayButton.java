package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.ShrinkingLabel;

/// A button as wide as the form that leads elsewhere: what is there, and a detail at its right, or under it where the
/// detail is long.
final class WayButton extends Button {
    private static final double TEXT = 104;

    /// As long as `255.255.255.255/32`: such a detail is read digit by digit, so the name gives way to it.
    private static final int SHORT_DETAIL = 18;

    private final Icon icon = new Icon();
    private final Label text = new ShrinkingLabel(TEXT);
    private final Label detail = new Label();
    private final Label below = new ShrinkingLabel(TEXT);
    private final VBox lines = new VBox(1, text);

    WayButton(Runnable action) {
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        text.getStyleClass().add("link-text");
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, "link-detail");
        below.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        lines.setMinWidth(0);
        HBox row = new HBox(icon, lines, gap, detail, new Icon("fth-chevron-right"));
        row.getStyleClass().add("link-row");
        row.setMinWidth(0);
        row.prefWidthProperty().bind(widthProperty());
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll(Styles.FLAT, "link");
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> action.run());
    }

    /// Shows where it leads.
    void show(String name, String more, String iconName) {
        setAccessibleText("Go to " + name + " " + more);
        icon.show(iconName);
        text.setText(name);
        detail.setText(more);
        boolean beside = more.length() <= SHORT_DETAIL;
        detail.setVisible(beside);
        detail.setManaged(beside);
        detail.setMinWidth(USE_PREF_SIZE);
        below.setText(more);
        List<Label> shown = beside ? List.of(text) : List.of(text, below);
        if (!lines.getChildren().equals(shown)) {
            lines.getChildren().setAll(shown);
        }
    }
}
