package org.cidrloom.app;

import java.util.Map;
import org.cidrloom.ui.file.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Designs opened in whole tabs leave nothing behind when they are closed.
class OpenedAndClosedTest {
    /// Classes that are loaded and styles that are read by the first ones stay for all.
    private static final int FIRST = 4;

    private static final int MORE = 16;

    /// A tab with all its views is some megabytes, and a piece of it that each leaves behind is to be seen too; what
    /// grows where none does is less than a tenth of this.
    private static final long BYTES_EACH = 20_000;

    @RegisterExtension
    private final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("fifty-addresses"));

    @Test
    void wholeTabsAreLetGo() throws Exception {
        window.answers().unsaved = Questions.Unsaved.DISCARD;
        OpenedAndClosed designs =
                new OpenedAndClosed(window.services(), JourneyWindow.sample("fifty-addresses"), window.folder());
        Map<String, Long> before = after(designs, FIRST);
        Map<String, Long> after = after(designs, MORE);

        long grown = sum(after) - sum(before);
        assertTrue(grown < MORE * BYTES_EACH, () -> grown + " bytes more: " + OpenedAndClosed.growth(before, after));
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
