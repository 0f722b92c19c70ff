package org.cidrloom.document.file;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of saving a design.
///
/// @param read the file as it is now: the base of the next save
/// @param gone what a person wrote by hand and what went with the elements that it stood in, one sentence each
/// @param backup where the former content is kept; null where nothing was overwritten that a person may miss
public record SavedDesign(
        ReadDesign read, List<String> gone, @Nullable Path backup) {
    public SavedDesign {
        gone = List.copyOf(gone);
    }
}
