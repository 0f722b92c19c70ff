package org.cidrloom.ui.theme;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Draws menus, lists, tips and alerts larger by what the window that they belong to is drawn larger: each has a window
/// of its own, which knows nothing of the other's [Scaled] content. A [DialogWindow] does so by itself.
///
/// Confined to the JavaFX thread.
public final class ScaledWindows {
    private ScaledWindows() {}

    /// Looks after every window that opens from now on.
    ///
    /// @return ends it
    public static Subscription follow() {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                List.copyOf(change.getAddedSubList()).forEach(ScaledWindows::scale);
            }
        };
        Window.getWindows().addListener(opened);
        return () -> Window.getWindows().removeListener(opened);
    }

    /// By what the content of a window is drawn larger, its own or that of the window it belongs to; null where nothing
    /// says so.
    static @Nullable ObservableValue<Double> factorOf(@Nullable Window window) {
        if (window == null) {
            return null;
        }
        Scene scene = window.getScene();
        if (scene == null) {
            return null;
        }
        if (scene.getRoot() instanceof Scaled scaled) {
            return scaled.factor();
        }
        return factorOf(
                switch (window) {
                    case PopupWindow popup -> popup.getOwnerWindow();
                    case Stage stage -> stage.getOwner();
                    default -> null;
                });
    }

    private static void scale(Window window) {
        ObservableValue<Double> factor = factorOf(window);
        if (factor == null || factor.getValue() == 1) {
            return;
        }
        Parent root = window.getScene().getRoot();
        switch (window) {
            case PopupWindow popup when root instanceof Pane content -> scale(popup, content, factor);
            case Stage alert when root instanceof DialogPane pane -> scale(alert, pane, factor);
            default -> {}
        }
    }

    private static void scale(PopupWindow popup, Pane root, ObservableValue<Double> factor) {
        for (Node each : List.copyOf(root.getChildren())) {
            if (each instanceof Region content && !(each instanceof Scaled)) {
                int at = root.getChildren().indexOf(content);
                root.getChildren().remove(at);
                root.getChildren().add(at, new Scaled(content, factor));
            }
        }
        if (popup instanceof ContextMenu menu) {
            menu.skinProperty().subscribe(skin -> {
                if (skin != null && skin.getNode() instanceof Region items) {
                    items.maxHeightProperty()
                            .bind(factor.when(menu.showingProperty())
                                    .map(now -> screenOf(menu.getOwnerWindow()).getHeight() / now));
                }
            });
        }
    }

    private static void scale(Stage alert, DialogPane content, ObservableValue<Double> factor) {
        alert.getScene().setRoot(new Scaled(content, factor));
        alert.sizeToScene();
        Window owner = alert.getOwner();
        if (owner != null) {
            centre(alert, owner);
        }
    }

    /// Puts a window in the middle of another one once it is shown, as far as the screen has room.
    static void centre(Stage window, Window owner) {
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> {
            if (Double.isNaN(owner.getX()) || Double.isNaN(window.getWidth())) {
                return; // the platform has no windows that stand anywhere
            }
            Rectangle2D screen = screenOf(owner);
            double x = owner.getX() + (owner.getWidth() - window.getWidth()) / 2;
            double y = owner.getY() + (owner.getHeight() - window.getHeight()) / 2;
            window.setX(Math.max(screen.getMinX(), Math.min(x, screen.getMaxX() - window.getWidth())));
            window.setY(Math.max(screen.getMinY(), Math.min(y, screen.getMaxY() - window.getHeight())));
        });
    }

    /// What of the screen is free for windows, where that window is.
    static Rectangle2D screenOf(@Nullable Window window) {
        return Stream.ofNullable(window)
                .flatMap(each -> Screen.getScreensForRectangle(each.getX(), each.getY(), 1, 1).stream())
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }
}
