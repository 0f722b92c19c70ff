package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.ShrinkingLabel;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Picks;
import org.jspecify.annotations.Nullable;

/// Any number of a few, a box to check for each.
final class PicksControl extends FieldControl<Picks> {
    private static final double BOX = 136;
    private static final double DETAIL = 96;

    private final InspectorModel model;
    private final Label label = new Label();
    private final VBox boxes = new VBox();
    private final VBox root = new VBox(label, boxes);
    private final Map<String, CheckBox> inputs = new LinkedHashMap<>();
    private List<Option> shown = List.of();
    private @Nullable Picks field;

    PicksControl(InspectorModel model) {
        super(Picks.class);
        this.model = model;
        root.getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        boxes.getStyleClass().add("picks");
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void update(Picks next) {
        field = next;
        label.setText(next.label());
        List<Option> options = new ArrayList<>(next.options());
        next.picked().stream()
                .filter(key -> options.stream().noneMatch(option -> option.key().equals(key)))
                .forEach(key -> options.add(new Option(key, key, "not there")));
        if (!options.equals(shown) || options.isEmpty()) {
            rebuild(options, next.empty());
        }
        inputs.forEach((key, input) -> input.setSelected(next.picked().contains(key)));
    }

    private void rebuild(List<Option> options, String empty) {
        shown = List.copyOf(options);
        inputs.clear();
        boxes.getChildren().clear();
        if (options.isEmpty()) {
            Label nothing = new Label(empty);
            nothing.getStyleClass().add("field-detail");
            boxes.getChildren().add(nothing);
        }
        options.forEach(option -> boxes.getChildren().add(row(option)));
    }

    private Node row(Option option) {
        CheckBox input = new CheckBox(option.text()) {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(BOX, computePrefWidth(height));
            }
        };
        input.setMnemonicParsing(false);
        input.setId("pick." + (field == null ? "" : field.key()) + "." + option.key());
        input.setAccessibleText(option.text() + " " + option.detail());
        input.disableProperty().bind(model.readOnlyProperty());
        input.setOnAction(event -> picked());
        inputs.put(option.key(), input);
        Label detail = new ShrinkingLabel(DETAIL);
        detail.setText(option.detail());
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, "pick-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, input, gap, detail);
    }

    private void picked() {
        if (field != null) {
            List<String> keys = inputs.entrySet().stream()
                    .filter(entry -> entry.getValue().isSelected())
                    .map(Map.Entry::getKey)
                    .toList();
            model.apply(field.edit().apply(keys));
        }
    }
}
