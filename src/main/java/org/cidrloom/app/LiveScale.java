package org.cidrloom.app;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import org.cidrloom.ui.settings.SettingsModel;
import org.jspecify.annotations.Nullable;

/// By what a window is to be drawn larger than the toolkit draws it, so that another scale holds at once: the toolkit
/// takes its own only when it starts.
///
/// @param started the scale that the toolkit has, in per cent
record LiveScale(double started) {
    /// The scale of a toolkit that was started with that setting.
    ///
    /// @param set in per cent; null for as the desktop says
    static LiveScale startedWith(@Nullable Integer set) {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return new LiveScale(100); // its toolkit has no scale of its own, and counts in points
        }
        return new LiveScale(set == null ? 100 * Screen.getPrimary().getOutputScaleX() : set);
    }

    /// The factor for that setting; as it is where the desktop is to say, which it is asked at the next start.
    double factor(@Nullable Integer set) {
        return set == null ? 1 : set / started;
    }

    /// The factor as it is set.
    ObservableValue<Double> of(SettingsModel settings) {
        return settings.currentProperty().map(now -> factor(now.scale()));
    }
}
