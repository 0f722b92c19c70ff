package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.ui.Icon;

/// Which rows of a long list are shown, with the way to those before and after them.
final class RowPager extends HBox {
    private final Label text = new Label();
    private final Button before = button("fth-chevron-left", "Rows before these");
    private final Button after = button("fth-chevron-right", "Rows after these");

    /// @param step goes that many pages on
    RowPager(String key, IntConsumer step) {
        text.getStyleClass().add("field-detail");
        text.setId("page." + key);
        before.setId("page-before." + key);
        after.setId("page-after." + key);
        before.setOnAction(event -> step.accept(-1));
        after.setOnAction(event -> step.accept(1));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, gap, before, after);
    }

    private static Button button(String icon, String label) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(label));
        button.setAccessibleText(label);
        return button;
    }

    /// Shows where the page stands. A button that leads nowhere stays where it is, for the focus may be on it.
    void show(RowPage page) {
        text.setText(page.text());
        before.setOpacity(page.hasBefore() ? 1 : 0.4);
        after.setOpacity(page.hasAfter() ? 1 : 0.4);
    }
}
