package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.ui.ShrinkingLabel;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button as wide as the form that leads elsewhere: what is there, and a detail at its right. Both give way where
/// there is no room for them.
final class WayButton extends Button {
    private static final double TEXT = 104;
    private static final double DETAIL = 64;

    /// As long as `255.255.255.255/32`: such a detail is read digit by digit, so the name gives way to it.
    private static final int SHORT_DETAIL = 18;

    private final FontIcon icon = new FontIcon();
    private final Label text = new ShrinkingLabel(TEXT);
    private final Label detail = new ShrinkingLabel(DETAIL);

    WayButton(Runnable action) {
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        text.getStyleClass().add("link-text");
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, "link-detail");
        HBox row = new HBox(icon, text, gap, detail, new FontIcon("fth-chevron-right"));
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
        icon.setIconLiteral(iconName);
        text.setText(name);
        detail.setText(more);
        detail.setMinWidth(more.length() <= SHORT_DETAIL ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
    }
}
