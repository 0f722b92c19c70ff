package org.cidrloom.ui;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// A panel at one end of a split pane that can be folded away and comes back at the size it had.
final class Fold {
    private final SplitPane split;
    private final Node panel;
    private final boolean first;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final double usual;
    private final double most;
    private double size;
    private boolean narrow;
    private boolean gaveWay;
    private boolean squeezed;
    private boolean unfolding;

    /// A panel that is shown at first.
    ///
    /// @param first whether it stands at the start of the split pane, or at its end
    /// @param size how wide or high it is at first, in pixels
    /// @param most the share of the whole that it takes at most where the whole is too small for that size, as the
    /// few pixels of a window at a large scale
    Fold(SplitPane split, Node panel, boolean first, double size, double most) {
        this.split = split;
        this.panel = panel;
        this.first = first;
        this.size = size;
        usual = size;
        this.most = most;
        SplitPane.setResizableWithParent(panel, false);
        insert();
        shown.subscribe((was, is) -> show(is));
        split.getItems().addListener((ListChangeListener<Node>) change -> keepSize());
        length(split).subscribe((was, is) -> {
            if (shown.get()) {
                follow(was.doubleValue(), is.doubleValue());
            }
        });
    }

    /// Whether it is shown.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// Shows it, with that many pixels at least.
    void open(double least) {
        double now = shown.get() ? extent() : size;
        size = Math.max(now, least);
        if (shown.get()) {
            place(1);
        } else {
            shown.set(true);
        }
    }

    /// Folds it away as long as the window is too small for all panels, and brings it back with the room. Whoever
    /// toggles it meanwhile has the say.
    ///
    /// @param length how wide or high the window is, in pixels at 100 %
    /// @param least from how many pixels there is room
    void giveWay(ObservableValue<Number> length, double least) {
        length.subscribe(is -> {
            boolean was = narrow;
            narrow = is.doubleValue() > 0 && is.doubleValue() < least;
            if (narrow && !was && shown.get()) {
                shown.set(false);
                gaveWay = true;
            } else if (!narrow && gaveWay) {
                gaveWay = false;
                shown.set(true);
            }
        });
    }

    /// Gives it that many pixels where it is shown.
    void resize(double pixels) {
        size = pixels;
        if (shown.get()) {
            place(1);
        }
    }

    /// How many pixels it has.
    double extent() {
        return horizontal()
                ? panel.getLayoutBounds().getWidth()
                : panel.getLayoutBounds().getHeight();
    }

    /// Folds it away, or brings it back.
    void toggle() {
        gaveWay = false;
        shown.set(!shown.get());
    }

    /// Gives way where the whole has become too small for it, and takes its size again where there is room for it.
    private void follow(double was, double is) {
        if (was > 0 && !squeezed && !unfolding) {
            size = extent();
        }
        if (was == 0) {
            place(most);
        } else if (squeezed || (usual > most * is && size > most * is)) {
            placeLater(most);
        }
    }

    /// The split pane deals out a difference in the layout that is under way.
    private void placeLater(double limit) {
        Platform.runLater(() -> {
            unfolding = false;
            if (shown.get()) {
                place(limit);
            }
        });
    }

    private void show(boolean show) {
        if (show) {
            insert();
            unfolding = true;
            place(1);
            placeLater(1);
        } else {
            size = squeezed || extent() == 0 ? size : extent();
            split.getItems().remove(panel);
        }
    }

    /// Another panel came or went, with which the split pane puts a divider of this one into the middle.
    private void keepSize() {
        if (shown.get() && !unfolding && extent() > 0) {
            size = squeezed ? size : extent();
            double limit = squeezed ? most : 1;
            unfolding = true;
            place(limit);
            placeLater(limit);
        }
    }

    private void insert() {
        split.getItems().add(first ? 0 : split.getItems().size(), panel);
    }

    /// Dividers count in shares of the whole, so the pixels are turned into one once the pane has a size.
    private void place(double limit) {
        double whole = length(split).get();
        if (whole > 0) {
            int divider = first ? 0 : split.getDividers().size() - 1;
            squeezed = size > limit * whole;
            double share = squeezed ? limit : (size + halfDivider()) / whole;
            split.setDividerPosition(divider, first ? share : 1 - share);
        }
    }

    /// A position is that of a divider's middle. None has been laid out at first.
    private double halfDivider() {
        Node divider = split.lookup(".split-pane-divider");
        if (divider == null) {
            return 0;
        }
        Bounds bounds = divider.getLayoutBounds();
        return Math.min(bounds.getWidth(), bounds.getHeight()) / 2;
    }

    private boolean horizontal() {
        return split.getOrientation() == Orientation.HORIZONTAL;
    }

    private static ReadOnlyDoubleProperty length(SplitPane split) {
        return split.getOrientation() == Orientation.HORIZONTAL ? split.widthProperty() : split.heightProperty();
    }
}
