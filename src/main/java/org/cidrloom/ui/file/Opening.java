package org.cidrloom.ui.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// Opens designs, each in a tab of its own. A file that is open already is not opened again: its tab is shown.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class Opening {
    private final Tabs<?> tabs;
    private final Questions questions;
    private final Supplier<Map<String, Integer>> quotas;

    /// Opens designs in those tabs.
    ///
    /// @param quotas the service quotas that a new design starts with
    public Opening(Tabs<?> tabs, Questions questions, Supplier<Map<String, Integer>> quotas) {
        this.tabs = tabs;
        this.questions = questions;
        this.quotas = quotas;
    }

    /// Starts a design from nothing.
    public void startNew() {
        tabs.showFree().files().startNew(quotas.get());
    }

    /// Opens a design that was made here, as one that has no file yet and is unsaved from the start.
    ///
    /// @param then is run once it is open
    public void startFrom(Design made, Runnable then) {
        tabs.showFree().files().startFrom(made);
        then.run();
    }

    /// Asks which design to open, and opens it.
    public void open() {
        questions.fileToOpen().ifPresent(this::open);
    }

    /// Opens a file.
    public void open(Path file) {
        if (!tabs.show(file)) {
            tabs.showFree().files().read(file);
        }
    }

    /// Opens a design that comes with the program, as one that has no file yet.
    ///
    /// @param name what to call it in messages
    /// @param text its YAML
    public void openText(String name, String text) {
        tabs.showFree().files().readText(name, text);
    }

    /// Opens a design that was not saved, as the unsaved state of its file. Where that file is gone, has errors or has
    /// changes of its own in another tab, the design is opened as one without a file.
    ///
    /// @param file the file it belongs to; null for none
    /// @param then is run once it is open
    public void openRecovered(@Nullable Path file, Design recovered, Runnable then) {
        if (file == null || !tabs.show(file)) {
            tabs.showFree().files().readRecovered(file, recovered, then);
        } else if (tabs.current().document().dirtyProperty().get()) {
            tabs.showFree().files().readRecovered(null, recovered, then);
        } else {
            tabs.current().files().readRecovered(file, recovered, then);
        }
    }
}
