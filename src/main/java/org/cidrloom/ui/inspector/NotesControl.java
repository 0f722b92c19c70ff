package org.cidrloom.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.inspector.Field.Text;
import org.jspecify.annotations.Nullable;

/// Several lines of prose, kept when the focus leaves and on Shortcut+Enter, dropped on Escape. Tab leaves it, as it
/// leaves every other field.
final class NotesControl extends FieldControl<Text> {
    private final InspectorModel model;
    private final TextArea input = new TextArea();
    private final VBox root = new VBox(input);
    private @Nullable Text field;

    NotesControl(InspectorModel model) {
        super(Text.class);
        this.model = model;
        root.getStyleClass().add("field");
        input.setWrapText(true);
        input.setPrefRowCount(4);
        input.getStyleClass().add("notes");
        input.setAccessibleText("Notes");
        input.editableProperty().bind(Bindings.not(model.readOnlyProperty()));
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    boolean fits(Text next) {
        return next.style() == Field.Style.NOTES;
    }

    @Override
    void turn(Text next) {
        field = null;
        input.setText(next.value());
        update(next);
    }

    @Override
    void update(Text next) {
        boolean untouched = field == null || input.getText().equals(field.value());
        field = next;
        input.setId("field." + next.key());
        input.setPromptText(next.prompt());
        if (untouched && !input.getText().equals(next.value())) {
            input.setText(next.value());
        }
    }

    private void keep() {
        Text now = field;
        if (now != null
                && !input.getText().equals(now.value())
                && now.entry().apply(input.getText()) instanceof Entry.Accepted accepted) {
            model.keep(accepted, now.key());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            input.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && field != null) {
            input.setText(field.value());
            event.consume();
        }
    }
}
