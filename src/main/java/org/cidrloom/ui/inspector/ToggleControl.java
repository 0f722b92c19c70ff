package org.cidrloom.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.inspector.Field.Toggle;
import org.jspecify.annotations.Nullable;

/// On or off, with what it does under it.
final class ToggleControl extends FieldControl<Toggle> {
    private final CheckBox input = new CheckBox();
    private final Label detail = new Label();
    private final VBox root = new VBox(input, detail);
    private @Nullable Toggle field;

    ToggleControl(InspectorModel model) {
        super(Toggle.class);
        root.getStyleClass().addAll("field", "toggle");
        detail.getStyleClass().add("field-detail");
        detail.setWrapText(true);
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        input.disableProperty().bind(model.readOnlyProperty());
        input.setOnAction(event -> {
            if (field != null) {
                model.apply(field.edit().apply(input.isSelected()));
            }
        });
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void update(Toggle next) {
        field = next;
        input.setId("field." + next.key());
        input.setText(next.label());
        input.setSelected(next.on());
        input.setAccessibleHelp(next.detail());
        detail.setText(next.detail());
    }
}
