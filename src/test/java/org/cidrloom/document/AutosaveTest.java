package org.cidrloom.document;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.document.file.RecoveryFolder.Recovery;
import org.cidrloom.model.Design;
import org.cidrloom.model.edit.Edit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class AutosaveTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:40:00Z");

    @TempDir
    Path folder;

    private final DesignStore store = new DesignStore(Design.empty("start", "eu-west-1", List.of()));
    private final Deque<Runnable> timer = new ArrayDeque<>();
    private final List<IOException> failures = new ArrayList<>();
    private RecoveryFolder recoveries = new RecoveryFolder(Path.of("unused"));
    private Path file = Path.of("unused");

    @BeforeEach
    void nameTheFiles() {
        recoveries = new RecoveryFolder(folder.resolve("recovery"));
        file = folder.resolve("estate ü.cidrloom.yaml");
    }

    @Test
    void anUnsavedDesignIsOfferedAtTheNextStart() throws IOException {
        autosave().belongsTo(file);
        store.apply(rename("A"));
        store.apply(rename("B"));
        assertEquals(1, timer.size(), "one write for several edits");
        passTime();

        assertEquals(List.of(new Recovery("one", file.toAbsolutePath(), NOW, store.current())), recoveries.found());
        assertEquals(false, Files.exists(file), "the file itself is not touched");
    }

    @Test
    void aDesignWithoutAFileIsKeptToo() throws IOException {
        autosave();
        store.apply(rename("A"));
        passTime();

        assertEquals(List.of(new Recovery("one", null, NOW, store.current())), recoveries.found());
    }

    @Test
    void savingForgetsWhatWasKept() throws IOException {
        autosave();
        store.apply(rename("A"));
        passTime();
        store.markSaved(store.current());
        passTime();

        assertEquals(List.of(), recoveries.found());
    }

    @Test
    void undoingEverythingForgetsWhatWasKept() throws IOException {
        autosave();
        store.apply(rename("A"));
        passTime();
        store.undo();
        passTime();

        assertEquals(List.of(), recoveries.found());
    }

    @Test
    void endingInGoodOrderForgetsWhatWasKept() throws IOException {
        Autosave autosave = autosave();
        store.apply(rename("A"));
        passTime();
        store.apply(rename("B"));
        autosave.close();
        passTime();

        assertEquals(List.of(), recoveries.found());
    }

    @Test
    void whatStillWaitsForTheTimerHoldsNoClosedDesign() throws InterruptedException {
        WeakReference<DesignStore> closed = editedAndClosed();
        assertEquals(1, timer.size(), "the timer has not come yet");
        for (int tries = 0; tries < 20 && closed.get() != null; tries++) {
            System.gc();
            Thread.sleep(20);
        }

        assertNull(closed.get());
        passTime();
    }

    /// Apart, so that no variable of the test holds it.
    private WeakReference<DesignStore> editedAndClosed() {
        DesignStore another = new DesignStore(Design.empty("start", "eu-west-1", List.of()));
        try (Autosave autosave = new Autosave(another, recoveries, "two", timer::add, () -> NOW, failures::add)) {
            autosave.belongsTo(file);
            another.apply(rename("A"));
        }
        return new WeakReference<>(another);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndEditingGoesOn() throws IOException {
        Files.writeString(folder.resolve("recovery"), "a file where the folder should be");
        autosave();
        store.apply(rename("A"));
        passTime();

        assertEquals(1, failures.size());
        assertEquals("A", store.current().network().name());
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("recovery"));
        Files.writeString(folder.resolve("recovery").resolve("x.recovery.cidrloom.yaml"), "broken: [");

        assertEquals(List.of(), recoveries.found());
    }

    private Autosave autosave() {
        return new Autosave(store, recoveries, "one", timer::add, () -> NOW, failures::add);
    }

    private void passTime() {
        while (!timer.isEmpty()) {
            timer.remove().run();
        }
    }

    private static Edit rename(String name) {
        return new Edit(
                "Rename to " + name,
                design -> design.withNetwork(design.network().withName(name)));
    }
}
