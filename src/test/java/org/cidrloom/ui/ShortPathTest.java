package org.cidrloom.ui;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class ShortPathTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();
    private static final Path HOME = ROOT.resolve(Path.of("home", "ana"));

    @Test
    void whatLiesAtHomeIsShort() {
        assertEquals("~", ShortPath.of(HOME, HOME));
        assertEquals("~" + File.separator + "designs", ShortPath.of(HOME.resolve("designs"), HOME));
    }

    @Test
    void whatLiesElsewhereIsWhole() {
        Path other = ROOT.resolve(Path.of("home", "anatol", "designs"));
        assertEquals(other.toString(), ShortPath.of(other, HOME));
        assertEquals(HOME.toString(), ShortPath.of(HOME, ROOT), "a user whose home is the root has none");
        assertEquals(HOME.toString(), ShortPath.of(HOME, Path.of("")), "nor one of whom nothing is known");
    }
}
