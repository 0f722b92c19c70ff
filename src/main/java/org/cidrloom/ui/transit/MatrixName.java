package org.cidrloom.ui.transit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.ui.transit.TransitMatrix.Row;

/// What is attached, at the left of its row. A click shows the attachment's form.
final class MatrixName extends HBox {
    private final TransitMatrixModel model;
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Tooltip tip = new Tooltip();
    private int row;

    MatrixName(TransitMatrixModel model) {
        this.model = model;
        getStyleClass().add("matrix-name");
        setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        kind.getStyleClass().add("matrix-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap, kind);
        Tooltip.install(this, tip);
        setOnMousePressed(event -> model.selectAttachment(row));
    }

    /// Shows that row.
    void show(int at, Row attachment) {
        row = at;
        setUserData("matrix-name." + attachment.to());
        name.setText(attachment.name());
        kind.setText(attachment.kind());
        tip.setText(
                attachment.name().equals(attachment.to())
                        ? attachment.to()
                        : attachment.name() + " (" + attachment.to() + ")");
        pseudoClassStateChanged(
                MatrixCell.CURSOR_ROW, model.cursorProperty().get().row() == at);
    }
}
