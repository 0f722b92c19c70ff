package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.ui.inspector.Field.Link;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way to another element, as wide as the form.
final class LinkControl extends FieldControl<Link> {
    private final FontIcon icon = new FontIcon();
    private final Label text = new Label();
    private final Label detail = new Label();
    private final Button button = new Button();
    private @Nullable Link field;

    LinkControl(InspectorModel model) {
        super(Link.class);
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.setMaxWidth(180);
        text.getStyleClass().add("link-text");
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, "link-detail");
        detail.setMinWidth(0);
        HBox row = new HBox(icon, text, gap, detail, new FontIcon("fth-chevron-right"));
        row.getStyleClass().add("link-row");
        row.setMinWidth(0);
        button.setGraphic(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, "link");
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty());
        button.setOnAction(event -> {
            if (field != null) {
                model.follow(field.target());
            }
        });
    }

    @Override
    Node node() {
        return button;
    }

    @Override
    void update(Link next) {
        field = next;
        button.setId("link." + next.target().path());
        button.setAccessibleText("Go to " + next.text() + " " + next.detail());
        icon.setIconLiteral(next.icon());
        text.setText(next.text());
        detail.setText(next.detail());
    }
}
