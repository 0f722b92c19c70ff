package org.cidrloom.ui.canvas;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.cidrloom.diagram.Box;
import org.jspecify.annotations.Nullable;

/// The field that stands over a name or a block on the canvas while it is edited, with what there is to say below it.
final class InPlaceEditor {
    private static final double LEAST = 152;
    private static final double NAME = 240;

    private final InPlace inPlace;
    private final Runnable done;
    private final ObservableValue<Double> scale;
    private final Scale drawn = new Scale(1, 1, 0, 0);
    private final TextField field = new TextField();
    private final CheckBox follow = new CheckBox();
    private final Label message = new Label();
    private final VBox root = new VBox(4, field, follow, message);
    private boolean showing;

    /// @param done gives the focus back to the canvas
    /// @param scale by what it is drawn larger, as the rest of the window is and the drawing is not
    InPlaceEditor(InPlace inPlace, Runnable done, ObservableValue<Double> scale) {
        this.inPlace = inPlace;
        this.done = done;
        this.scale = scale;
        root.getTransforms().add(drawn);
        root.setId("in-place");
        root.getStyleClass().add("in-place");
        root.setManaged(false);
        root.setVisible(false);
        field.setId("in-place-text");
        field.getStyleClass().add(Styles.SMALL);
        message.setWrapText(true);
        message.setId("in-place-message");
        field.textProperty().subscribe((was, is) -> {
            if (!showing) {
                inPlace.type(is);
            }
        });
        follow.selectedProperty().subscribe(on -> {
            if (!showing) {
                inPlace.follow(on);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.addEventHandler(MouseEvent.ANY, Event::consume);
        root.focusWithinProperty().subscribe(inside -> {
            if (!inside && inPlace.editingProperty().get() != null && !inPlace.keep()) {
                inPlace.drop();
            }
        });
        inPlace.editingProperty().subscribe((was, is) -> show(was, is));
    }

    /// The node to put over the canvas.
    VBox root() {
        return root;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (inPlace.keep()) {
                done.run();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            inPlace.drop();
            done.run();
        } else if (event.getCode() == KeyCode.TAB) {
            return;
        }
        event.consume();
    }

    private void show(@Nullable Editing was, @Nullable Editing is) {
        root.setVisible(is != null);
        if (is == null) {
            return;
        }
        showing = true;
        if (was == null) {
            field.setText(is.text());
            field.getStyleClass().removeAll("mono");
            if (is.what() != Editing.What.NAME) {
                field.getStyleClass().add("mono");
            }
        }
        follow.setVisible(is.inside() > 0);
        follow.setManaged(is.inside() > 0);
        follow.setText(is.inside() == 1 ? "Move its subnet along" : "Move its " + is.inside() + " subnets along");
        follow.setSelected(is.follow());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, is.refused());
        message.setText(is.message());
        message.setVisible(!is.message().isEmpty());
        message.setManaged(!is.message().isEmpty());
        message.getStyleClass().removeAll(Styles.DANGER, Styles.WARNING);
        message.getStyleClass().add(is.refused() ? Styles.DANGER : Styles.WARNING);
        showing = false;
        place();
        if (was == null) {
            field.requestFocus();
            field.selectAll();
        }
    }

    /// Puts it over the text that it edits.
    void place() {
        Editing now = inPlace.editingProperty().get();
        Box text = now == null ? null : inPlace.place().orElse(null);
        if (now == null || text == null) {
            return;
        }
        double least = now.what() == Editing.What.NAME
                ? NAME
                : now.inside() > 0 || !now.message().isEmpty() ? 248 : LEAST;
        double larger = scale.getValue();
        drawn.setX(larger);
        drawn.setY(larger);
        double room = root.getParent().getLayoutBounds().getWidth();
        double width = Math.min(Math.max(least, text.width() / larger + 32), Math.max(LEAST, room / larger - 8));
        root.applyCss();
        root.resizeRelocate(
                Math.rint(Math.min(text.x() - 8 * larger, room - (width + 4) * larger)),
                Math.rint(text.centreY() - 16 * larger),
                width,
                root.prefHeight(width));
    }
}
