package org.cidrloom.app;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cidrloom.document.Autosave;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.file.FileModel;
import org.cidrloom.ui.file.Opening;
import org.cidrloom.ui.file.Questions;
import org.cidrloom.ui.file.RecentFiles;
import org.cidrloom.ui.file.Tab;
import org.cidrloom.ui.file.Tabs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@SuppressWarnings("NullAway.Init") // made before each test, in its folder
class TabsTest {
    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private RecoveryFolder recoveries;
    private RecentFiles recent;
    private Tabs<Sheet> tabs;
    private Opening opening;

    /// A tab with what keeps and saves a design, and no panels.
    private final class Sheet implements Tab {
        final Notices notices = new Notices();
        private final DocumentModel document;
        private final FileModel files;
        private final Autosave autosave;

        Sheet() {
            DesignStore store = new DesignStore(Design.empty("", "", List.of()));
            document = new DocumentModel(store);
            files = new FileModel(document, background, answers, notices, recent);
            autosave = new Autosave(store, recoveries, SessionName.next(), Runnable::run, () -> THEN, failed -> {
                throw new AssertionError(failed);
            });
            document.fileProperty().subscribe(autosave::belongsTo);
        }

        @Override
        public DocumentModel document() {
            return document;
        }

        @Override
        public FileModel files() {
            return files;
        }

        @Override
        public void close() {
            autosave.close();
        }
    }

    @BeforeEach
    void make() {
        recoveries = new RecoveryFolder(folder.resolve("recovery"));
        recent = new RecentFiles(folder.resolve("recent"));
        tabs = new Tabs<>(all -> new Sheet());
        opening = new Opening(tabs, answers, () -> Map.of("vpcsPerRegion", 20));
    }

    private Path saved(String name) throws IOException {
        Path file = folder.resolve(name + ".cidrloom.yaml");
        DesignFile.save(file, Design.empty(name, "eu-west-1", List.of("eu-west-1a")), null);
        return file;
    }

    private static Edit rename(String name) {
        return Edit.ofNetwork("Rename to " + name, network -> network.withName(name));
    }

    private List<String> names() {
        return tabs.all().stream()
                .map(tab -> tab.document().design().network().name())
                .toList();
    }

    private DocumentModel current() {
        return tabs.current().document();
    }

    @Test
    void theFirstDesignTakesTheStartPageAndTheNextATabOfItsOwn() throws IOException {
        opening.open(saved("one"));
        opening.open(saved("two"));
        opening.startNew();

        assertEquals(List.of("one", "two", "untitled"), names());
        assertEquals("untitled", current().design().network().name());
        assertEquals(Map.of("vpcsPerRegion", 20), current().design().network().quotas());
        assertEquals(List.of(), answers.asked, "nothing goes, so nothing is asked");
        tabs.step(1);
        assertEquals("one", current().design().network().name());
        tabs.step(-1);
        assertEquals("untitled", current().design().network().name());
    }

    @Test
    void aFileThatIsOpenIsShownAndNotOpenedAgain() throws IOException {
        Path one = saved("one");
        opening.open(one);
        current().apply(rename("edited"));
        opening.open(saved("two"));
        opening.open(folder.resolve("x").resolve("..").resolve(one.getFileName()));

        assertEquals(List.of("edited", "two"), names());
        assertEquals("edited", current().design().network().name());
    }

    @Test
    void aDesignIsNotSavedOverTheFileOfAnotherTab() throws IOException {
        Path one = saved("one");
        String before = Files.readString(one);
        opening.open(one);
        opening.open(saved("two"));
        answers.file = one;

        tabs.current().files().saveAs();

        assertEquals(before, Files.readString(one));
        Notices.Notice notice = tabs.current().notices.currentProperty().get();
        assertNotNull(notice);
        assertTrue(notice.text().contains("is open in another tab"), notice.text());
    }

    @Test
    void closingAsksAboutUnsavedChangesAndShowsTheNeighbour() throws IOException {
        opening.open(saved("one"));
        current().apply(rename("edited"));
        Sheet first = tabs.current();
        opening.open(saved("two"));

        tabs.close(first);
        assertEquals(List.of("unsaved edited"), answers.asked);
        assertEquals(first, tabs.current(), "it is shown while it is asked about");
        assertEquals(2, tabs.all().size());

        answers.unsaved = Questions.Unsaved.DISCARD;
        tabs.close(first);
        assertEquals(List.of("two"), names());
        assertEquals(List.of(), recoveries.found(), "what was let go is not kept");
        tabs.close(tabs.current());
        assertEquals(1, tabs.all().size());
        assertFalse(current().openProperty().get(), "the start page");
    }

    @Test
    void quittingAsksAboutEachUnsavedDesign() throws IOException {
        Path one = saved("one");
        opening.open(one);
        current().apply(rename("first"));
        opening.open(saved("two"));
        opening.open(saved("three"));
        current().apply(rename("third"));
        List<String> done = new ArrayList<>();

        tabs.afterSaving(() -> done.add("quit"));
        assertEquals(List.of("unsaved first"), answers.asked);
        assertEquals(List.of(), done);

        answers.unsaved = Questions.Unsaved.SAVE;
        tabs.afterSaving(() -> done.add("quit"));
        assertEquals(List.of("unsaved first", "unsaved first", "unsaved third"), answers.asked);
        assertEquals(List.of("quit"), done);
        assertEquals("first", current(one).name());
    }

