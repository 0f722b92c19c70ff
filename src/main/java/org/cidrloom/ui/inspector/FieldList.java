package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Keeps the controls of a pane in step with a list of fields: a control whose field is still there stays, one whose
/// field is gone is turned to another that needs one, and the others are made as there is time.
final class FieldList {
    private final Pane pane;
    private final InspectorModel model;
    private List<Field> fields = List.of();
    private Map<String, FieldControl<?>> controls = new HashMap<>();

    /// A list that fills that pane.
    FieldList(Pane pane, InspectorModel model) {
        this.pane = pane;
        this.model = model;
    }

    /// Shows these fields, as far as there are controls for them; [#grow] makes the others.
    ///
    /// @param another whether they are those of another element
    void update(List<Field> next, boolean another) {
        Map<String, FieldControl<?>> kept = new HashMap<>();
        Map<String, FieldControl<?>> free = new LinkedHashMap<>();
        fields.forEach(field -> {
            FieldControl<?> control = controls.get(field.key());
            if (control != null) {
                free.put(field.key(), control);
            }
        });
        for (Field field : next) {
            FieldControl<?> control = free.get(field.key());
            if (control != null && control.accept(field, another)) {
                free.remove(field.key());
                kept.put(field.key(), control);
            }
        }
        free.values().removeIf(control -> owner(control.node()) != null);
        for (Field field : next) {
            if (!kept.containsKey(field.key())) {
                turn(free.values().iterator(), field, kept);
            }
        }
        fields = List.copyOf(next);
        controls = kept;
        List<Node> nodes = new ArrayList<>();
        fields.forEach(field -> {
            FieldControl<?> control = controls.get(field.key());
            if (control != null) {
                nodes.add(control.node());
            }
        });
        if (!pane.getChildren().equals(nodes)) {
            pane.getChildren().setAll(nodes);
        }
    }

    private static void turn(Iterator<FieldControl<?>> free, Field field, Map<String, FieldControl<?>> kept) {
        while (free.hasNext()) {
            FieldControl<?> control = free.next();
            if (control.accept(field, true)) {
                free.remove();
                kept.put(field.key(), control);
                return;
            }
        }
    }

    /// Makes the controls that are missing, from top to bottom, and dresses each at once, so that its time is counted.
    ///
    /// @return whether all are there now
    boolean grow(Pace pace) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            FieldControl<?> control = controls.get(field.key());
            if (control == null) {
                if (pace.isOver()) {
                    return false;
                }
                control = FieldControl.of(field, model);
                controls.put(field.key(), control);
                pane.getChildren().add(i, control.node());
                control.node().applyCss();
            }
            if (!control.grow(pace)) {
                return false;
            }
        }
        return true;
    }

    /// What has the focus in a node; null where that is elsewhere. [Node#isFocusWithin] says so of others too.
    static @Nullable Node owner(Node within) {
        Scene scene = within.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.equals(within)) {
                return owner;
            }
        }
        return null;
    }
}
