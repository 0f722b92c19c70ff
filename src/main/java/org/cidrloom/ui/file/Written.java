package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.document.file.SaveRefusedException;
import org.cidrloom.document.file.SavedDesign;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// How saving ended.
sealed interface Written {
    /// The file has the design.
    record Done(SavedDesign saved) implements Written {}

    /// The file was left as it was; the person may want it otherwise.
    record Refused(SaveRefusedException why) implements Written {}

    /// The file could not be written.
    record Failed(IOException why) implements Written {}

    /// Saves a design.
    ///
    /// @param force whether a file that is not the one that was read is overwritten
    static Written of(Path path, Design design, @Nullable ReadDesign base, boolean force) {
        try {
            return new Done(force ? DesignFile.replace(path, design, base) : DesignFile.save(path, design, base));
        } catch (SaveRefusedException refused) {
            return new Refused(refused);
        } catch (IOException failed) {
            return new Failed(failed);
        }
    }
}
