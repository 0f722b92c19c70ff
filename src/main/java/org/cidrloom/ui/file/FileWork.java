package org.cidrloom.ui.file;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.cidrloom.document.file.SavedDesign;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Notices.Kind;

/// Reading and writing of one tab's file in the background, and what there is to tell of it.
final class FileWork {
    private final Background background;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    FileWork(Background background, Notices notices) {
        this.background = background;
        this.notices = notices;
    }

    /// Whether a file is being read or written.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Does work in the background and takes its result.
    <T> void run(Supplier<T> work, Consumer<T> done) {
        busy.set(true);
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failed -> {
                    busy.set(false);
                    notices.tell(Kind.DANGER, "This is a bug in Cidrloom (" + failed + "). Nothing was written.");
                });
    }

    /// Tells what went with a save that a person may miss, and where it is kept.
    static void tellGone(SavedDesign saved, Notices notices) {
        if (saved.backup() != null) {
            String gone = saved.gone().isEmpty() ? "" : String.join(" ", saved.gone()) + " ";
            notices.tell(
                    Kind.INFO,
                    gone + "The former file is kept as " + saved.backup().getFileName() + ".");
        }
    }
}
