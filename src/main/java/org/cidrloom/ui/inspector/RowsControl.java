package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.kordamp.ikonli.javafx.FontIcon;

/// A list that grows and shrinks, with what can be added under it.
final class RowsControl extends FieldControl<Rows> {
    private final InspectorModel model;
    private final List<RowPane> rows = new ArrayList<>();
    private final VBox list = new VBox();
    private final Label empty = new Label();
    private final HBox additions = new HBox();
    private final VBox root = new VBox(list, empty, additions);

    RowsControl(InspectorModel model) {
        super(Rows.class);
        this.model = model;
        root.getStyleClass().addAll("field", "rows");
        list.getStyleClass().add("row-list");
        list.managedProperty().bind(Bindings.isNotEmpty(list.getChildren()));
        empty.getStyleClass().add("field-detail");
        empty.setWrapText(true);
        empty.managedProperty().bind(empty.textProperty().isNotEmpty());
        additions.getStyleClass().add("additions");
        additions.managedProperty().bind(Bindings.isNotEmpty(additions.getChildren()));
        additions.disableProperty().bind(model.readOnlyProperty());
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void update(Rows next) {
        while (rows.size() > next.rows().size()) {
            rows.removeLast();
        }
        for (int i = 0; i < next.rows().size(); i++) {
            if (i == rows.size()) {
                rows.add(new RowPane());
            }
            rows.get(i).update(next.rows().get(i));
        }
        List<Node> nodes = rows.stream().<Node>map(row -> row.root).toList();
        if (!list.getChildren().equals(nodes)) {
            list.getChildren().setAll(nodes);
        }
        empty.setText(next.rows().isEmpty() ? next.empty() : "");
        additions.getChildren().setAll(next.additions().isEmpty() ? List.of() : List.of(add(next)));
    }

    private Node add(Rows next) {
        if (next.additions().size() == 1) {
            Action action = next.additions().getFirst();
            Button button = new Button(action.label(), new FontIcon(action.icon()));
            button.setId("add." + next.key());
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "add");
            button.setOnAction(event -> model.run(action));
            return button;
        }
        MenuButton menu = new MenuButton("Add …", new FontIcon("fth-plus"));
        menu.setId("add." + next.key());
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "add");
        for (Action action : next.additions()) {
            MenuItem item = new MenuItem(action.label());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.run(action));
            menu.getItems().add(item);
        }
        return menu;
    }

    private final class RowPane {
        private final VBox fields = new VBox();
        private final HBox actions = new HBox();
        private final HBox root = new HBox(fields, actions);
        private final FieldList inner = new FieldList(fields, model);

        private RowPane() {
            root.getStyleClass().add("row");
            fields.getStyleClass().add("row-fields");
            fields.setMinWidth(0);
            actions.getStyleClass().add("row-actions");
            actions.disableProperty().bind(model.readOnlyProperty());
            HBox.setHgrow(fields, Priority.ALWAYS);
        }

        private void update(Row row) {
            inner.update(row.fields());
            root.getStyleClass().remove("labelled");
            if (isLabelled(row.fields().getFirst())) {
                root.getStyleClass().add("labelled");
            }
            actions.getChildren()
                    .setAll(row.actions().stream().map(this::button).toList());
        }

        private static boolean isLabelled(Field field) {
            return switch (field) {
                case Field.Text text -> !text.label().isEmpty();
                case Field.Choice choice -> !choice.label().isEmpty();
                case Field.Columns columns -> columns.fields().stream().anyMatch(RowPane::isLabelled);
                default -> false;
            };
        }

        private Node button(Action action) {
            Button button = new Button("", new FontIcon(action.icon()));
            button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
            button.setTooltip(new Tooltip(action.label()));
            button.setAccessibleText(action.label());
            button.setOnAction(event -> model.run(action));
            return button;
        }
    }
}
