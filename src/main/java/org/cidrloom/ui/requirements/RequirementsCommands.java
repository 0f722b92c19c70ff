package org.cidrloom.ui.requirements;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import org.cidrloom.model.Design;
import org.cidrloom.sizing.Planner;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;

/// The command *New from requirements*.
public final class RequirementsCommands {
    /// Its id.
    public static final String ID = "file.new-from-requirements";

    private RequirementsCommands() {}

    /// The command.
    ///
    /// @param planner gives the planner; asked on the background thread
    /// @param create opens a design, and runs what it is given once that is done
    /// @param enabled whether a design can be opened now
    /// @param owner the window
    public static Command of(
            Supplier<Planner> planner,
            Background background,
            BiConsumer<Design, Runnable> create,
            ObservableValue<Boolean> enabled,
            Window owner) {
        return Command.of(
                ID,
                "New from requirements…",
                "fth-target",
                enabled,
                () -> new RequirementsDialog(new RequirementsModel(planner, background), create, owner).open());
    }
}
