package org.cidrloom.document.file;

import java.util.List;
import java.util.stream.IntStream;
import org.cidrloom.model.Design;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandwrittenSaveTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void savingWhatWasReadChangesNoByte(int seed) throws SaveRefusedException {
        String text = new Handwriting(seed).over(DesignYaml.write(new RandomDesigns(seed).design()));
        ReadDesign read = DesignYaml.read(text, null);

        assertEquals(text, Rewritten.of(Samples.design(text), read, null).text());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void savingAChangedDesignKeepsWhatAPersonWrote(int seed) throws SaveRefusedException {
        RandomDesigns designs = new RandomDesigns(seed);
        Design design = designs.design();
        String text = new Handwriting(seed).over(DesignYaml.write(design));
        ReadDesign read = DesignYaml.read(text, null);
        assertEquals(design, read.design());
        Design changed = designs.changed(design);

        Rewritten saved = Rewritten.of(changed, read, null);

        assertEquals(changed, saved.read().design());
        List<String> before = comments(text);
        List<String> after = comments(saved.text());
        List<String> lost =
                before.stream().filter(comment -> !after.contains(comment)).toList();
        for (String comment : lost) {
            String sentence = Texts.shortened("“" + comment + "”");
            assertTrue(
                    saved.gone().stream().anyMatch(gone -> gone.startsWith(sentence)),
                    () -> comment + " is lost and not told: " + saved.gone());
        }
        assertEquals(text.contains("\r\n"), saved.text().contains("\r\n"), "line ends");
    }

    private static List<String> comments(String text) {
        return text.lines()
                .filter(line -> line.contains("# comment "))
                .map(line -> line.substring(line.indexOf("# comment ")).strip())
                .toList();
    }
}
