package org.cidrloom.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Something a person can do: reachable by menu, button, shortcut and the command palette, and named the same in all.
///
/// @param id dotted and stable, such as `file.save`; [KeyMap] gives it its shortcuts
/// @param label what stands in a menu, in the imperative; an ellipsis where it asks something first. It may follow the
///     design: `Undo “Add pod subnets to payments”`
/// @param icon the name of a feather icon, such as `fth-save`; null for none
/// @param enabled whether it can be run now
/// @param action what it does, on the JavaFX thread
/// @param needs what there has to be before it can be run, such as `Select an element first.`; empty where that is not
///     for the person to bring about
public record Command(
        String id,
        ObservableValue<String> label,
        @Nullable String icon,
        ObservableValue<Boolean> enabled,
        Runnable action,
        String needs) {
    /// A command that has nothing to say while it cannot be run.
    public Command(
            String id,
            ObservableValue<String> label,
            @Nullable String icon,
            ObservableValue<Boolean> enabled,
            Runnable action) {
        this(id, label, icon, enabled, action, "");
    }

    /// A command that can always be run.
    public static Command of(String id, String label, @Nullable String icon, Runnable action) {
        return of(id, label, icon, Bindings.createBooleanBinding(() -> true), action);
    }

    /// A command that can be run while something holds.
    public static Command of(
            String id, String label, @Nullable String icon, ObservableValue<Boolean> enabled, Runnable action) {
        return new Command(id, Bindings.createStringBinding(() -> label), icon, enabled, action);
    }

    /// The same, telling what there has to be while it cannot be run.
    public Command needing(String what) {
        return new Command(id, label, icon, enabled, action, what);
    }

    /// Whether it can be run now.
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /// Runs it where it is enabled.
    ///
    /// @return whether it was
    public boolean run() {
        if (!isEnabled()) {
            return false;
        }
        action.run();
        return true;
    }
}
