package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.BundleWriter;
import org.cidrloom.export.ChartInstaller;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.Export;
import org.cidrloom.export.ExportException;
import org.cidrloom.export.Place;
import org.cidrloom.export.Progress;
import org.cidrloom.export.Roots;
import org.cidrloom.export.Templates;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.file.ExportChoices.Choice;
import org.jspecify.annotations.Nullable;

/// Exports one design: first makes the files and says which there are, then writes them where the person wants them.
/// Everything happens in the background, can be followed and cancelled, and writes all files or none. Another choice
/// of templates or flavour makes the files again.
///
/// Lives as long as its dialog; confined to the JavaFX thread; tests need no toolkit.
public final class ExportModel {
    private static final String MODULES = "terraform-modules";
    private static final String OLDER_MODULES = "terraform-modules-5";

    private final Design design;
    private final Bundle bundle;
    private final Background background;
    private final Questions questions;
    private final ExportChoices choices;
    private final ReadOnlyObjectWrapper<ExportStage> stage = new ReadOnlyObjectWrapper<>(new ExportStage.Making(0, ""));
    private final ReadOnlyObjectWrapper<TemplatesNote> note = new ReadOnlyObjectWrapper<>(TemplatesNote.NONE);
    private final ObjectProperty<@Nullable Path> target = new SimpleObjectProperty<>();
    private final ObjectProperty<Choice> choice;
    private Job job = new Job();

    /// What there is to say of the folder of templates.
    ///
    /// @param text one sentence or none
    /// @param wrong whether nothing can be exported with it
    public record TemplatesNote(String text, boolean wrong) {
        static final TemplatesNote NONE = new TemplatesNote("", false);
    }

    /// A piece of work in the background; the next one makes it void.
    private static final class Job {
        private final AtomicReference<@Nullable ExportStage> latest = new AtomicReference<>();
        private volatile boolean stopped;
    }

    /// The export of a design.
    public ExportModel(
            Design design, Bundle bundle, Background background, Questions questions, ExportChoices choices) {
        this.design = design;
        this.bundle = bundle;
        this.background = background;
        this.questions = questions;
        this.choices = choices;
        this.choice = new SimpleObjectProperty<>(choices.last());
        choice.addListener((was, before, now) -> make());
    }

    /// How far it is.
    public ReadOnlyObjectProperty<ExportStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What there is to say of the folder of templates, as it is typed.
    public ReadOnlyObjectProperty<TemplatesNote> templatesNoteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The templates and the flavour. Another one makes the files again.
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Where it goes: a folder, or a zip where the name ends in `.zip`; null for nowhere yet.
    public ObjectProperty<@Nullable Path> targetProperty() {
        return target;
    }

    /// The design's name.
    public String name() {
        return design.network().name();
    }

    /// Whether the design is in several accounts or Regions, which can have a Terraform plan each, or one.
    public boolean hasPlaces() {
        return Place.of(Bundle.planned(design).network()).size() > 1;
    }

    /// Whether a cluster of the design takes the CNI by Helm chart, which Terraform can install as well.
    public boolean hasCharts() {
        return design.network().clusters().stream()
                .anyMatch(cluster -> CniFiles.isDelivered(cluster, CniDelivery.HELM));
    }

    /// Makes the files.
    public void make() {
        Choice wanted = choice.get();
        stage.set(new ExportStage.Making(0, ""));
        run(follow -> {
            Templates templates = templates(wanted.templates(), follow);
            Export export = wanted(wanted, templates).export(design, follow.making());
            return new ExportStage.Ready(export);
        });
    }

