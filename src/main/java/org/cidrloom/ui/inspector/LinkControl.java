package org.cidrloom.ui.inspector;

import javafx.scene.Node;
import org.cidrloom.ui.inspector.Field.Link;
import org.jspecify.annotations.Nullable;

/// The way to another element, as wide as the form.
final class LinkControl extends FieldControl<Link> {
    private final WayButton button;
    private @Nullable Link field;

    LinkControl(InspectorModel model) {
        super(Link.class);
        button = new WayButton(() -> {
            if (field != null) {
                model.follow(field.target());
            }
        });
    }

    @Override
    Node node() {
        return button;
    }

    @Override
    void update(Link next) {
        field = next;
        button.setUserData("link." + next.target().path()); // another id would have to be dressed anew
        button.show(next.text(), next.detail(), next.icon());
    }
}
