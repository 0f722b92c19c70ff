package org.cidrloom.ui.capacity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Slice;
import org.cidrloom.ui.SteadyBox;
import org.jspecify.annotations.Nullable;

/// Shows one page after another. The next one is made behind the one that is seen, some pieces a frame, and takes its
/// place when it is whole: so nothing flickers, and no frame has to wait for all of it. What is to be shown meanwhile
/// is made after it, the last of it only.
///
/// Confined to the JavaFX thread.
final class PageTurn {
    private final StackPane place;
    private final ScrollPane scroll;
    private final Deque<Runnable> missing = new ArrayDeque<>();
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            goOn(Slice.of(now));
        }
    };

    private @Nullable VBox growing;
    private @Nullable Function<Pane, List<Runnable>> waiting;

    /// Pages in that place.
    ///
    /// @param scroll the pane that scrolls it
    PageTurn(StackPane place, ScrollPane scroll) {
        this.place = place;
        this.scroll = scroll;
    }

    /// Shows a page of one node, at once, and drops what is being made.
    void showNow(Node only) {
        clock.stop();
        missing.clear();
        growing = null;
        waiting = null;
        place.getChildren().setAll(page(only));
    }

    /// Shows a page when it is whole.
    ///
    /// @param pieces puts a part of the page into it each, in order; none takes longer than a few milliseconds
    void show(Function<Pane, List<Runnable>> pieces) {
        waiting = pieces;
        if (growing == null) {
            begin();
        }
    }

    private static VBox page(Node... content) {
        VBox page = new SteadyBox(0, content);
        page.getStyleClass().add("capacity-content");
        page.setMinWidth(0);
        return page;
    }

    private void begin() {
        Function<Pane, List<Runnable>> pieces = waiting;
        if (pieces == null) {
            clock.stop();
            return;
        }
        waiting = null;
        VBox page = page();
        page.setVisible(false);
        page.setManaged(false);
        growing = page;
        place.getChildren().add(page);
        missing.addAll(pieces.apply(page));
        clock.start();
    }

    private void goOn(Slice slice) {
        VBox page = growing;
        if (page == null) {
            return;
        }
        if (missing.isEmpty()) {
            turnTo(page);
            begin();
            return;
        }
        do {
            missing.removeFirst().run();
            page.applyCss();
        } while (!missing.isEmpty() && !slice.isOver());
        page.resize(place.getWidth(), page.prefHeight(place.getWidth()));
    }

    private void turnTo(VBox page) {
        growing = null;
        double at = scroll.getVvalue();
        page.setManaged(true);
        page.setVisible(true);
        place.getChildren().removeIf(other -> !other.equals(page)); // what stays keeps its dress
        scroll.setVvalue(at);
    }
}
