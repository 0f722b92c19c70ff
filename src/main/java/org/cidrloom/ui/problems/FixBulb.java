package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.cidrloom.diagram.Box;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// The light bulb: a button that is there while something about the selected element can be mended, and offers how.
public final class FixBulb {
    private static final double SIZE = 24;

    private FixBulb() {}

    /// A bulb that stands in a head line.
    public static Node inline(FixesModel fixes) {
        Button bulb = button(fixes);
        bulb.setId("fix-bulb-inspector");
        fixes.hereProperty().subscribe(is -> {
            bulb.setVisible(fixes.mendable() != null);
            bulb.setManaged(bulb.isVisible());
        });
        return bulb;
    }

    /// A bulb that stands at the upper left corner of the selected element.
    ///
    /// @param place where the selected element is, in pixels of what this is laid over; null where it is not drawn
    /// @param scale by what it is drawn larger than that
    public static Node over(FixesModel fixes, ObservableValue<@Nullable Box> place, ObservableValue<Double> scale) {
        Button bulb = button(fixes);
        bulb.setId("fix-bulb");
        bulb.setFocusTraversable(false); // by keyboard there is Alt+Enter
        bulb.resize(SIZE, SIZE);
        Scale drawn = new Scale(1, 1, 0, 0);
        bulb.getTransforms().add(drawn);
        Pane pane = new Pane(bulb) {
            @Override
            protected void layoutChildren() {
                Box box = place.getValue();
                boolean shown = box != null
                        && fixes.mendable() != null
                        && box.right() > 0
                        && box.bottom() > 0
                        && box.x() < getWidth()
                        && box.y() < getHeight();
                bulb.setVisible(shown);
                if (box != null && shown) {
                    double larger = scale.getValue();
                    drawn.setX(larger);
                    drawn.setY(larger);
                    double size = SIZE * larger;
                    double x = Math.clamp(box.x() - size - 8, 2, Math.max(2, getWidth() - size - 2));
                    double y = Math.clamp(box.y() - 3, 2, Math.max(2, getHeight() - size - 2));
                    bulb.resizeRelocate(Math.rint(x), Math.rint(y), SIZE, SIZE);
                }
            }
        };
        pane.setPickOnBounds(false);
        pane.setMinSize(0, 0);
        bulb.setManaged(false);
        place.subscribe((was, is) -> pane.requestLayout());
        fixes.hereProperty().subscribe(is -> pane.requestLayout());
        scale.when(pane.sceneProperty().map(scene -> true).orElse(false)).subscribe(is -> pane.requestLayout());
        return pane;
    }

    private static Button button(FixesModel fixes) {
        Button bulb = new Button("", new Icon("fth-zap"));
        bulb.getStyleClass().addAll(Styles.BUTTON_ICON, "fix-bulb");
        bulb.setAccessibleText("Fix what is wrong with the selected element");
        bulb.setTooltip(new Tooltip("Fix…  Alt+Enter"));
        bulb.setOnAction(event -> fixes.ask());
        return bulb;
    }
}
