package org.cidrloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.cidrloom.document.Autosave;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.document.file.RecoveryFolder.Recovery;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Notices.Kind;
import org.cidrloom.ui.Notices.Notice;
import org.cidrloom.ui.file.FileModel;
import org.cidrloom.ui.file.Opening;
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
class CrashRecoveryTest {
    /// No process has this number: they end at 2^22 on Linux.
    private static final String CRASHED = "process-999999999999-1-1";

    private static final Instant THEN = Instant.parse("2026-11-22T03:40:00Z");

    @TempDir
    private Path folder;

    private final DesignStore store = new DesignStore(design("start"));
    private final DocumentModel document = new DocumentModel(store);
    private final Notices notices = new Notices();
    private final Deque<Runnable> timer = new ArrayDeque<>();
    private RecoveryFolder recoveries;
    private Path file;
    private Autosave autosave;
    private CrashRecovery recovery;

    @BeforeEach
    void start() throws IOException {
        recoveries = new RecoveryFolder(folder.resolve("recovery"));
        file = folder.resolve("estate.cidrloom.yaml");
        DesignFile.save(file, design("saved"), null);
        Background background = new Background(Runnable::run, Runnable::run);
        FileModel files = new FileModel(
                document, background, new Answers(), new Notices(), new RecentFiles(folder.resolve("recent")));
        Tabs<Tab> tabs = new Tabs<>(all -> new Tab() {
            @Override
            public DocumentModel document() {
                return document;
            }

            @Override
            public FileModel files() {
                return files;
            }

            @Override
            public void close() {}
        });
        recovery = new CrashRecovery(
                recoveries, new Opening(tabs, new Answers(), Map::of), notices, background, timer::add);
        autosave = new Autosave(store, recoveries, SessionName.next(), timer::add, () -> THEN, failed -> {
            throw new AssertionError(failed);
        });
        document.fileProperty().subscribe(autosave::belongsTo);
    }

    private static Design design(String name) {
        return Design.empty(name, "eu-west-1", List.of("eu-west-1a"));
    }

    private void passTime() {
        while (!timer.isEmpty()) {
            timer.remove().run();
        }
    }

    private Notice notice() {
        Notice notice = notices.currentProperty().get();
        assertNotNull(notice);
        return notice;
    }

    private void answer(int which) {
        notices.answer(notice().answers().get(which));
    }

    @Test
    void whereNothingWasLeftNothingIsOffered() {
        recovery.offer();
        assertNull(notices.currentProperty().get());
    }

    @Test
    void aCrashedSessionIsOpenedAsTheUnsavedStateOfItsFile() throws IOException {
        recoveries.keep(CRASHED, file, THEN, design("edited"));

        recovery.offer();
        assertEquals(Kind.WARNING, notice().kind());
        assertTrue(
                notice().text().startsWith("Cidrloom ended without saving edited (estate.cidrloom.yaml)."),
                notice().text());
        assertEquals(List.of("design: name saved → edited"), notice().details());
        answer(0);

        assertEquals(design("edited"), document.design());
        assertEquals(file.toAbsolutePath(), document.fileProperty().get());
        assertTrue(document.dirtyProperty().get());
        assertEquals(design("saved"), DesignFile.read(file).design(), "the file is as it was");
        assertEquals(List.of(CRASHED), sessions(), "kept until this session has kept it");
        passTime();
        List<Recovery> kept = recoveries.found();
        assertEquals(
                List.of(design("edited")), kept.stream().map(Recovery::design).toList());
        assertTrue(SessionName.isRunning(kept.getFirst().session()));
    }

    @Test
    void aRecoveredDesignWhoseFileIsGoneHasNoFile() throws IOException {
        recoveries.keep(CRASHED, file, THEN, design("edited"));
        Files.delete(file);

        recovery.offer();
        answer(0);

        assertEquals(design("edited"), document.design());
        assertNull(document.fileProperty().get());
        assertTrue(document.dirtyProperty().get());
    }

    @Test
    void whatIsDiscardedIsGoneAndTheNextIsOffered() throws IOException {
        recoveries.keep(CRASHED, file, THEN, design("newer"));
        recoveries.keep("process-999999999998-1-1", null, THEN.minusSeconds(60), design("older"));

        recovery.offer();
        answer(1);
        assertEquals(List.of("process-999999999998-1-1"), sessions());
        assertTrue(notice().text().startsWith("Cidrloom ended without saving older, which had no file yet."));
        answer(1);

        assertEquals(List.of(), sessions());
        assertNull(notices.currentProperty().get());
        assertFalse(document.openProperty().get());
    }

    @Test
    void aSessionThatStillRunsIsLeftAlone() throws IOException {
        String running = SessionName.next();
        recoveries.keep(running, file, THEN, design("being edited"));

        recovery.offer();

        assertNull(notices.currentProperty().get());
        assertEquals(List.of(running), sessions());
    }

    @Test
    void aProcessNumberThatCameBackIsAnotherSession() {
        assertTrue(SessionName.isRunning(SessionName.next()));
        assertFalse(SessionName.isRunning("process-" + ProcessHandle.current().pid() + "-1-1"));
        assertFalse(SessionName.isRunning("anything"));
    }

    @Test
    void theOfferWaitsForWhatThereIsToTell() throws IOException {
        recoveries.keep(CRASHED, file, THEN, design("edited"));
        notices.tell(Kind.DANGER, "The file has errors.");

        recovery.offer();
        assertEquals(Kind.DANGER, notice().kind());
        notices.dismiss();

        assertEquals(Kind.WARNING, notice().kind());
        notices.dismiss();
        assertNull(notices.currentProperty().get(), "it is offered once");
        assertEquals(List.of(CRASHED), sessions(), "and again at the next start");
    }

    @Test
    void aWindowThatIsClosedInGoodOrderLeavesNothing() throws IOException {
        recoveries.keep(CRASHED, file, THEN, design("edited"));
        recovery.offer();
        answer(0);

        autosave.close();
        recovery.close();

        assertEquals(List.of(), sessions());
        passTime();
        assertEquals(List.of(), sessions());
    }

    @Test
    void savingARecoveredDesignLeavesNothing() throws IOException {
        recoveries.keep(CRASHED, file, THEN, design("edited"));
        recovery.offer();
        answer(0);
        passTime();

        document.saved(file, document.design());
        passTime();

        assertEquals(List.of(), sessions());
    }

    private List<String> sessions() throws IOException {
        return recoveries.found().stream().map(Recovery::session).toList();
    }
}
