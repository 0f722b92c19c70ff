package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A finding in one line: how bad, where, what.
final class ProblemCell extends ListCell<Finding> {
    private final ProblemsModel model;
    private final FontIcon icon = new FontIcon();
    private final Label where = new Label();
    private final Label what = new Label();
    private final FontIcon mendable = new FontIcon("fth-tool");
    private final HBox row = new HBox();

    ProblemCell(ProblemsModel model) {
        this.model = model;
        where.getStyleClass().add("problem-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        what.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        mendable.getStyleClass().add("problem-mendable");
        row.getStyleClass().add("problem");
        row.getChildren().addAll(icon, where, what, gap, mendable);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (finding == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconLiteral(icon(finding.severity()));
        icon.getStyleClass().removeAll(Styles.DANGER, Styles.WARNING, Styles.ACCENT);
        icon.getStyleClass().add(style(finding.severity()));
        where.setText(model.where(finding));
        what.setText(finding.summary());
        mendable.setVisible(!finding.fixes().isEmpty());
        setAccessibleText(finding.severity().key() + ", " + model.where(finding) + ": " + finding.summary());
        setGraphic(row);
    }

    static String icon(Severity severity) {
        return switch (severity) {
            case ERROR -> "fth-alert-circle";
            case WARNING -> "fth-alert-triangle";
            case INFO -> "fth-info";
        };
    }

    static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> Styles.DANGER;
            case WARNING -> Styles.WARNING;
            case INFO -> Styles.ACCENT;
        };
    }
}
