package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.Slice;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Row;

/// A row of a list: its fields, and what can be done to it at their right.
final class RowPane {
    private static final String LABELLED = "labelled";

    private final InspectorModel model;
    private final VBox fields = new VBox();
    private final HBox actions = new HBox();
    private final HBox root = new HBox(fields, actions);
    private final FieldList inner;
    private Row shown = new Row(List.of(), List.of());

    RowPane(InspectorModel model) {
        this.model = model;
        inner = new FieldList(fields, model);
        root.getStyleClass().add("row");
        fields.getStyleClass().add("row-fields");
        fields.setMinWidth(0);
        actions.getStyleClass().add("row-actions");
        actions.disableProperty().bind(model.readOnlyProperty());
        HBox.setHgrow(fields, Priority.ALWAYS);
    }

    /// The node to put into the list.
    Node root() {
        return root;
    }

    /// Shows the row.
    ///
    /// @param another whether it is not the one that is shown now, in a later design
    void update(Row row, boolean another) {
        inner.update(row.fields(), another);
        boolean labelled = isLabelled(row.fields().getFirst());
        if (labelled != root.getStyleClass().contains(LABELLED)) {
            if (labelled) {
                root.getStyleClass().add(LABELLED);
            } else {
                root.getStyleClass().remove(LABELLED);
            }
        }
        shown = row;
        List<Node> buttons = actions.getChildren();
        while (buttons.size() > row.actions().size()) {
            buttons.removeLast();
        }
        for (int i = 0; i < row.actions().size(); i++) {
            if (i == buttons.size()) {
                buttons.add(button(i));
            }
            name((Button) buttons.get(i), row.actions().get(i));
        }
    }

    private static void name(Button button, Action action) {
        ((Icon) button.getGraphic()).show(action.icon());
        button.getTooltip().setText(action.label());
        button.setAccessibleText(action.label());
    }

    /// Makes the fields that there was no time for yet.
    boolean grow(Slice slice) {
        return inner.grow(slice);
    }

    /// Takes the keyboard.
    void focus() {
        root.applyCss();
        root.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private static boolean isLabelled(Field field) {
        return switch (field) {
            case Field.Text text -> !text.label().isEmpty();
            case Field.Choice choice -> !choice.label().isEmpty();
            case Field.Columns columns -> columns.fields().stream().anyMatch(RowPane::isLabelled);
            default -> false;
        };
    }

    private Button button(int number) {
        Button button = new Button("", new Icon(shown.actions().get(number).icon()));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip());
        button.setOnAction(event -> model.run(shown.actions().get(number)));
        return button;
    }
}
