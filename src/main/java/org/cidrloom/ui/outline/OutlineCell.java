package org.cidrloom.ui.outline;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.model.edit.Naming;
import org.cidrloom.ui.ElementLine;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// An element in one line; a text field while it is renamed.
final class OutlineCell extends TreeCell<ElementLine> {
    private static final int SHORT_NAME = 16;

    /// As long as an IPv4 block at most.
    private static final int SHORT_DETAIL = 18;

    /// One of many that are selected.
    private static final PseudoClass AMONG = PseudoClass.getPseudoClass("among");

    private final OutlineModel model;
    private final Icon icon = new Icon();
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox();
    private final TextField input = new TextField();

    OutlineCell(OutlineModel model) {
        this.model = model;
        Region gap = new Region();
        gap.setMinWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, "outline-detail");
        row.getStyleClass().add("outline-row");
        row.getChildren().addAll(icon, text, gap, detail);
        row.setVisible(false);
        setGraphic(row);
        setPrefWidth(0);
        input.setId("outline-rename");
        input.setAccessibleText("New name");
        input.textProperty().subscribe(typed -> {
            ElementLine item = getItem();
            input.pseudoClassStateChanged(
                    Styles.STATE_DANGER, isEditing() && item != null && model.refusal(item.element(), typed) != null);
        });
        input.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keep();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        input.focusedProperty().subscribe((was, is) -> {
            if (was && !is && isEditing()) {
                keep();
            }
        });
    }

    private void keep() {
        ElementLine item = getItem();
        String typed = input.getText();
        cancelEdit();
        if (item != null && !typed.equals(model.renamed(item.element()))) {
            model.rename(item.element(), typed);
        }
        getTreeView().requestFocus();
    }

    @Override
    public void startEdit() {
        ElementLine item = getItem();
        if (item == null || !Naming.canRename(item.element())) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            input.setText(model.renamed(item.element()));
            setGraphic(input);
            input.requestFocus();
            input.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(row);
    }

    /// Shows whether it is one of many that are selected.
    void mark() {
        ElementLine item = getItem();
        pseudoClassStateChanged(
                AMONG,
                item != null
                        && model.isMany()
                        && model.selectionProperty().get().contains(item.element()));
    }

    /// What it shows stays in it, unseen, while it shows nothing: put in again, it would be dressed anew. Lines become
    /// empty and are filled again whenever the tree is scrolled far.
    @Override
    protected void updateItem(@Nullable ElementLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        mark();
        row.setVisible(item != null && !empty);
        if (item == null || empty) {
            setAccessibleText(null);
            return;
        }
        icon.show(item.icon());
        text.setText(item.text());
        // A block is read digit by digit, so names give way to it; other details give way to short names.
        boolean shortDetail = item.detail().length() <= SHORT_DETAIL;
        boolean shortName = !shortDetail && item.text().length() <= SHORT_NAME;
        text.setMinWidth(shortName ? Region.USE_PREF_SIZE : 0);
        detail.setMinWidth(shortDetail ? Region.USE_PREF_SIZE : 0);
        detail.setText(item.detail());
        setAccessibleText(item.kind() + " " + item.text() + (item.detail().isEmpty() ? "" : ", " + item.detail()));
        if (!isEditing()) {
            setGraphic(row); // the same one unless it was renamed
        }
    }
}
