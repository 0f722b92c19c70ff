package org.cidrloom.ui.transit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.cidrloom.ui.transit.TransitMatrix.Column;
import org.cidrloom.ui.transit.TransitMatrix.Row;

/// A cell: whether the attachment looks up routes in the table, and whether the table learns its ranges. It is used
/// again for another place when the matrix is scrolled.
final class MatrixCell extends HBox {
    static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    static final PseudoClass CURSOR_ROW = PseudoClass.getPseudoClass("cursor-row");

    private final TransitMatrixModel model;
    private final RadioButton associated = new RadioButton();
    private final CheckBox propagates = new CheckBox();
    private int row;
    private int column;

    MatrixCell(TransitMatrixModel model) {
        this.model = model;
        getStyleClass().add("matrix-cell");
        setAlignment(Pos.CENTER);
        associated.setFocusTraversable(false);
        propagates.setFocusTraversable(false);
        // The model says what is on: the controls only show it, so that what is refused does not look done.
        associated.addEventFilter(MouseEvent.ANY, event -> pressed(event, () -> model.associate(row, column)));
        propagates.addEventFilter(MouseEvent.ANY, event -> pressed(event, () -> model.propagate(row, column)));
        getChildren().setAll(associated, propagates);
        setOnMousePressed(event -> model.moveTo(row, column));
    }

    private void pressed(MouseEvent event, Runnable action) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            getParent().getParent().requestFocus();
            model.moveTo(row, column);
            if (!model.readOnlyProperty().get()) {
                action.run();
            }
        }
        if (event.getEventType() != MouseEvent.MOUSE_ENTERED && event.getEventType() != MouseEvent.MOUSE_EXITED) {
            event.consume();
        }
    }

    /// Shows that place.
    void show(int atRow, int atColumn, Row attachment, Column table) {
        row = atRow;
        column = atColumn;
        // No ids: another id would dress the control anew each time that the matrix is scrolled.
        String cell = attachment.to() + "." + table.table();
        associated.setUserData("associated." + cell);
        propagates.setUserData("propagates." + cell);
        associated.setSelected(table.table().equals(attachment.association()));
        propagates.setSelected(attachment.propagations().contains(table.table()));
        boolean fixed = model.readOnlyProperty().get();
        associated.setDisable(fixed);
        propagates.setDisable(fixed || (!attachment.propagates() && !propagates.isSelected()));
        TransitMatrixModel.Cell cursor = model.cursorProperty().get();
        pseudoClassStateChanged(CURSOR, cursor.row() == row && cursor.column() == column);
        pseudoClassStateChanged(CURSOR_ROW, cursor.row() == row);
    }
}