    private static Network current(Path file) {
        Design design = DesignFile.read(file).design();
        assertNotNull(design);
        return design.network();
    }

    @Test
    void eachTabIsKeptAgainstACrashOnItsOwn() throws IOException {
        opening.open(saved("one"));
        current().apply(rename("first"));
        opening.open(saved("two"));
        current().apply(rename("second"));

        assertEquals(
                List.of("first", "second"),
                recoveries.found().stream()
                        .map(kept -> kept.design().network().name())
                        .sorted()
                        .toList());
    }

    @Test
    void aFileThatChangedOnDiskIsToldWithWhatDiffersAndLoadedAsOneStepOfUndo() throws IOException {
        Path one = saved("one");
        opening.open(one);
        current().apply(rename("mine"));
        Files.writeString(one, Files.readString(one).replace("name: one", "name: pulled"));

        tabs.current().files().lookAtFile();
        Notices.Notice notice = tabs.current().notices.currentProperty().get();
        assertNotNull(notice);
        assertTrue(notice.text().contains("has changed on disk since it was read, and so has the design"));
        assertEquals(List.of("design: name mine → pulled"), notice.details());

        tabs.current().notices.answer(notice.answers().getFirst());
        assertEquals("pulled", current().design().network().name());
        assertFalse(current().dirtyProperty().get());
        current().undo();
        assertEquals("mine", current().design().network().name());
        assertTrue(current().dirtyProperty().get());
        tabs.current().files().save();
        assertEquals("mine", current(one).name());
        assertEquals(List.of(), answers.asked, "she saw what the file had");
    }

    @Test
    void aKeptDesignIsNotSavedOverTheChangedFileUnasked() throws IOException {
        Path one = saved("one");
        opening.open(one);
        current().apply(rename("mine"));
        Files.writeString(one, Files.readString(one).replace("name: one", "name: pulled"));
        tabs.current().files().lookAtFile();
        tabs.current().notices.dismiss();

        tabs.current().files().save();

        assertEquals(1, answers.asked.size());
        assertTrue(answers.asked.getFirst().contains("has changed since it was read"), answers.asked.getFirst());
        assertEquals("pulled", current(one).name());
        answers.conflict = Questions.Conflict.REPLACE;
        tabs.current().files().save();
        assertEquals("mine", current(one).name());
        assertEquals(
                "pulled", current(one.resolveSibling(one.getFileName() + "~")).name(), "the backup");
    }

    @Test
    void aFileThatBecameNoDesignIsToldWithItsErrorsAndNotLoaded() throws IOException {
        Path one = saved("one");
        opening.open(one);
        Files.writeString(one, "cidrloom: 1\nname: [\n<<<<<<< HEAD\n");

        tabs.current().files().lookAtFile();

        Notices.Notice notice = tabs.current().notices.currentProperty().get();
        assertNotNull(notice);
        assertTrue(notice.text().contains("has errors now"), notice.text());
        assertTrue(
                notice.details().getFirst().startsWith("line "),
                notice.details().getFirst());
        assertEquals("one", current().design().network().name());
    }

    @Test
    void aFileWithErrorsIsOpenToLookAtOnlyAndNothingWritesIt() throws IOException {
        Path broken = folder.resolve("broken.cidrloom.yaml");
        String text =
                "cidrloom: 1\nname: broken\nregion: eu-west-1\nvpcs:\n  - {id: a, cidrs: [{cidr: 10.0.0.1/24}]}\n";
        Files.writeString(broken, text);
        opening.open(broken);

        assertTrue(current().readOnlyProperty().get());
        assertEquals(
                List.of(5),
                current().findingsProperty().get().stream()
                        .map(finding ->
                                finding.place() == null ? 0 : finding.place().line())
                        .toList());
        assertFalse(current().apply(rename("changed")));
        answers.file = broken;
        tabs.current().files().save();
        tabs.current().files().saveAs();
        tabs.close(tabs.current());
        assertEquals(text, Files.readString(broken));
        assertEquals(List.of(), recoveries.found());
        assertEquals(List.of(), answers.asked);

        opening.open(broken);
        Files.writeString(broken, text.replace("10.0.0.1/24", "10.0.0.0/24"));
        tabs.current().files().reload();
        assertFalse(current().readOnlyProperty().get(), "mended");
        assertNull(tabs.current().notices.currentProperty().get());
    }

    @Test
    void aThousandDesignsOpenedAndClosedAreLetGo() throws Exception {
        Path stays = saved("stays");
        opening.open(stays);
        answers.unsaved = Questions.Unsaved.DISCARD;
        List<WeakReference<Object>> gone = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Path file = i % 10 == 0
                    ? saved("design-" + i)
                    : stays.resolveSibling("design-" + i / 10 * 10 + ".cidrloom.yaml");
            opening.open(file);
            gone.add(new WeakReference<>(tabs.current()));
            gone.add(new WeakReference<>(current().design()));
            if (i % 7 == 0) {
                current().apply(rename("edited"));
            }
            tabs.close(tabs.current());
        }

        assertEquals(List.of("stays"), names());
        long left = Long.MAX_VALUE;
        for (int tries = 0; tries < 20 && left > 0; tries++) {
            System.gc();
            Thread.sleep(50);
            left = gone.stream().filter(each -> each.get() != null).count();
        }
        assertTrue(left <= 2, left + " of 2,000 are still held");
        assertEquals(List.of(), recoveries.found());
    }
}
