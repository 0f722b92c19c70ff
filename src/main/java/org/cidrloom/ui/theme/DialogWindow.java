package org.cidrloom.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.ui.Parts;

/// A dialog's window: it stands before the window that opened it, looks like that one, is drawn as large, and Escape
/// leaves it. It is dressed a few milliseconds a frame, and shown when it is whole. Keys that are pressed until then
/// are
/// its own, and the mouse does nothing in the other window, as afterwards.
public final class DialogWindow {
    /// About what the desktop puts above a window.
    private static final double TITLE_BAR = 40;

    private final Stage stage = new Stage();
    private final Window owner;
    private final Parts parts = new Parts();
    private final EventHandler<InputEvent> kept = this::keep;
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (!parts.makeNext()) {
                end();
                if (owner.isShowing()) {
                    stage.show();
                }
            }
        }
    };

    private final List<KeyEvent> held = new ArrayList<>();
    private Runnable leave = () -> {};

    /// A window that is not shown yet.
    public DialogWindow(Window owner, String title) {
        this.owner = owner;
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        ScaledWindows.centre(stage, owner);
        stage.focusedProperty().subscribe(is -> Platform.runLater(this::handOn)); // something in it has the focus then
    }

    /// Gives it its content. On a screen that has no room for that size it is smaller.
    ///
    /// @param width in pixels, at 100 %
    /// @param height in pixels, at 100 %
    /// @param escape what Escape does
    public void fill(Region content, double width, double height, Runnable escape) {
        Scene around = owner.getScene();
        ObservableValue<Double> known = ScaledWindows.factorOf(owner);
        ObservableValue<Double> factor = known == null ? new SimpleObjectProperty<>(1.0) : known;
        Scene scene = new Scene(new Scaled(content, factor), wide(width, factor), high(height, factor));
        scene.getStylesheets().setAll(around.getStylesheets());
        PseudoClass dark = Theme.DARK;
        scene.getRoot()
                .pseudoClassStateChanged(
                        dark, around.getRoot().getPseudoClassStates().contains(dark));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape.run();
            }
        });
        leave = escape;
        stage.setScene(scene);
        parts.addInside(content);
        parts.add(() -> {
            Parent root = scene.getRoot();
            root.applyCss();
            root.resize(scene.getWidth(), scene.getHeight());
            root.layout();
        });
    }

    /// Says below what size it is of no use, in pixels at 100 %.
    public void keepAtLeast(double width, double height) {
        ObservableValue<Double> factor = ScaledWindows.factorOf(stage);
        if (factor != null) {
            stage.setMinWidth(wide(width, factor));
            stage.setMinHeight(high(height, factor));
        }
    }

    /// The window itself.
    public Stage stage() {
        return stage;
    }

    /// Shows it, some frames from now.
    public void show() {
        owner.addEventFilter(InputEvent.ANY, kept);
        clock.start();
    }

    /// Closes it, or does not show it after all.
    public void close() {
        end();
        stage.close();
    }

    private void end() {
        clock.stop();
        owner.removeEventFilter(InputEvent.ANY, kept);
    }

    private void keep(InputEvent event) {
        if (event instanceof KeyEvent key) {
            boolean pressed = key.getEventType() == KeyEvent.KEY_PRESSED;
            if (pressed && key.getCode() == KeyCode.ESCAPE) {
                leave.run();
            } else if (pressed || !held.isEmpty()) { // else it belongs to what opened the dialog
                held.add(key);
            }
        }
        if (event instanceof KeyEvent || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            event.consume();
        }
    }

    private void handOn() {
        if (!stage.isFocused()) {
            return;
        }
        for (KeyEvent key : List.copyOf(held)) {
            Scene scene = stage.getScene();
            Node focused = scene.getFocusOwner();
            EventTarget target = focused == null ? scene : focused;
            Event.fireEvent(target, key.copyFor(target, target));
        }
        held.clear();
    }

    private double wide(double width, ObservableValue<Double> factor) {
        return Math.min(width * factor.getValue(), ScaledWindows.screenOf(owner).getWidth());
    }

    private double high(double height, ObservableValue<Double> factor) {
        return Math.min(
                height * factor.getValue(), ScaledWindows.screenOf(owner).getHeight() - TITLE_BAR);
    }
}
