package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.ShrinkingLabel;
import org.jspecify.annotations.Nullable;

/// A line of the list: how bad, where, what; quieter where it is accepted.
final class ProblemCell extends ListCell<ProblemRow> {
    private static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");

    /// Longer ids are cut at their end, so that they leave room for what the problem is.
    private static final double WHERE = 148;

    /// In less room than this, in pixels, no name can be read.
    private static final double LEAST = 48;

    private final ProblemsModel model;
    private final Icon icon = new Icon();
    private final Label where = new ShrinkingLabel(WHERE);
    private final Label what = new Label();
    private final Label more = new Label();
    private final Icon mendable = new Icon("fth-tool");
    private final HBox row = new HBox();
    private final Tooltip whole = new Tooltip();
    private @Nullable String painted;

    ProblemCell(ProblemsModel model) {
        this.model = model;
        where.getStyleClass().add("problem-where");
        what.setMinWidth(0);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        whole.setOnShowing(event -> whole.setText(getAccessibleText()));
        setTooltip(whole);
        more.getStyleClass().add("problem-more");
        more.setMinWidth(0);
        more.setPrefWidth(0); // what the rest of the line leaves it
        more.setMaxWidth(Double.MAX_VALUE);
        more.visibleProperty().bind(more.widthProperty().greaterThan(LEAST));
        HBox.setHgrow(more, Priority.ALWAYS);
        mendable.getStyleClass().add("problem-mendable");
        row.getStyleClass().add("problem");
        row.getChildren().addAll(icon, where, what, more, mendable);
        row.setVisible(false);
        setGraphic(row);
        setPrefWidth(0);
    }

    /// What it shows stays in it while it shows nothing: put in again, it would be dressed anew.
    @Override
    protected void updateItem(@Nullable ProblemRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(ACCEPTED, !(item instanceof ProblemRow.Open));
        row.setVisible(item != null && !empty);
        if (item == null || empty) {
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case ProblemRow.Open(Finding finding) -> {
                icon.show(SeverityIcons.of(finding.severity()));
                paint(style(finding.severity()));
                show(finding, finding.summary());
                mendable.setVisible(!finding.fixes().isEmpty());
                setAccessibleText(finding.severity().key() + ", " + model.where(finding) + ": " + finding.summary());
            }
            case ProblemRow.Accepted(Finding finding, String why) -> {
                icon.show("fth-check");
                paint(null);
                show(finding, why + " · " + finding.summary());
                mendable.setVisible(false);
                setAccessibleText("accepted " + finding.severity().key() + ", " + model.where(finding) + ": "
                        + finding.summary() + ", because: " + why);
            }
            case ProblemRow.Heading(int accepted, boolean unfolded) -> {
                paint(null);
                icon.show(unfolded ? "fth-chevron-down" : "fth-chevron-right");
                where.setText("");
                more.setText("");
                what.setText("Accepted (" + accepted + ")");
                mendable.setVisible(false);
                setAccessibleText(accepted + " accepted, " + (unfolded ? "unfolded" : "folded"));
            }
        }
        where.setManaged(!where.getText().isEmpty());
    }

    private void paint(@Nullable String style) {
        if (!Objects.equals(style, painted)) {
            icon.getStyleClass().remove(painted);
            if (style != null) {
                icon.getStyleClass().add(style);
            }
            painted = style;
        }
    }

    private void show(Finding finding, String text) {
        where.setText(model.where(finding));
        what.setText(text);
        more.setText(model.others(finding)); // two of one rule may differ in nothing else
    }

    static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> Styles.DANGER;
            case WARNING -> Styles.WARNING;
            case INFO -> Styles.ACCENT;
        };
    }
}