    /// Asks for a folder of templates.
    public void chooseTemplates() {
        questions.templates().ifPresent(folder -> choice.set(choice.get().withTemplates(folder.toString())));
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

    /// Goes on: writes the files that are made, overwrites those that a person changed where that is what stands in
    /// the way, or tries once more where it failed.
    public void proceed() {
        Path where = target.get();
        switch (stage.get()) {
            case ExportStage.Ready(Export export) when where != null -> write(export, where, false);
            case ExportStage.Changed(Export export, var _) when where != null -> write(export, where, true);
            case ExportStage.Failed _ -> make();
            default -> {}
        }
    }

    /// Goes back from what a person changed to the files that are made.
    public void back() {
        if (stage.get() instanceof ExportStage.Changed(Export export, var _)) {
            stage.set(new ExportStage.Ready(export));
        }
    }

    /// Stops what is going on; nothing is written then.
    public void cancel() {
        job.stopped = true;
    }

    private Bundle wanted(Choice wanted, Templates templates) {
        Bundle whole = bundle.with(templates)
                .with(wanted.together() ? Roots.ONE : Roots.EACH)
                .with(wanted.release() ? ChartInstaller.TERRAFORM : ChartInstaller.HELM);
        if (!wanted.modules()) {
            return whole;
        }
        List<String> names = new ArrayList<>(whole.names());
        names.add(wanted.older() ? OLDER_MODULES : MODULES);
        return whole.only(names);
    }

    /// Reads the folder of templates, and says what there is to say of it.
    private Templates templates(String typed, Following follow) {
        if (typed.isBlank()) {
            follow.tell(TemplatesNote.NONE);
            return Templates.OURS;
        }
        try {
            Templates read = Templates.of(Path.of(typed.strip()));
            follow.tell(new TemplatesNote(TemplatesText.of(read), false));
            return read;
        } catch (InvalidPathException noPath) {
            ExportException why = new ExportException("“" + typed + "” is no path of a folder.");
            follow.tell(new TemplatesNote(String.valueOf(why.getMessage()), true));
            throw why;
        } catch (ExportException why) {
            follow.tell(new TemplatesNote(String.valueOf(why.getMessage()), true));
            throw why;
        }
    }

    private void write(Export export, Path where, boolean force) {
        Choice made = choice.get();
        run(follow -> {
            BundleWriter.Outcome outcome = new BundleWriter().write(export, where, force, follow.writing());
            return switch (outcome) {
                case BundleWriter.Written written -> {
                    choices.remember(made);
                    yield new ExportStage.Done(where, written);
                }
                case BundleWriter.Refused(List<String> files) -> new ExportStage.Changed(export, files);
                default -> throw new IllegalStateException("no such outcome: " + outcome);
            };
        });
    }

    private void run(Work work) {
        job.stopped = true;
        Job mine = new Job();
        job = mine;
        Consumer<ExportStage> end = next -> {
            if (job == mine) {
                stage.set(next);
            }
        };
        background.run(
                () -> stageOf(work, mine),
                end,
                bug -> end.accept(
                        new ExportStage.Failed("This is a bug in Cidrloom (" + bug + "). Nothing was written.")));
    }

    private ExportStage stageOf(Work work, Job mine) {
        try {
            return work.stage(new Following(mine));
        } catch (CancellationException stopped) {
            return new ExportStage.Failed("The export was cancelled. Nothing was written.");
        } catch (ExportException impossible) {
            return new ExportStage.Failed(String.valueOf(impossible.getMessage()));
        } catch (IOException failed) {
            return new ExportStage.Failed(
                    "The files could not be written (" + failed.getMessage() + "). Nothing was changed.");
        }
    }

    /// Brings what the background tells to the screen; used on the threads that make the files.
    private final class Following {
        private final Job mine;

        Following(Job mine) {
            this.mine = mine;
        }

        Progress making() {
            return (done, total, what) -> tell(new ExportStage.Making(share(done, total), what));
        }

        Progress writing() {
            return (done, total, what) -> tell(new ExportStage.Writing(share(done, total), what));
        }

        private void tell(ExportStage now) {
            if (mine.stopped) {
                throw new CancellationException("cancelled by the person");
            }
            // thousands of files are told in a second; the screen takes the latest and no other
            if (mine.latest.getAndSet(now) == null) {
                background.screen().execute(() -> {
                    ExportStage next = mine.latest.getAndSet(null);
                    if (next != null && job == mine) {
                        stage.set(next);
                    }
                });
            }
        }

        void tell(TemplatesNote now) {
            background.screen().execute(() -> {
                if (job == mine) {
                    note.set(now);
                }
            });
        }
    }

    private interface Work {
        ExportStage stage(Following follow) throws IOException;
    }

    private static double share(int done, int total) {
        return total == 0 ? 0 : (double) done / total;
    }

    private static Path withEnding(Path zip) {
        String name = Optional.ofNullable(zip.getFileName()).map(Path::toString).orElse("");
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") ? zip : zip.resolveSibling(name + ".zip");
    }
}
