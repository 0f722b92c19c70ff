package org.cidrloom.app;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.cidrloom.ui.FxThread;
import org.cidrloom.ui.file.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Another tab is made before somebody asks for it.
class SpareDeskTest {
    @RegisterExtension
    private final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("fifty-addresses"));

    @BeforeEach
    void prepare() {
        window.answers().unsaved = Questions.Unsaved.DISCARD;
        AtomicBoolean prepared = new AtomicBoolean();
        Platform.runLater(() -> window.services().prepare(() -> prepared.set(true)));
        JourneyWindow.until("what is behind the start page is over", prepared::get);
    }

    @Test
    void waitsUnseenAndIsNoTab() throws Exception {
        Desk spare = spare();

        assertEquals(1, window.services().tabs().all().size());
        assertFalse(spare.root().isVisible());
        assertEquals(
                window.services().tabs().current().root().getScene(),
                spare.root().getScene());
        assertFalse(FxThread.call(spare::makePart), "something of it is missing");
    }

    @Test
    void isTheTabOfTheNextDesignAndIsMadeAgain() throws Exception {
        Desk spare = spare();

        Desk taken = open("second");

        assertEquals(spare, taken);
        assertTrue(taken.root().isVisible());
        JourneyWindow.until("there is another", () -> window.services().spare().desk() != null);
        assertNotEquals(spare, spare());
    }

    @Test
    void isWholeWhenItIsTakenHalfMade() throws Exception {
        open("second");
        JourneyWindow.until("another is begun", () -> window.services().spare().desk() != null);
        Desk begun = spare();

        assertEquals(begun, open("third"));

        assertFalse(FxThread.call(begun::makePart));
        assertTrue(FxThread.call(() -> begun.commands().run("view.addresses")));
    }

    @Test
    void isLetGoWithItsTabAndWithItsWindow() throws Exception {
        WeakReference<Desk> tab = new WeakReference<>(open("second"));
        JourneyWindow.until("there is another", () -> window.services().spare().desk() != null);
        WeakReference<Desk> spare = new WeakReference<>(spare());
        FxThread.call(() -> {
            window.services().tabs().close(window.services().tabs().current());
            return true;
        });
        assertGone(tab);

        window.reopen();

        assertGone(spare);
    }

    private static void assertGone(WeakReference<Desk> desk) throws Exception {
        for (int tries = 0; tries < 100 && desk.get() != null; tries++) {
            System.gc();
            FxThread.call(() -> true);
            Thread.sleep(50);
        }
        assertNull(desk.get(), "it is still held");
    }

    private Desk spare() throws Exception {
        return FxThread.call(() -> window.services().spare().desk());
    }

    private Desk open(String name) throws Exception {
        Path copy = Files.copy(
                JourneyWindow.sample("fifty-addresses"), window.folder().resolve(name + ".cidrloom.yaml"));
        window.show(copy);
        return FxThread.call(() -> window.services().tabs().current());
    }
}
