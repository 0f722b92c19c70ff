package org.cidrloom.ui.theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A dialog's window: it stands before the window that opened it, looks like that one, is drawn as large, and Escape
/// leaves it.
public final class DialogWindow {
    /// About what the desktop puts above a window.
    private static final double TITLE_BAR = 40;

    private final Stage stage = new Stage();
    private final Window owner;

    /// A window that is not shown yet.
    public DialogWindow(Window owner, String title) {
        this.owner = owner;
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        ScaledWindows.centre(stage, owner);
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
        stage.setScene(scene);
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

    /// Shows it.
    public void show() {
        stage.show();
    }

    /// Closes it.
    public void close() {
        stage.close();
    }

    private double wide(double width, ObservableValue<Double> factor) {
        return Math.min(width * factor.getValue(), ScaledWindows.screenOf(owner).getWidth());
    }

    private double high(double height, ObservableValue<Double> factor) {
        return Math.min(
                height * factor.getValue(), ScaledWindows.screenOf(owner).getHeight() - TITLE_BAR);
    }
}
