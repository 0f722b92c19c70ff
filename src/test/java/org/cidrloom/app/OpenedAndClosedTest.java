package org.cidrloom.app;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cidrloom.ui.file.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/// Designs opened in whole tabs leave nothing behind when they are closed.
class OpenedAndClosedTest {
    /// Classes that are loaded and styles that are read by the first ones stay for all.
    private static final int FIRST = 4;

    private static final int EACH = 8;

    private static final int ROUNDS = 5;

    /// A tab with all its views is some megabytes, and a piece of it that each leaves behind is to be seen too.
    private static final long BYTES_EACH = 20_000;

    @RegisterExtension
    private final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("fifty-addresses"));

    /// What tabs leave behind grows with every round. What JavaFX keeps of styles it meets for the first time, which
    /// may be late where the machine is busy, does not: one round that leaves nothing shows that no tab does.
    @Test
    void wholeTabsAreLetGo() throws Exception {
        window.answers().unsaved = Questions.Unsaved.DISCARD;
        OpenedAndClosed designs =
                new OpenedAndClosed(window.services(), JourneyWindow.sample("fifty-addresses"), window.folder());
        Map<String, Long> before = after(designs, FIRST);
        List<String> grown = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Long> after = after(designs, EACH);
            long bytes = sum(after) - sum(before);
            if (bytes < EACH * BYTES_EACH) {
                return;
            }
            grown.add(bytes + " bytes more: " + OpenedAndClosed.growth(before, after));
            before = after;
        }
        fail(String.join("\n", grown));
    }

    /// The toolkit lives on and must hold nothing of a window that is closed: on a Mac a program outlives its windows.
    @Test
    void wholeWindowsAreLetGo() throws Exception {
        List<WeakReference<Services>> closed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closed.add(new WeakReference<>(window.services()));
            window.reopen();
        }

        for (int tries = 0; tries < 100 && held(closed) > 0; tries++) {
            System.gc();
            Thread.sleep(50);
        }

        assertEquals(0, held(closed), "closed windows are still held");
    }

    private static long held(List<WeakReference<Services>> closed) {
        return closed.stream().filter(each -> each.get() != null).count();
    }

    private static Map<String, Long> after(OpenedAndClosed designs, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            designs.once();
        }
        assertEquals(0, designs.held(), "closed tabs are still held");
        OpenedAndClosed.emptyCaches();
        return OpenedAndClosed.histogram();
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
