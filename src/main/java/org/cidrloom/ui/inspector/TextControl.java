package org.cidrloom.ui.inspector;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.SuggestionPopup;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.jspecify.annotations.Nullable;

/// A line of text: checked and previewed as it is typed, kept on Enter and when the focus leaves, dropped on Escape.
final class TextControl extends FieldControl<Text> {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination OFFER = KeyCombination.valueOf("Alt+Down");

    /// The longest label that has room for a figure beside it; under a longer one the figure stands below the field.
    private static final int LONGEST_BESIDE = 30;

    private final InspectorModel model;
    private final Label label = new Label();
    private final Label figure = new Label();
    private final TextField input = new TextField();
    private final Message message = new Message();
    private final HBox head = new HBox();
    private final VBox root = new VBox();
    private final SuggestionPopup offers;
    private @Nullable Text field;
    private boolean keeping;
    private boolean updating;

    TextControl(InspectorModel model) {
        super(Text.class);
        this.model = model;
        offers = new SuggestionPopup(input, this::suggestions, this::choose);
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        label.setMinWidth(Region.USE_PREF_SIZE);
        figure.getStyleClass().add("field-figure");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getStyleClass().add("field-head");
        head.getChildren().addAll(label, gap);
        root.getStyleClass().add("field");
        input.editableProperty().bind(Bindings.not(model.readOnlyProperty()));
        input.textProperty().subscribe(this::typed);
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                offers.hide();
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
        Text now = field;
        return now == null
                || (now.style() == next.style()
                        && now.label().isEmpty() == next.label().isEmpty()
                        && isBeside(now) == isBeside(next));
    }

    @Override
    void turn(Text next) {
        offers.hide();
        field = next;
        label.setText(next.label());
        input.setId("field." + next.key());
        restore();
    }

    private static boolean isBeside(Text field) {
        return !field.label().isEmpty() && field.label().length() <= LONGEST_BESIDE;
    }

    @Override
    void update(Text next) {
        // what was just kept is no more than what the field has: it needs no suggestions
        boolean untouched = field == null
                || input.getText().equals(field.value())
                || input.getText().equals(next.value());
        boolean first = field == null;
        field = next;
        label.setText(next.label());
        if (first) {
            build(next);
        }
        if (untouched || !input.isFocused()) {
            restore();
        } else {
            typed();
        }
    }

    private void build(Text next) {
        boolean labelled = !next.label().isEmpty();
        boolean beside = isBeside(next);
        if (labelled) {
            root.getChildren().add(head);
        }
        if (beside) {
            head.getChildren().add(figure);
        } else {
            label.setWrapText(true);
            label.setMinWidth(0);
        }
        root.getChildren().add(offers.around());
        if (!beside) {
            root.getChildren().add(figure);
            figure.managedProperty().bind(figure.textProperty().isNotEmpty());
        }
        root.getChildren().add(message);
        if (next.style() != Style.PLAIN) {
            input.getStyleClass().add("mono");
        }
        input.setId("field." + next.key());
    }

    private void restore() {
        Text now = field;
        if (now == null) {
            return;
        }
        updating = true;
        if (!input.getText().equals(now.value())) {
            input.setText(now.value());
        }
        updating = false;
        input.setPromptText(now.prompt());
        input.setAccessibleText(now.label().isEmpty() ? now.key() : now.label());
        offers.setAvailable(!now.suggestions().apply(now.value()).isEmpty());
        figure.setText(now.figure().apply(now.value()));
        Entry.Accepted accepted = now.entry().apply(now.value()) instanceof Entry.Accepted entry ? entry : null;
        Message.mark(input, accepted, true);
        message.advise(accepted == null ? "" : accepted.advice());
    }

    private void typed() {
        Text now = field;
        if (now == null || updating) {
            return;
        }
        String text = input.getText();
        figure.setText(now.figure().apply(text));
        switch (now.entry().apply(text)) {
            case Entry.Refused refused -> {
                message.refuse(refused.problem());
                Message.mark(input, null, false);
                model.dropPreview();
            }
            case Entry.Accepted accepted -> {
                message.advise(accepted.advice());
                Message.mark(input, accepted, true);
                if (!text.equals(now.value())) {
                    model.preview(accepted);
                }
            }
        }
        if (input.isFocused()) {
            offers.offer(now.suggestions().apply(text));
        }
    }

    /// Keeps what is typed where it can be kept. What cannot stays typed, with the reason under it.
    private void keep() {
        Text now = field;
        if (keeping || now == null || input.getText().equals(now.value())) {
            return;
        }
        if (now.entry().apply(input.getText()) instanceof Entry.Accepted accepted) {
            String value = now.value();
            keeping = true; // a new id is another element's form, which takes the focus from this field meanwhile
            model.keep(accepted, now.key());
            keeping = false;
            if (field != null && field.value().equals(value)) {
                restore();
            }
        }
    }

    private List<Suggestion> suggestions() {
        return field == null ? List.of() : field.suggestions().apply(input.getText());
    }

    private void choose(String text) {
        input.setText(text);
        input.end();
        offers.hide();
        keep();
    }

    private void pressed(KeyEvent event) {
        boolean dirty = field != null && !input.getText().equals(field.value());
        if (OFFER.match(event) && field != null) {
            offers.offer(suggestions());
            event.consume();
        } else if (offers.pressed(event)) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            offers.hide();
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && dirty) {
            model.dropPreview();
            restore();
            input.selectAll();
            event.consume();
        } else if (!dirty && UNDO.match(event)) {
            model.undo();
            event.consume();
        } else if (!dirty && REDO.match(event)) {
            model.redo();
            event.consume();
        }
    }
}
