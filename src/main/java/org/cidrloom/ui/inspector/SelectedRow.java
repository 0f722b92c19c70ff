package org.cidrloom.ui.inspector;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Marks the row of the address block that is selected on the canvas, and brings it into view.
final class SelectedRow {
    private static final PseudoClass MEANT = PseudoClass.getPseudoClass("meant");

    private final InspectorModel model;
    private final ScrollPane scroll;
    private @Nullable Node marked;

    /// Where the form was scrolled to when a row was to be brought into view that was not made yet; null where none is.
    private @Nullable Double awaited;

    /// @param scroll the form, in the scroll pane that it is seen through
    SelectedRow(InspectorModel model, ScrollPane scroll) {
        this.model = model;
        this.scroll = scroll;
        model.blockProperty().subscribe(block -> mark(block, true));
    }

    /// The form is another one.
    void formChanged() {
        if (marked != null || model.blockProperty().get() != null) {
            mark(model.blockProperty().get(), false);
        }
    }

    /// The form is whole, and has the row if it was not made yet when the block was selected. Who has scrolled
    /// meanwhile looks at something else, and keeps it.
    void formGrown() {
        Cidr block = model.blockProperty().get();
        Double from = awaited;
        awaited = null;
        if (block != null && (from != null || marked == null)) {
            mark(block, from != null && from == scroll.getVvalue());
        }
    }

    private void mark(@Nullable Cidr block, boolean reveal) {
        if (block == null) {
            show(null);
        } else {
            // the form of an element that was selected with its block is made after this
            Platform.runLater(() -> {
                if (block.equals(model.blockProperty().get())) {
                    show(row(scroll.getContent(), block.toString()).orElse(null));
                    if (reveal && marked == null) {
                        awaited = scroll.getVvalue();
                    }
                    if (reveal) {
                        reveal();
                    }
                }
            });
        }
    }

    private void show(@Nullable Node row) {
        if (marked != null) {
            marked.pseudoClassStateChanged(MEANT, false);
        }
        marked = row;
        if (row != null) {
            row.pseudoClassStateChanged(MEANT, true);
        }
    }

    /// The row around the field of a block.
    private static Optional<Node> row(Node form, String block) {
        if (!form.isVisible()) {
            return Optional.empty(); // it still has what another element has
        }
        if (form instanceof TextField field) {
            boolean found = String.valueOf(field.getId()).startsWith("field.cidrs/")
                    && field.getText().equals(block);
            return found
                    ? Stream.<Node>iterate(field, node -> node != null, Node::getParent)
                            .filter(node -> node.getStyleClass().contains("row"))
                            .findFirst()
                    : Optional.empty();
        }
        return form instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> row(child, block).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// Takes the keyboard to the field of the block, with all of it selected.
    ///
    /// @return whether there is one
    boolean edit() {
        Cidr meant = model.blockProperty().get();
        Node row = meant == null
                ? null
                : row(scroll.getContent(), meant.toString()).orElse(null);
        TextField field = row == null
                ? null
                : row.lookupAll(".text-field").stream()
                        .filter(TextField.class::isInstance)
                        .map(TextField.class::cast)
                        .filter(each -> each.getText().equals(meant.toString()))
                        .findFirst()
                        .orElse(null);
        if (field == null) {
            return false;
        }
        field.requestFocus();
        field.selectAll();
        return true;
    }

    private void reveal() {
        Node row = marked;
        Node content = scroll.getContent();
        if (row == null || row.getScene() == null) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        Bounds there = content.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double rest = content.getLayoutBounds().getHeight() - seen;
        double top = scroll.getVvalue() * rest;
        if (rest > 0 && (there.getMinY() < top || there.getMaxY() > top + seen)) {
            scroll.setVvalue(Math.clamp((there.getCenterY() - seen / 2) / rest, 0, 1));
        }
    }
}
