package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Keeps the controls of a pane in step with a list of fields: a control whose field is still there stays.
final class FieldList {
    private final Pane pane;
    private final InspectorModel model;
    private Map<String, FieldControl<?>> controls = new LinkedHashMap<>();

    /// A list that fills that pane.
    FieldList(Pane pane, InspectorModel model) {
        this.pane = pane;
        this.model = model;
    }

    /// Shows these fields.
    void update(List<Field> fields) {
        Map<String, FieldControl<?>> next = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (Field field : fields) {
            FieldControl<?> control = controls.get(field.key());
            if (control == null || !control.accept(field)) {
                control = FieldControl.of(field, model);
            }
            next.put(field.key(), control);
            nodes.add(control.node());
        }
        controls = next;
        if (!pane.getChildren().equals(nodes)) {
            pane.getChildren().setAll(nodes);
        }
    }
}
