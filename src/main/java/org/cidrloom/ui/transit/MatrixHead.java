package org.cidrloom.ui.transit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.transit.TransitMatrix.Column;

/// A route table, at the head of its column, with how much looks up routes in it and how much it learns. A click
/// shows its form with its static routes.
final class MatrixHead extends VBox {
    private final TransitMatrixModel model;
    private final Label table = new Label();
    private final Label figures = new Label();
    private final Tooltip tip = new Tooltip();
    private int column;

    MatrixHead(TransitMatrixModel model) {
        this.model = model;
        getStyleClass().add("matrix-head");
        setAlignment(Pos.CENTER);
        table.getStyleClass().add("mono");
        figures.getStyleClass().add("matrix-muted");
        getChildren().addAll(table, figures);
        Tooltip.install(this, tip);
        setOnMousePressed(event -> model.moveTo(model.cursorProperty().get().row(), column));
    }

    /// Shows that column.
    void show(int at, Column of) {
        column = at;
        setUserData("matrix-head." + of.table());
        table.setText(of.table());
        figures.setText(of.routes() + (of.routes() == 1 ? " static route" : " static routes"));
        tip.setText(of.table() + ": " + of.associated() + " associated, " + of.propagating() + " propagating, "
                + of.routes() + " static");
        pseudoClassStateChanged(MatrixCell.CURSOR, model.cursorProperty().get().column() == at);
    }
}
