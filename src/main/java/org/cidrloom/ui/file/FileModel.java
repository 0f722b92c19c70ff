package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.DesignYaml;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.document.file.SaveRefusedException;
import org.cidrloom.document.file.SavedDesign;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Notices.Answer;
import org.cidrloom.ui.Notices.Kind;
import org.jspecify.annotations.Nullable;

/// Opens and saves designs. Files are read and written in the background, one after the other; what they came to is
/// told in the window. Nothing is overwritten that was not read, and nothing unsaved goes without being asked about.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class FileModel {
    private final DocumentModel document;
    private final Background background;
    private final Questions questions;
    private final Notices notices;
    private final RecentFiles recent;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// What the file of the open design holds, as read or saved last; null for a design that has no file.
    private @Nullable ReadDesign base;

    /// Counts the states of [#base], so that news about an older one are dropped.
    private long state;

    /// Whether it was told already that the file is not as [#base] has it.
    private boolean told;

    /// The files of a document.
    public FileModel(
            DocumentModel document, Background background, Questions questions, Notices notices, RecentFiles recent) {
        this.document = document;
        this.background = background;
        this.questions = questions;
        this.notices = notices;
        this.recent = recent;
    }

    /// Whether a file is being read or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The designs that were opened or saved last.
    public RecentFiles recent() {
        return recent;
    }

    /// Starts a design from nothing.
    public void startNew() {
        afterSaving(() -> {
            rebase(null);
            document.open(null, Design.empty("untitled", "eu-west-1", zones("eu-west-1")), List.of(), false);
        });
    }

    /// Opens a design that was made here, as one that has no file yet and is unsaved from the start.
    ///
    /// @param made the design
    /// @param then is run once it is open
    public void startFrom(Design made, Runnable then) {
        afterSaving(() -> {
            rebase(null);
            notices.dismiss();
            document.openUnsaved(null, Design.empty("", "", List.of()), made, List.of());
            then.run();
        });
    }

    private static List<String> zones(String region) {
        return List.of(region + "a", region + "b", region + "c");
    }

    /// Asks which design to open, and opens it.
    public void open() {
        afterSaving(() -> questions.fileToOpen().ifPresent(this::read));
    }

    /// Opens a design.
    public void open(Path path) {
        afterSaving(() -> read(path));
    }

    /// Opens a design that comes with the program, as one that has no file yet.
    ///
    /// @param name what to call it in messages
    /// @param text its YAML
    public void openText(String name, String text) {
        afterSaving(() -> work(() -> DesignYaml.read(text, name), read -> show(null, read)));
    }

    /// Opens a design that was not saved, as the unsaved state of its file. Where that file is gone or has errors, the
    /// design is opened as one without a file.
    ///
    /// @param path the file it belongs to; null for none
    /// @param then is run once it is open
    public void openRecovered(@Nullable Path path, Design recovered, Runnable then) {
        afterSaving(() -> {
            if (path == null) {
                showRecovered(null, null, recovered, then);
            } else {
                work(() -> DesignFile.read(path), read -> showRecovered(path, read, recovered, then));
            }
        });
    }

    private void showRecovered(@Nullable Path path, @Nullable ReadDesign read, Design recovered, Runnable then) {
        Design before = read == null ? null : read.design();
        notices.dismiss();
        if (read == null || before == null) {
            rebase(null);
            document.openUnsaved(null, Design.empty("", "", List.of()), recovered, List.of());
        } else {
            rebase(read);
            document.openUnsaved(path, before, recovered, read.findings());
        }
        then.run();
    }

    /// Reads the file again and lets the changes here go.
    public void reload() {
        Path file = document.fileProperty().get();
        if (file != null) {
            read(file);
        }
    }

    /// Saves the design, and asks where to if it has no file.
    public void save() {
        save(() -> {});
    }

    /// Asks for a name and saves the design there.
    public void saveAs() {
        saveAs(() -> {});
    }

    /// Goes back to the start page.
    public void close() {
        afterSaving(() -> {
            rebase(null);
            notices.dismiss();
            document.close();
        });
    }

    /// Does something that makes the open design go, after asking about its unsaved changes.
    ///
    /// @param then is not run where the person stays, or where saving fails
    public void afterSaving(Runnable then) {
        if (!document.openProperty().get() || !document.dirtyProperty().get()) {
            then.run();
            return;
        }
        switch (questions.unsaved(document.design().network().name())) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            case CANCEL -> {}
        }
    }

    /// Looks whether the file has changed since it was read, and tells where it has.
    public void lookAtFile() {
        Path file = document.fileProperty().get();
        ReadDesign read = base;
        if (file == null || read == null || read.text() == null || busy.get()) {
            return;
        }
        String text = read.text().text();
        long about = state;
        background.run(
                () -> FileChange.of(file, text),
                change -> {
                    if (about == state && !told && change != FileChange.NONE) {
                        told = true;
                        tell(file, change);
                    }
                },
                failed -> {});
    }

    private void tell(Path file, FileChange change) {
        if (change == FileChange.GONE) {
            notices.tell(Kind.WARNING, file + " is gone. Saving writes it again.", new Answer("Save", this::rewrite));
            return;
        }
        notices.tell(
                Kind.WARNING,
                file.getFileName() + " has changed on disk since it was read"
                        + (document.dirtyProperty().get() ? ", and so has the design here." : "."),
                new Answer("Load the file", this::reload),
                new Answer("Keep this design", () -> {}));
    }

    private void rebase(@Nullable ReadDesign next) {
        base = next;
        state++;
        told = false;
    }

    private void rewrite() {
        Path file = document.fileProperty().get();
        if (file != null) {
            write(file, true, () -> {});
        }
    }

    private void read(Path path) {
        work(() -> DesignFile.read(path), read -> {
            show(path, read);
            if (read.text() != null) {
                recent.add(path);
            }
        });
    }

    private void show(@Nullable Path path, ReadDesign read) {
        Design design = read.design();
        rebase(read);
        notices.dismiss();
        if (design != null) {
            document.open(path, design, read.findings(), false);
            return;
        }
        String name = path == null ? "the design" : String.valueOf(path.getFileName());
        document.open(path, Design.empty(name, "", List.of()), read.findings(), true);
        notices.tell(
                Kind.DANGER,
                name + " cannot be opened, because " + errors(read)
                        + ". They are listed below; nothing is overwritten. Mend"
                        + " the file in an editor, then open it again.",
                new Answer("Open again", this::reload));
    }

    private static String errors(ReadDesign read) {
        int count = read.errors().size();
        return count == 1 ? "it has an error" : "it has " + count + " errors";
    }

    private void save(Runnable then) {
        Path file = document.fileProperty().get();
        if (document.readOnlyProperty().get()) {
            document.hint("Nothing is saved: the file has errors, and the design is open to look at only.");
        } else if (file == null) {
            saveAs(then);
        } else {
            write(file, false, then);
        }
    }

    private void saveAs(Runnable then) {
        if (document.readOnlyProperty().get()) {
            document.hint("Nothing is saved: the file has errors, and the design is open to look at only.");
            return;
        }
        String name = document.design().network().name();
        // The file dialog itself asks before an existing file is chosen.
        questions.fileToSave(FileNames.of(name) + ".cidrloom.yaml").ifPresent(path -> write(path, true, then));
    }

    private void write(Path path, boolean force, Runnable then) {
        Design snapshot = document.design();
        ReadDesign before = base;
        work(() -> Written.of(path, snapshot, before, force), written -> took(written, path, snapshot, then));
    }

    private void took(Written written, Path path, Design snapshot, Runnable then) {
        switch (written) {
            case Written.Done(SavedDesign saved) -> {
                rebase(saved.read());
                document.saved(path, snapshot);
                recent.add(path);
                tellGone(saved);
                then.run();
            }
            case Written.Refused(SaveRefusedException why) -> {
                switch (questions.conflict(String.valueOf(why.getMessage()))) {
                    case REPLACE -> write(path, true, then);
                    case SAVE_AS -> saveAs(then);
                    case CANCEL -> {}
                }
            }
            case Written.Failed(IOException why) ->
                notices.tell(
                        Kind.DANGER,
                        path + " could not be written (" + why.getMessage() + "). The file is as it was, and the design"
                                + " is still here.",
                        new Answer("Try again", () -> write(path, false, then)),
                        new Answer("Save as…", () -> saveAs(then)));
        }
    }

    private void tellGone(SavedDesign saved) {
        Path backup = saved.backup();
        if (backup != null && !saved.gone().isEmpty()) {
            notices.tell(
                    Kind.INFO,
                    String.join(" ", saved.gone()) + " The former file is kept as " + backup.getFileName() + ".");
        } else if (backup != null) {
            notices.tell(Kind.INFO, "The former file is kept as " + backup.getFileName() + ".");
        }
    }

    private <T> void work(Supplier<T> work, Consumer<T> done) {
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
}
