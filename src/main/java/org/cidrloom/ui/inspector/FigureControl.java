package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.inspector.Field.Figure;

/// A figure that follows from the design: what it is at the left, how much at the right. An icon goes with the colour.
final class FigureControl extends FieldControl<Figure> {
    private static final int LONGEST_NUMBER = 16;

    private final Label label = new Label();
    private final Label value = new Label();
    private final HBox root = new HBox();

    FigureControl() {
        super(Figure.class);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        value.getStyleClass().add("figure-value");
        value.setWrapText(true);
        root.getStyleClass().add("figure");
        root.getChildren().addAll(label, gap, value);
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void update(Figure next) {
        label.setText(next.label());
        value.setText(next.value());
        // A number stays whole, and its label gives way; words wrap.
        boolean number = next.value().length() <= LONGEST_NUMBER;
        value.setMinWidth(number ? Region.USE_PREF_SIZE : 0);
        label.setMinWidth(number ? 0 : Region.USE_PREF_SIZE);
        value.setId("figure." + next.key());
        value.getStyleClass().removeAll(Styles.SUCCESS, Styles.WARNING, Styles.DANGER);
        value.setGraphic(null);
        switch (next.tone()) {
            case PLAIN -> {}
            case GOOD -> tone(Styles.SUCCESS, "fth-check");
            case SCARCE -> tone(Styles.WARNING, "fth-alert-triangle");
            case BAD -> tone(Styles.DANGER, "fth-alert-circle");
        }
    }

    private void tone(String style, String icon) {
        value.getStyleClass().add(style);
        value.setGraphic(new Icon(icon));
    }
}
