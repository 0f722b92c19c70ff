package org.cidrloom.ui.file;

import java.nio.file.Path;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Notices.Answer;
import org.cidrloom.ui.Notices.Kind;
import org.jspecify.annotations.Nullable;

/// Knows what the file of an open design held when it was read or saved last, and tells when that is no longer so.
///
/// Confined to the JavaFX thread; files are looked at in the background.
final class FileWatch {
    private final DocumentModel document;
    private final Background background;
    private final Notices notices;

    /// What the file holds, as read or saved last; null for a design that has no file.
    private @Nullable ReadDesign base;

    /// Counts the states of [#base], so that news about an older one are dropped.
    private long state;

    /// Whether it was told already that the file is not as [#base] has it.
    private boolean told;

    FileWatch(DocumentModel document, Background background, Notices notices) {
        this.document = document;
        this.background = background;
        this.notices = notices;
    }

    /// What the file holds as far as is known: the base of the next save. Null for a design that has no file.
    @Nullable
    ReadDesign base() {
        return base;
    }

    /// Remembers what the file holds.
    void rebase(@Nullable ReadDesign next) {
        base = next;
        state++;
        told = false;
    }

    /// Looks whether the file has changed, and tells once where it has.
    ///
    /// @param load takes the file over
    /// @param rewrite writes the file again
    void look(Runnable load, Runnable rewrite) {
        Path file = document.fileProperty().get();
        ReadDesign read = base;
        if (file == null || read == null || read.text() == null) {
            return;
        }
        String text = read.text().text();
        var here = document.design();
        long about = state;
        background.run(
                () -> FileChange.of(file, text, here),
                change -> {
                    if (about == state && !told && !(change instanceof FileChange.None)) {
                        told = true;
                        tell(file, change, load, rewrite);
                    }
                },
                failed -> {});
    }

    private void tell(Path file, FileChange change, Runnable load, Runnable rewrite) {
        Answer keep = new Answer("Keep this design", () -> {});
        String changed = file.getFileName() + " has changed on disk since it was read";
        switch (change) {
            case FileChange.None _ -> {}
            case FileChange.Gone _ ->
                notices.tell(Kind.WARNING, file + " is gone. Saving writes it again.", new Answer("Save", rewrite));
            case FileChange.Broken(var errors) ->
                notices.tell(
                        Kind.WARNING,
                        changed
                                + ", and has errors now. The design here is as it was; saving asks before it overwrites.",
                        errors,
                        keep);
            case FileChange.Other(var differences) ->
                notices.tell(
                        Kind.WARNING,
                        changed
                                + (document.dirtyProperty().get() ? ", and so has the design here" : "")
                                + (differences.isEmpty()
                                        ? ", but the design in it is the same."
                                        : ". Loading it can be undone; saving asks before it overwrites."),
                        differences,
                        new Answer("Load the file", load),
                        keep);
        }
    }
}
