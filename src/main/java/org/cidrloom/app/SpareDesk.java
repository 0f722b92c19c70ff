package org.cidrloom.app;

import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A desk that nothing is open on, made and dressed part by part while the window is left alone, for the next design
/// that is opened in another tab. It stands in the window, unseen, and is no tab until it is taken.
///
/// Confined to the JavaFX thread.
final class SpareDesk {
    private final Pane place;
    private @Nullable Lull lull;
    private @Nullable Supplier<Desk> make;
    private @Nullable Desk desk;
    private Runnable ready = () -> {};
    private boolean waiting;

    /// None yet.
    ///
    /// @param place where desks stand
    SpareDesk(Pane place) {
        this.place = place;
    }

    /// From now on there is to be one.
    ///
    /// @param made makes a desk without its parts
    /// @param idle when it may be made
    /// @param done is run once the first is whole
    void keep(Supplier<Desk> made, Lull idle, Runnable done) {
        make = made;
        lull = idle;
        ready = done;
        goOn();
    }

    /// The spare desk, whole, or another where there is none; the next is made when there is time.
    ///
    /// @param otherwise makes one
    Desk take(Supplier<Desk> otherwise) {
        Desk taken = desk == null ? otherwise.get() : desk;
        desk = null;
        goOn();
        return taken.makeWhole();
    }

    /// Lets go of it, and makes no other.
    void close() {
        make = null;
        if (desk != null) {
            place.getChildren().remove(desk.root());
            desk.close();
            desk = null;
        }
    }

    /// The one that is ready, or being made.
    @Nullable
    Desk desk() {
        return desk;
    }

    private void goOn() {
        if (lull != null && make != null && !waiting) {
            waiting = true;
            lull.last(this::step);
        }
    }

    private void step() {
        waiting = false;
        if (make == null || lull == null) {
            return;
        }
        if (desk == null) {
            desk = make.get();
            standIn(place, desk);
            goOn();
        } else if (desk.makePart()) {
            goOn();
            lull.soon();
        } else {
            ready.run();
            ready = () -> {};
        }
    }

    /// Puts a desk into the window, where nobody sees it.
    static void standIn(Pane place, Desk desk) {
        desk.show(false);
        place.getChildren().add(desk.root());
        desk.root().resize(place.getWidth(), place.getHeight());
    }
}
