package org.cidrloom.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.cidrloom.ui.Typefaces;

/// Light or dark. It follows the system until the person chooses.
///
/// Confined to the JavaFX thread.
public final class Theme {
    /// What a scene has at its root while it is dark.
    static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String CSS = "/assets/css/cidrloom.css";

    /// What the person chose.
    public enum Choice {
        /// As the desktop is.
        SYSTEM,
        /// Dark on light.
        LIGHT,
        /// Light on dark.
        DARK
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    private final Subscription system;

    /// The theme of a running toolkit, which holds it until it is closed.
    public Theme() {
        Typefaces.load();
        choice.subscribe(this::refresh);
        system = Platform.getPreferences().colorSchemeProperty().subscribe(this::refresh);
        dark.subscribe(Theme::use);
    }

    /// What the person chose.
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Whether the window is dark now.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Follows the system no more.
    public void close() {
        system.unsubscribe();
    }

    /// From light to dark, or back.
    public void toggle() {
        choice.set(dark.get() ? Choice.LIGHT : Choice.DARK);
    }

    /// Makes a scene follow: our rules on top of AtlantaFX's, and the pseudo-class `dark` at its root.
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource(CSS), CSS).toExternalForm());
        dark.subscribe(isDark -> scene.getRoot().pseudoClassStateChanged(DARK, isDark));
    }

    private void refresh() {
        dark.set(
                switch (choice.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
    }

    private static void use(boolean isDark) {
        atlantafx.base.theme.Theme theme = isDark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
    }
}
