package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Option;
import org.jspecify.annotations.Nullable;

/// One of a few, in a list that folds out.
final class ChoiceControl extends FieldControl<Choice> {
    private final InspectorModel model;
    private final Label label = new Label();
    private final ComboBox<Option> input = new ComboBox<>();
    private final Message message = new Message();
    private final VBox root = new VBox(label, input, message);
    private @Nullable Choice field;
    private boolean updating;

    ChoiceControl(InspectorModel model) {
        super(Choice.class);
        this.model = model;
        root.getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        input.setMaxWidth(Double.MAX_VALUE);
        input.setMinWidth(0);
        input.setPrefWidth(0);
        input.setButtonCell(new Cell(false));
        input.setCellFactory(list -> new Cell(true));
        input.disableProperty().bind(model.readOnlyProperty());
        input.valueProperty().subscribe(this::chosen);
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void turn(Choice next) {
        input.hide();
        update(next);
    }

    @Override
    void update(Choice next) {
        field = next;
        updating = true;
        label.setText(next.label());
        input.setId("field." + next.key());
        input.setAccessibleText(next.label().isEmpty() ? next.key() : next.label());
        List<Option> options = new ArrayList<>(next.options());
        Option now = options.stream()
                .filter(option -> option.key().equals(next.value()))
                .findFirst()
                .orElse(null);
        boolean missing = now == null;
        if (now == null) {
            now = new Option(next.value(), next.value(), "not there");
            options.addFirst(now);
        }
        if (!input.getItems().equals(options)) {
            input.getItems().setAll(options);
        }
        input.setValue(now);
        updating = false;
        Message.mark(input, null, !missing);
        if (missing) {
            message.refuse("The design has no " + next.value() + " to choose.");
        } else {
            message.advise("");
        }
    }

    private void chosen(@Nullable Option option) {
        Choice now = field;
        if (now == null || option == null || updating || Objects.equals(option.key(), now.value())) {
            return;
        }
        if (now.entry().apply(option.key()) instanceof Entry.Accepted accepted) {
            model.keep(accepted);
        }
        if (field != null && field.value().equals(now.value())) {
            update(field);
        }
    }

    private static final class Cell extends ListCell<Option> {
        private final boolean detailed;
        private final Label text = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(8);

        private Cell(boolean detailed) {
            this.detailed = detailed;
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            detail.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            detail.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("suggestion");
            row.getChildren().addAll(text, gap, detail);
        }

        @Override
        protected void updateItem(@Nullable Option item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setText(null);
                setGraphic(null);
            } else if (detailed && !item.detail().isEmpty()) {
                text.setText(item.text());
                detail.setText(item.detail());
                setText(null);
                setGraphic(row);
            } else {
                setText(item.text());
                setGraphic(null);
            }
        }
    }
}
