package org.cidrloom.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Notices.Notice;
import org.jspecify.annotations.Nullable;

/// Shows a [Notices] as a bar that takes no room while there is nothing to tell.
public final class NoticeBar {
    private static final double MOST_DETAILS = 132;

    private final Notices notices;
    private final HBox bar = new HBox();
    private final ListView<String> details = new ListView<>();
    private final VBox root = new VBox(bar, details);

    /// A bar of those notices.
    public NoticeBar(Notices notices) {
        this.notices = notices;
        root.setId("notice");
        details.setId("notice-details");
        details.getStyleClass().addAll("notice-details", Styles.DENSE);
        details.managedProperty().bind(details.visibleProperty());
        notices.currentProperty().subscribe(this::show);
    }

    /// The node to put into the window.
    public Node root() {
        return root;
    }

    private void show(@Nullable Notice notice) {
        bar.getChildren().clear();
        details.setVisible(false);
        root.setVisible(notice != null);
        root.setManaged(notice != null);
        if (notice == null) {
            return;
        }
        bar.getStyleClass().setAll("notice", "notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        bar.getChildren().addAll(new Icon(icon(notice.kind())), text);
        if (!notice.details().isEmpty()) {
            bar.getChildren().add(details(notice));
        }
        for (Notices.Answer answer : notice.answers()) {
            Button button = new Button(answer.label());
            button.getStyleClass().addAll(Styles.SMALL);
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setOnAction(event -> notices.answer(answer));
            bar.getChildren().add(button);
        }
        Button close = new Button(null, new Icon("fth-x"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText("Close this notice");
        close.setOnAction(event -> notices.dismiss());
        bar.getChildren().add(close);
    }

    /// What differs and the like: folded away at first.
    private ToggleButton details(Notice notice) {
        List<String> lines = notice.details();
        details.getItems().setAll(lines);
        details.setPrefHeight(Math.min(MOST_DETAILS, 8 + 28.0 * lines.size()));
        details.setMinHeight(ListView.USE_PREF_SIZE);
        ToggleButton toggle = new ToggleButton("Details (" + lines.size() + ")");
        toggle.setId("notice-show-details");
        toggle.getStyleClass().add(Styles.SMALL);
        toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
        toggle.selectedProperty().subscribe(details::setVisible);
        return toggle;
    }

    private static String icon(Notices.Kind kind) {
        return switch (kind) {
            case INFO -> "fth-info";
            case WARNING -> "fth-alert-triangle";
            case DANGER -> "fth-alert-octagon";
        };
    }
}
