package org.cidrloom.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.file.ExportChoices.Choice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@SuppressWarnings("NullAway.Init") // made before each test
class ExportModelTest {
    private static final Design DESIGN = Design.empty("estate", "eu-west-1", List.of());
    private static final Questions SILENT = Questions.unasked();

    @TempDir
    Path folder;

    private final Deque<Runnable> screen = new ArrayDeque<>();
    private @Nullable Path usual;
    private ExportChoices choices;
    private ExportModel model;

    /// Many files, so that there is something to follow.
    private record Many(int files) implements Exporter {
        @Override
        public String name() {
            return "many";
        }

        @Override
        public String title() {
            return "Many files";
        }

        @Override
        public List<GeneratedFile> files(Design design) {
            return IntStream.range(0, files)
                    .mapToObj(i -> GeneratedFile.text("many/" + i + ".txt", "text"))
                    .toList();
        }
    }

    @BeforeEach
    void model() {
        choices = new ExportChoices(folder.resolve("settings/export"), () -> usual);
        Background background = new Background(Runnable::run, task -> {
            synchronized (screen) {
                screen.add(task);
            }
        });
        model = new ExportModel(DESIGN, Bundle.of(List.of(new Many(1_000))), background, SILENT, choices);
    }

    /// The JavaFX thread catches up.
    private int catchUp() {
        int tasks = 0;
        for (Runnable task = screen.poll(); task != null; task = screen.poll()) {
            task.run();
            tasks++;
        }
        return tasks;
    }

    @Test
    void thousandsOfStepsAreFewOnTheScreen() {
        model.make();
        catchUp();
        model.targetProperty().set(folder.resolve("out"));
        List<ExportStage> seen = new ArrayList<>();
        model.stageProperty().subscribe(stage -> seen.add(stage));
        model.proceed();
        assertTrue(catchUp() <= 3, "one task for all that was told meanwhile");
        assertInstanceOf(ExportStage.Done.class, seen.getLast());
        assertTrue(seen.stream().anyMatch(ExportStage.Writing.class::isInstance));
    }

    @Test
    void cancellingAWriteLeavesNothing() throws IOException {
        Background stopping = new Background(
                task -> {
                    if (model.stageProperty().get() instanceof ExportStage.Ready) {
                        model.cancel();
                    }
                    task.run();
                },
                Runnable::run);
        model = new ExportModel(DESIGN, Bundle.of(List.of(new Many(10))), stopping, SILENT, choices);
        model.targetProperty().set(folder.resolve("out"));
        model.make();
        model.proceed();
        assertEquals(
                new ExportStage.Failed("The export was cancelled. Nothing was written."),
                model.stageProperty().get());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(), all.toList());
        }
    }

    @Test
    void whatIsTypedIsCheckedAndWhatWasExportedWithIsRemembered() throws IOException {
        model.choiceProperty().set(new Choice(folder.resolve("none").toString(), false, false, false, false));
        catchUp();
        assertTrue(model.templatesNoteProperty().get().wrong());
        assertInstanceOf(ExportStage.Failed.class, model.stageProperty().get());

        model.choiceProperty().set(new Choice("\0", false, false, false, false));
        catchUp();
        assertTrue(model.templatesNoteProperty().get().text().endsWith("is no path of a folder."));

        Path ours = Files.createDirectories(folder.resolve("ours"));
        Files.writeString(ours.resolve("readme.txt"), "none of them");
        Choice choice = new Choice(ours.toString(), false, false, true, false);
        model.choiceProperty().set(choice);
        catchUp();
        assertEquals(
                "Replaces none of ours. Used by nothing: readme.txt.",
                model.templatesNoteProperty().get().text());
        assertFalse(model.templatesNoteProperty().get().wrong());
        assertEquals(Choice.USUAL, new ExportChoices(folder.resolve("settings/export"), () -> usual).last());

        model.targetProperty().set(folder.resolve("out"));
        model.proceed();
        catchUp();
        assertInstanceOf(ExportStage.Done.class, model.stageProperty().get());
        assertEquals(choice, new ExportChoices(folder.resolve("settings/export"), () -> usual).last());
    }

    /// One that is not there any more is told in the dialog, where another can be chosen.
    @Test
    void theFolderOfTheSettingsIsTheFirstChoiceWhereNoneWasMade() {
        usual = folder.resolve("company");
        model = new ExportModel(
                DESIGN, Bundle.of(List.of(new Many(1))), new Background(Runnable::run, Runnable::run), SILENT, choices);
        assertEquals(
                new Choice(folder.resolve("company").toString(), false, false, false, false),
                model.choiceProperty().get());
        model.make();
        assertInstanceOf(ExportStage.Failed.class, model.stageProperty().get());
        assertTrue(model.templatesNoteProperty().get().wrong());
        model.choiceProperty().set(Choice.USUAL);
        assertInstanceOf(ExportStage.Ready.class, model.stageProperty().get());
    }

    @Test
    void aLaterChoiceWinsOverOneThatIsStillBeingMade() {
        Deque<Runnable> worker = new ArrayDeque<>();
        model = new ExportModel(
                DESIGN, Bundle.of(List.of(new Many(1))), new Background(worker::add, Runnable::run), SILENT, choices);
        model.choiceProperty().set(new Choice(folder.resolve("none").toString(), false, false, false, false));
        model.choiceProperty().set(Choice.USUAL);
        worker.forEach(Runnable::run);
        assertInstanceOf(ExportStage.Ready.class, model.stageProperty().get());
        assertEquals("", model.templatesNoteProperty().get().text());
    }

    @Test
    void whatWasChangedByHandIsOverwrittenOnlyWhenToldTo() throws IOException {
        Path out = folder.resolve("out");
        model.targetProperty().set(out);
        model.make();
        catchUp();
        model.proceed();
        catchUp();
        Files.writeString(out.resolve("many/7.txt"), "mine");
        model.make();
        catchUp();
        model.proceed();
        catchUp();
        ExportStage.Changed changed = assertInstanceOf(
                ExportStage.Changed.class, model.stageProperty().get());
        assertEquals(List.of("many/7.txt"), changed.files());
        model.back();
        assertEquals("mine", Files.readString(out.resolve("many/7.txt")));
        model.proceed();
        catchUp();
        model.proceed();
        catchUp();
        assertEquals("text", Files.readString(out.resolve("many/7.txt")));
    }
}
