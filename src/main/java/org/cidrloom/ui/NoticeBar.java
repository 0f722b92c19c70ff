package org.cidrloom.ui;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.cidrloom.ui.Notices.Notice;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a [Notices] as a bar that takes no room while there is nothing to tell.
final class NoticeBar {
    private final Notices notices;
    private final HBox root = new HBox();

    NoticeBar(Notices notices) {
        this.notices = notices;
        root.setId("notice");
        notices.currentProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show(@Nullable Notice notice) {
        root.getChildren().clear();
        root.setVisible(notice != null);
        root.setManaged(notice != null);
        if (notice == null) {
            return;
        }
        root.getStyleClass().setAll("notice", "notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        root.getChildren().addAll(new FontIcon(icon(notice.kind())), text);
        for (Notices.Answer answer : notice.answers()) {
            Button button = new Button(answer.label());
            button.getStyleClass().addAll(Styles.SMALL);
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setOnAction(event -> notices.answer(answer));
            root.getChildren().add(button);
        }
        Button close = new Button(null, new FontIcon("fth-x"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText("Close this notice");
        close.setOnAction(event -> notices.dismiss());
        root.getChildren().add(close);
    }

    private static String icon(Notices.Kind kind) {
        return switch (kind) {
            case INFO -> "fth-info";
            case WARNING -> "fth-alert-triangle";
            case DANGER -> "fth-alert-octagon";
        };
    }
}
