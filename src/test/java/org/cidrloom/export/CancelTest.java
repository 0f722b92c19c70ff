package org.cidrloom.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// An export can be stopped at every step, and then nothing is there that was not there before.
class CancelTest {
    private static final Design DESIGN =
            requireNonNull(DesignFile.read(Path.of("assets/samples/hub-and-spoke.cidrloom.yaml"))
                    .design());

    @TempDir
    Path place;

    @Test
    void everyPartStopsWhereItsFollowerSaysSo() {
        Map<String, Integer> steps = new ConcurrentHashMap<>();
        Bundle.standard().export(DESIGN, (done, total, what) -> steps.merge(what, 1, Integer::sum));
        for (String title : steps.keySet()) {
            assertThrows(
                    CancellationException.class,
                    () -> Bundle.standard().export(DESIGN, (done, total, what) -> {
                        if (what.equals(title)) {
                            throw new CancellationException();
                        }
                    }),
                    title);
        }
        assertTrue(steps.size() > Bundle.standard().names().size(), "each part is told, and the end: " + steps);
    }

    @Test
    void aStopIsNotForgottenByAFollowerThatSaysItOnce() {
        int all = steps((done, total, what) -> {});
        for (int at = 0; at < all; at += Math.max(1, all / 12)) {
            AtomicInteger left = new AtomicInteger(at);
            assertThrows(
                    CancellationException.class,
                    () -> Bundle.standard().export(DESIGN, (done, total, what) -> {
                        if (left.getAndDecrement() == 0) {
                            throw new CancellationException();
                        }
                    }));
        }
    }

    private static int steps(Progress progress) {
        AtomicInteger count = new AtomicInteger();
        Bundle.standard().export(DESIGN, (done, total, what) -> {
            count.incrementAndGet();
            progress.at(done, total, what);
        });
        return count.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void aWriteThatIsStoppedAtAnyStepLeavesEverythingAsItWas(String name) throws IOException {
        Bundle bundle = Bundle.standard().only(List.of("terraform", "helm", "scripts"));
        Path out = place.resolve(name);
        new BundleWriter().write(bundle.export(DESIGN), out, false, Progress.NONE);
        Design other = DESIGN.withNetwork(DESIGN.network().with(all -> all.tags(Map.of("Owner", "somebody else"))));
        Export export = bundle.export(other);
        Map<Path, String> before = content();
        for (int at = 0; ; at++) {
            AtomicInteger left = new AtomicInteger(at);
            Progress progress = (done, total, what) -> {
                if (left.getAndDecrement() == 0) {
                    throw new CancellationException();
                }
            };
            try {
                new BundleWriter().write(export, out, false, progress);
            } catch (CancellationException stopped) {
                assertEquals(before, content(), "stopped at step " + at);
                continue;
            }
            assertTrue(at > export.files().size(), "there are steps to stop at: " + at);
            break;
        }
    }

    private Map<Path, String> content() throws IOException {
        Map<Path, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.toList()) {
                content.put(file, Files.isDirectory(file) ? "" : GeneratedFile.sha256(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
