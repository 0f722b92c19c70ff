package org.cidrloom.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Keeps the keys that are pressed while something is on its way that they are about, and hands them on in their order
/// when it is there: who pastes and then presses Delete means what was pasted.
public final class HeldKeys {
    private final Window window;
    private final ObservableValue<Boolean> busy;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private boolean handing;

    private HeldKeys(Window window, ObservableValue<Boolean> busy) {
        this.window = window;
        this.busy = busy;
    }

    /// Keeps keys of that window, before its scene and all in it gets them.
    ///
    /// @param busy whether they are kept now
    public static void install(Window window, ObservableValue<Boolean> busy) {
        HeldKeys keys = new HeldKeys(window, busy);
        window.addEventFilter(KeyEvent.ANY, keys::take);
        busy.subscribe(keys::handOn);
    }

    private void take(KeyEvent event) {
        if (isBusy()) {
            held.add(event.copyFor(event.getSource(), event.getTarget()));
            event.consume();
        }
    }

    /// A key may begin the next thing that is waited for.
    private void handOn() {
        if (handing) {
            return;
        }
        handing = true;
        while (!isBusy() && !held.isEmpty()) {
            KeyEvent event = held.remove();
            Scene scene = window.getScene();
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner == null ? scene : owner, event);
        }
        handing = false;
    }

    private boolean isBusy() {
        return Boolean.TRUE.equals(busy.getValue());
    }
}
