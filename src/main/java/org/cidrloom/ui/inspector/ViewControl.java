package org.cidrloom.ui.inspector;

import javafx.scene.Node;
import org.cidrloom.ui.inspector.Field.View;
import org.jspecify.annotations.Nullable;

/// The way to another view of the element, as wide as the form.
final class ViewControl extends FieldControl<View> {
    private final WayButton button;
    private @Nullable View field;

    ViewControl(InspectorModel model) {
        super(View.class);
        button = new WayButton(() -> {
            if (field != null) {
                model.open(field);
            }
        });
    }

    @Override
    Node node() {
        return button;
    }

    @Override
    void update(View next) {
        field = next;
        button.setId("view." + next.key());
        button.show(next.text(), next.detail(), next.icon());
    }
}
