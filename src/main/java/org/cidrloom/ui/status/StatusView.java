package org.cidrloom.ui.status;

import atlantafx.base.theme.Styles;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.finding.Severity;
import org.cidrloom.ui.Icon;

/// The status line: what is said of the moment at the left, what always holds at the right.
public final class StatusView {
    private final HBox root = new HBox();

    /// A view of that model.
    public StatusView(StatusModel model) {
        root.getStyleClass().add("status");
        root.setMinWidth(0);
        Label hint = new Label();
        hint.textProperty().bind(model.hintProperty());
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label pods = label("status-pods", "fth-box");
        pods.textProperty().bind(model.pods());
        pods.visibleProperty().bind(pods.textProperty().isNotEmpty());
        pods.managedProperty().bind(pods.visibleProperty());
        model.capacityProperty().subscribe(report -> {
            pods.getStyleClass().remove(Styles.DANGER);
            if (model.isCrowded()) {
                pods.getStyleClass().add(Styles.DANGER);
            }
        });
        Label free = label("status-free", "fth-layers");
        free.textProperty().bind(model.free());
        free.setMinWidth(0);
        Label saved = label("status-saved", "fth-save");
        saved.textProperty().bind(model.savedProperty());
        root.getChildren()
                .addAll(
                        count(model, Severity.ERROR, "fth-alert-circle", Styles.DANGER),
                        count(model, Severity.WARNING, "fth-alert-triangle", Styles.WARNING),
                        hint,
                        gap,
                        free,
                        pods,
                        saved);
    }

    /// The node to put into the window.
    public Parent root() {
        return root;
    }

    private static Label count(StatusModel model, Severity severity, String icon, String style) {
        Label label = label("status-" + severity.key(), icon);
        Runnable refresh = () -> {
            long count = model.count(severity);
            label.setText(model.counted(severity));
            label.getStyleClass().remove(style);
            if (count > 0) {
                label.getStyleClass().add(style);
            }
        };
        model.findingsProperty().subscribe(refresh);
        model.judgedProperty().subscribe(refresh);
        return label;
    }

    private static Label label(String id, String icon) {
        Label label = new Label("", new Icon(icon));
        label.setId(id);
        label.getStyleClass().add("status-item");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
