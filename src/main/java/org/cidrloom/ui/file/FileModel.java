package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
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

/// Reads and saves the design of one tab. Files are read and written in the background, one after the other; what they
/// came to is told in the tab. Nothing is overwritten that was not read, and nothing unsaved goes without being asked
/// about.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class FileModel {
    private final DocumentModel document;
    private final Questions questions;
    private final Notices notices;
    private final RecentFiles recent;
    private final FileWork work;
    private Consumer<Design> prepare = design -> {};
    private final FileWatch watch;
    private @Nullable Path reading;
    private Predicate<Path> elsewhere = path -> false;

    /// The file of a document.
    public FileModel(
            DocumentModel document, Background background, Questions questions, Notices notices, RecentFiles recent) {
        work = new FileWork(background, notices);
        watch = new FileWatch(document, background, notices);
        this.document = document;
        this.questions = questions;
        this.notices = notices;
        this.recent = recent;
    }

    /// Whether a file is being read or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /// Tells which files are open in other tabs, and must not be saved over from this one.
    void setElsewhere(Predicate<Path> files) {
        elsewhere = files;
    }

    /// Calls this with each design that was read before it is shown, beside the JavaFX thread.
    public void setPrepare(Consumer<Design> preparation) {
        prepare = preparation;
    }

    /// Whether that file is the one of this design, or is being read to be.
    boolean holds(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path file = document.fileProperty().get();
        return whole.equals(reading)
                || (file != null && whole.equals(file.toAbsolutePath().normalize()));
    }

    /// Whether nothing is open here nor about to be.
    boolean isFree() {
        return !document.openProperty().get() && !work.busyProperty().get();
    }

    /// Starts a design from nothing but these service quotas.
    void startNew(Map<String, Integer> quotas) {
        watch.rebase(null);
        Design empty = Design.empty("untitled", "eu-west-1", zones("eu-west-1"));
        document.open(null, empty.withNetwork(empty.network().withQuotas(quotas)), List.of(), false);
    }

    /// Opens a design that was made here, as one that has no file yet and is unsaved from the start.
    void startFrom(Design made) {
        watch.rebase(null);
        notices.dismiss();
        document.openUnsaved(null, Design.empty("", "", List.of()), made, List.of());
    }

    private static List<String> zones(String region) {
        return List.of(region + "a", region + "b", region + "c");
    }

    /// Opens a design that comes with the program, as one that has no file yet.
    ///
    /// @param name what to call it in messages
    /// @param text its YAML
    public void readText(String name, String text) {
        work.run(() -> prepared(DesignYaml.read(text, name)), read -> show(null, read));
    }

    private ReadDesign prepared(ReadDesign read) {
        Optional.ofNullable(read.design()).ifPresent(prepare);
        return read;
    }

    /// Opens a design that was not saved, as the unsaved state of its file. Where that file is gone or has errors, the
    /// design is opened as one without a file.
    ///
    /// @param path the file it belongs to; null for none
    /// @param then is run once it is open
    void readRecovered(@Nullable Path path, Design recovered, Runnable then) {
        if (path == null) {
            showRecovered(null, null, recovered, then);
        } else {
            work.run(() -> DesignFile.read(path), read -> showRecovered(path, read, recovered, then));
        }
    }

    private void showRecovered(@Nullable Path path, @Nullable ReadDesign read, Design recovered, Runnable then) {
        Design before = read == null ? null : read.design();
        notices.dismiss();
        if (read == null || before == null) {
            watch.rebase(null);
            document.openUnsaved(null, Design.empty("", "", List.of()), recovered, List.of());
        } else {
            watch.rebase(read);
            document.openUnsaved(path, before, recovered, read.findings());
        }
        then.run();
    }

    /// Takes over what the file holds now, as one step that can be undone; where it has errors, opens it to look at
    /// only.
    public void reload() {
        Path file = document.fileProperty().get();
        if (file == null) {
            return;
        }
        work.run(() -> DesignFile.read(file), read -> {
            Design design = read.design();
            if (design == null || document.readOnlyProperty().get()) {
                show(file, read);
            } else {
                watch.rebase(read);
                document.takeOver(design, read.findings());
            }
        });
    }

    /// Saves the design, and asks where to if it has no file.
    public void save() {
        save(() -> {});
    }

    /// Asks for a name and saves the design there.
    public void saveAs() {
        saveAs(() -> {});
    }

    /// Closes the design, after asking about its unsaved changes.
    public void close() {
        afterSaving(() -> {
            watch.rebase(null);
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
        if (!work.busyProperty().get()) {
            watch.look(this::reload, this::rewrite);
        }
    }

    private void rewrite() {
        Path file = document.fileProperty().get();
        if (file != null) {
            write(file, true, () -> {});
        }
    }

    /// Opens a file.
    void read(Path path) {
        reading = path.toAbsolutePath().normalize();
        work.run(() -> prepared(DesignFile.read(path)), read -> {
            reading = null;
            show(path, read);
            if (read.text() != null) {
                recent.add(path);
            }
        });
    }

    private void show(@Nullable Path path, ReadDesign read) {
        Design design = read.design();
        watch.rebase(read);
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
                        + ". What is wrong is listed below; nothing is overwritten. Mend"
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
        questions.fileToSave(FileNames.of(name) + ".cidrloom.yaml").ifPresent(path -> writeAs(path, then));
    }

    private void writeAs(Path path, Runnable then) {
        if (elsewhere.test(path)) {
            notices.tell(
                    Kind.WARNING,
                    path.getFileName() + " is open in another tab. Close it there first, or choose another name.",
                    new Answer("Save as…", () -> saveAs(then)));
        } else {
            write(path, true, then);
        }
    }

    private void write(Path path, boolean force, Runnable then) {
        Design snapshot = document.design();
        ReadDesign before = watch.base();
        work.run(() -> Written.of(path, snapshot, before, force), written -> took(written, path, snapshot, then));
    }

    private void took(Written written, Path path, Design snapshot, Runnable then) {
        switch (written) {
            case Written.Done(SavedDesign saved) -> {
                watch.rebase(saved.read());
                document.saved(path, snapshot);
                recent.add(path);
                FileWork.tellGone(saved, notices);
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
}
