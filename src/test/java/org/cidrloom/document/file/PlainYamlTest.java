package org.cidrloom.document.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cidrloom.bench.Estates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is read plainly is read as the whole YAML reader reads it, whatever a person or an accident makes of a file.
class PlainYamlTest {
    private static final List<String> SCRAPS = List.of(
            "\n",
            " ",
            "  ",
            "- ",
            "-",
            ": ",
            ":",
            ",",
            "[",
            "]",
            "{",
            "}",
            "#",
            " #",
            "\"",
            "'",
            "''",
            "\\",
            "|",
            "|-",
            ">",
            "&",
            "*",
            "!",
            "?",
            "? ",
            "%",
            "@",
            "`",
            "~",
            "---",
            "...",
            "\t",
            "\r\n",
            "é",
            "\u2028",
            "\u00A0",
            "😀",
            "a: b",
            "\n\n",
            "- - a",
            "key:\n",
            "[a, b]",
            "{a: b}",
            "{a: b, a: c}",
            "\"x y\"",
            "0x1F",
            "null",
            "a:b",
            "a #b",
            "# c\n",
            "\n    ",
            "\n  - id: z\n");

    @Test
    void theSamplesAreReadPlainlyAndAlike() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("assets/samples"))) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            YamlNode.Mapping read = PlainYaml.read(text);
            if (read == null) {
                others.add(file.getFileName());
            } else {
                assertEquals(whole(text), read, file.toString());
            }
        }
        assertTrue(files.size() > 5);
        assertEquals(List.of(Path.of("fifty-addresses-harder.cidrloom.yaml")), others); // it has folded text
    }

    @Test
    void whatIsWrittenIsReadAlike() {
        int plain = 0;
        for (int seed = 0; seed < 200; seed++) {
            String text = DesignYaml.write(new RandomDesigns(seed).design());
            YamlNode.Mapping read = PlainYaml.read(text);
            plain += read == null ? 0 : 1;
            assertTrue(read == null || read.equals(whole(text)), text);
        }
        String large = DesignYaml.write(Estates.of(40, 3));
        assertEquals(whole(large), PlainYaml.read(large));
        assertTrue(plain > 0);
    }

    @Test
    void whateverAnAccidentMakesOfAFileIsReadAlikeOrNotAtAll() throws IOException {
        String sample = Files.readString(Path.of("assets/samples/twins.cidrloom.yaml"));
        List<String> lines = sample.lines().limit(60).toList();
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = damaged(lines, random);
            YamlNode.Mapping plain = PlainYaml.read(text);
            if (plain != null) {
                read++;
                assertEquals(whole(text), plain, text);
            }
        }
        assertTrue(read > 2_000 && read < 18_000, read + " of 20000 were read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n  b\n",
                "a: b\n  c\n",
                "a: \"b\\n\"\n",
                "a: 'it''s'\n",
                "a:\n",
                "a: [b,\n  c]\n",
                "a: b\na: c\n",
                "a: &x b\n",
                "- a\n",
                "a\n",
                "",
                "# only\n",
                "a: b\n---\nc: d\n",
                "a:\tb\n",
                "a: b\r\n",
                "{a: b}\n",
                "a: {b: c\n",
                "a: b: c\n",
                "a: [b: c]\n",
                "? a\n: b\n",
                "a: b\n - c\n",
                "a:\n  b: c\n d: e\n"
            })
    void whatIsNotPlainIsLeftToTheWholeReader(String text) {
        assertNull(PlainYaml.read(text));
    }

    private static String damaged(List<String> lines, Random random) {
        int from = random.nextInt(lines.size() - 12);
        List<String> some = new ArrayList<>(lines.subList(random.nextBoolean() ? 0 : from, from + 12));
        if (random.nextInt(4) == 0) {
            some.remove(random.nextInt(some.size()));
        }
        StringBuilder text = new StringBuilder(String.join("\n", some));
        if (random.nextBoolean()) {
            text.append('\n');
        }
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(text.length());
            if (random.nextInt(3) == 0) {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            } else {
                text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
        }
        return text.toString();
    }

    /// What the whole reader reads; null where it finds an error.
    private static YamlNode.@Nullable Mapping whole(String text) {
        List<String> duplicates = new ArrayList<>();
        try {
            YamlNode.Mapping read = YamlTree.whole(text, (key, first) -> duplicates.add(key.text()));
            return duplicates.isEmpty() ? read : null;
        } catch (YamlProblem problem) {
            return null;
        }
    }
}
