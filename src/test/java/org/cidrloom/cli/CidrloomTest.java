package org.cidrloom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What `cidrloom` does where no command is named.
class CidrloomTest {
    private static final Path SAMPLE = Path.of("assets/samples/fifty-addresses.cidrloom.yaml");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<@Nullable Path> opened = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aDesignIsOpenedWhereThereIsADisplay() {
        assertEquals(0, run(true, SAMPLE.toString()));
        assertEquals(List.of(SAMPLE), opened);
    }

    @Test
    void theStartPageIsOpenedWhereNoFileIsNamed() {
        assertEquals(0, run(true));
        assertEquals(Collections.singletonList(null), opened);
    }

    @Test
    void aMisspeltCommandIsMendedWithOrWithoutMoreWords() {
        assertEquals(2, run(true, "chekc"));
        assertEquals(2, run(true, "exprot", SAMPLE.toString(), "--out", "x"));
        assertEquals(2, run(true, "frobnicate", SAMPLE.toString()));
        assertEquals("""
                There is no file chekc, and no command of that name. Did you mean “check”? (see `cidrloom --help`)
                There is no command “exprot”. Did you mean “export”? (see `cidrloom --help`)
                There is no command “frobnicate” (see `cidrloom --help`)
                """, err.toString());
    }

    @Test
    void severalFilesAreNoMisspeltCommand() {
        assertEquals(2, run(true, SAMPLE.toString(), SAMPLE.toString()));
        assertEquals("""
                One file is opened from here, and 2 words were given. Open the others in the window, each in a tab of its own (see `cidrloom --help`)
                """, err.toString());
        assertEquals(List.of(), opened);
    }

    @Test
    void aMisspeltOptionAndAWordForANumberAreTold() {
        assertEquals(2, run(true, "check", SAMPLE.toString(), "--fail-om", "never"));
        assertEquals(2, run(true, "pool", "--instance-type", "m5.large", "--pods", "many"));
        assertEquals(2, run(true, "capacity", SAMPLE.toString(), "--growth", "much"));
        assertEquals("""
                Unknown option: '--fail-om'. Did you mean “--fail-on”? (see `cidrloom check --help`)
                Invalid value for option '--pods': “many” is no whole number (see `cidrloom pool --help`)
                Invalid value for option '--growth': “much” is no number (see `cidrloom capacity --help`)
                """, err.toString());
    }

    @Test
    void aNameThatIsNoneOfAFileIsToldInWords() {
        assertEquals(2, run(true, "check", "a\0b"));
        assertTrue(err.toString().contains("“a\0b” is no name of a file on this system."), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    @Test
    void withoutADisplayTheCommandsThatNeedNoneAreNamed() {
        assertEquals(2, run(false));
        assertEquals(
                "There is no display to open the designer on. These commands need none: "
                        + "capacity, check, export, max-pods, plan, pool, reach, render (see `cidrloom --help`).\n",
                err.toString());
    }

    @Test
    void withoutADisplayADesignIsCheckedAndItsBundleWritten() throws Exception {
        Path design = Files.copy(SAMPLE, folder.resolve("fifty.cidrloom.yaml"));
        Path bundle = Path.of("fifty-bundle");
        try {
            assertEquals(0, run(false, design.toString()));
            assertTrue(
                    err.toString()
                            .startsWith("There is no display to open the designer on; checking " + design
                                    + " and writing its bundle to fifty-bundle instead.\n"),
                    err.toString());
            assertEquals(design + ": nothing to mend.\n", out.toString());
            assertTrue(Files.exists(bundle.resolve("terraform/vpc.tf")));
        } finally {
            deleteRecursively(bundle);
        }
    }

    @Test
    void aWordThatIsNeitherFileNorCommandIsToldInOneLine() {
        assertEquals(2, run(true, "chekc"));
        assertEquals(
                "There is no file chekc, and no command of that name. Did you mean “check”? (see `cidrloom --help`)\n",
                err.toString());
        assertEquals(List.of(), opened);
    }

    @Test
    void theChoicesOfAnOptionAreListedAsTheyAreTyped() {
        assertEquals(2, run(true, "check", "--format", "xml", "a.yaml"));
        assertEquals(
                "Invalid value for option '--format': expected one of [text, json, sarif, github] but was 'xml'"
                        + " (see `cidrloom check --help`)\n",
                err.toString());
    }

    @Test
    void theChoiceThatWasProbablyMeantIsNamed() {
        assertEquals(2, run(true, "export", "--roots", "eech", "--out", "b", "a.yaml"));
        assertEquals(
                "Invalid value for option '--roots': expected one of [each, one] but was 'eech'. Did you mean “each”?"
                        + " (see `cidrloom export --help`)\n",
                err.toString());
    }

    @Test
    void anUnknownOptionIsToldInOneLine() {
        assertEquals(2, run(true, "check", "--nope", "a.yaml"));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    private int run(boolean display, String... words) {
        Designer designer = new Designer() {
            @Override
            public boolean hasDisplay() {
                return display;
            }

            @Override
            public int open(@Nullable Path file) {
                opened.add(file);
                return 0;
            }
        };
        return Cidrloom.run(designer, new PrintWriter(out), new PrintWriter(err), words);
    }

    private static void deleteRecursively(Path place) throws Exception {
        if (!Files.exists(place)) {
            return;
        }
        try (var entries = Files.walk(place)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
