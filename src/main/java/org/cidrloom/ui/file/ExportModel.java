package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.BundleWriter;
import org.cidrloom.export.Export;
import org.cidrloom.export.ExportException;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.jspecify.annotations.Nullable;

/// Exports one design: first makes the files and says which there are, then writes them where the person wants them.
/// Everything happens in the background, can be followed and cancelled, and writes all files or none.
///
/// Lives as long as its dialog; confined to the JavaFX thread; tests need no toolkit.
public final class ExportModel {
    private final Design design;
    private final Bundle bundle;
    private final Background background;
    private final Questions questions;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Making(0, ""));
    private final ObjectProperty<@Nullable Path> target = new SimpleObjectProperty<>();
    private final AtomicReference<@Nullable Stage> latest = new AtomicReference<>();
    private volatile boolean cancelled;

    /// How far it is.
    public sealed interface Stage {
        /// The files are being made.
        ///
        /// @param share how much is done, 0 to 1
        /// @param what what is being made
        record Making(double share, String what) implements Stage {}

        /// The files are made and can be written.
        record Ready(Export export) implements Stage {}

        /// The files are being written.
        ///
        /// @param share how much is done, 0 to 1
        /// @param what what is being written
        record Writing(double share, String what) implements Stage {}

        /// Everything is written.
        ///
        /// @param where the folder or zip
        /// @param outcome what was written
        record Done(Path where, BundleWriter.Written outcome) implements Stage {}

        /// Nothing was written.
        ///
        /// @param why in full sentences
        record Failed(String why) implements Stage {}
    }

    /// The export of a design.
    public ExportModel(Design design, Bundle bundle, Background background, Questions questions) {
        this.design = design;
        this.bundle = bundle;
        this.background = background;
        this.questions = questions;
    }

    /// How far it is.
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Where it goes: a folder, or a zip where the name ends in `.zip`; null for nowhere yet.
    public ObjectProperty<@Nullable Path> targetProperty() {
        return target;
    }

    /// The design's name.
    public String name() {
        return design.network().name();
    }

    /// Makes the files.
    public void make() {
        run(() -> {
            Export export =
                    bundle.export(design, (done, total, what) -> follow(new Stage.Making(share(done, total), what)));
            return new Stage.Ready(export);
        });
    }

    /// Asks for a folder to write into; the export gets a folder of its own there.
    public void chooseFolder() {
        questions.folder().map(folder -> folder.resolve(FileNames.of(name()))).ifPresent(target::set);
    }

    /// Asks for a zip to write.
    public void chooseZip() {
        questions
                .zip(FileNames.of(name()) + ".zip")
                .map(ExportModel::withEnding)
                .ifPresent(target::set);
    }

    /// Writes the files. Where a person changed some of them since the last export it asks before overwriting them.
    public void write() {
        Path where = target.get();
        if (where != null && stage.get() instanceof Stage.Ready(Export export)) {
            write(export, where, false);
        }
    }

    /// Stops what is going on; nothing is written then.
    public void cancel() {
        cancelled = true;
    }

    private void write(Export export, Path where, boolean force) {
        List<String> changed = new ArrayList<>();
        run(
                () -> {
                    BundleWriter.Outcome outcome = new BundleWriter()
                            .write(
                                    export,
                                    where,
                                    force,
                                    (done, total, what) -> follow(new Stage.Writing(share(done, total), what)));
                    return switch (outcome) {
                        case BundleWriter.Written written -> new Stage.Done(where, written);
                        case BundleWriter.Refused(List<String> files) -> {
                            changed.addAll(files);
                            yield new Stage.Ready(export);
                        }
                        default -> throw new IllegalStateException("no such outcome: " + outcome);
                    };
                },
                () -> {
                    if (!changed.isEmpty() && questions.overwrite(changed)) {
                        write(export, where, true);
                    }
                });
    }

    private void run(Work work) {
        run(work, () -> {});
    }

    private void run(Work work, Runnable then) {
        cancelled = false;
        Supplier<Stage> supplier = () -> {
            try {
                return work.stage();
            } catch (CancellationException stopped) {
                return new Stage.Failed("The export was cancelled. Nothing was written.");
            } catch (ExportException impossible) {
                return new Stage.Failed(String.valueOf(impossible.getMessage()));
            } catch (IOException failed) {
                return new Stage.Failed(
                        "The files could not be written (" + failed.getMessage() + "). Nothing was changed.");
            }
        };
        background.run(
                supplier,
                next -> {
                    stage.set(next);
                    then.run();
                },
                bug -> stage.set(new Stage.Failed("This is a bug in Cidrloom (" + bug + "). Nothing was written.")));
    }

    /// Comes on the threads that make the files.
    private void follow(Stage now) {
        if (cancelled) {
            throw new CancellationException("cancelled by the person");
        }
        // thousands of files are told in a second; the screen takes the latest and no other
        if (latest.getAndSet(now) == null) {
            background.screen().execute(() -> {
                Stage next = latest.getAndSet(null);
                if (next != null) {
                    stage.set(next);
                }
            });
        }
    }

    private interface Work {
        Stage stage() throws IOException;
    }

    private static double share(int done, int total) {
        return total == 0 ? 0 : (double) done / total;
    }

    private static Path withEnding(Path zip) {
        String name = Optional.ofNullable(zip.getFileName()).map(Path::toString).orElse("");
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") ? zip : zip.resolveSibling(name + ".zip");
    }
}
