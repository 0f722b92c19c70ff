package org.cidrloom.document.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A process that saves one design after another is killed while it does, again and again, at random moments. What it
/// had said was saved is there afterwards, whole.
@SuppressWarnings("NullAway.Init") // the folder is made before each test
class KilledWhileSavingTest {
    private static final int SAVES = 200;
    private static final int KILLS = 5;

    /// Notes of every saved design, nearly as long as notes can be.
    private static final String NOTES = "kept whole. ".repeat(1_600);

    @TempDir
    private Path folder;

    /// The process that is killed.
    static final class Saver {
        private Saver() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            int number = Integer.parseInt(arguments[1]);
            ReadDesign base = number == 0 ? null : DesignFile.read(file);
            while (true) {
                base = DesignFile.save(file, design(number), base).read();
                System.out.println(number);
                System.out.flush();
                number++;
            }
        }
    }

    private static Design design(int number) {
        Design empty = Design.empty("save-" + number, "eu-west-1", List.of("eu-west-1a"));
        return empty.withNetwork(empty.network().withNotes(NOTES + number));
    }

    @Test
    void noSavedDesignIsLost() throws Exception {
        Path file = folder.resolve("estate.cidrloom.yaml");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int saved = -1;
        for (int kill = 1; kill <= KILLS; kill++) {
            int until = kill == KILLS ? Math.max(SAVES, saved + 1) : saved + 1 + random.nextInt(2 * SAVES / KILLS);
            int said = killedAfter(file, saved + 1, until, random.nextInt(8_000_000));

            Design whole = DesignFile.read(file).design();
            assertNotNull(whole, "the file is whole, seed " + seed);
            int number = Integer.parseInt(whole.network().name().substring("save-".length()));
            assertTrue(
                    number == said || number == said + 1,
                    "said " + said + " was saved, and found " + number + ", seed " + seed);
            assertEquals(NOTES + number, whole.network().notes());
            saved = number;
        }
        assertTrue(saved >= SAVES, "saved " + saved);
    }

    /// Runs a saver until it has said that this many are saved, then kills it some nanoseconds later.
    ///
    /// @return the last number that it said
    private static int killedAfter(Path file, int first, int until, long nanoseconds) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        file.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = first - 1;
        boolean killed = false;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
                if (last >= until && !killed) {
                    killed = true;
                    long end = System.nanoTime() + nanoseconds;
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    // By its handle: the process itself would close the stream with what was said and is not read yet.
                    process.toHandle().destroyForcibly();
                }
            }
        } catch (IOException closed) {
            assertTrue(killed, () -> "before it was killed: " + closed);
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertTrue(killed, "it ended by itself");
        return last;
    }
}
