package org.cidrloom.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.document.Settings;
import org.cidrloom.document.file.SettingsFile;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Notices.Kind;

/// The settings of the program as they are now. They are read when it starts and written whenever they change.
///
/// Lives as long as the window; confined to the JavaFX thread; tests need no toolkit.
public final class SettingsModel {
    private final SettingsFile file;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Settings> current;

    /// The settings of that file. What of it cannot be read is told.
    public SettingsModel(SettingsFile file, Background background, Notices notices) {
        this.file = file;
        this.background = background;
        this.notices = notices;
        SettingsFile.Read read = file.read();
        current = new ReadOnlyObjectWrapper<>(read.settings());
        if (!read.problems().isEmpty()) {
            notices.tell(
                    Kind.WARNING,
                    "Not all of your settings could be read; the others hold. Change them in File, Settings; the former"
                            + " file is kept beside it then.",
                    read.problems());
        }
    }

    /// What is set.
    public ReadOnlyObjectProperty<Settings> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// What is set.
    public Settings current() {
        return current.get();
    }

    /// Sets this from now on, and keeps it for the next start.
    public void set(Settings next) {
        if (next.equals(current.get())) {
            return;
        }
        current.set(next);
        background.run(
                () -> {
                    try {
                        file.write(next);
                        return next;
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                },
                written -> {},
                failed -> notices.tell(
                        Kind.WARNING,
                        "The settings hold until Cidrloom ends, but could not be kept (" + failed.getMessage() + ")."));
    }
}
