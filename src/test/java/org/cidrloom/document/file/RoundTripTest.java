package org.cidrloom.document.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RoundTripTest {
    @SuppressWarnings("unused")
    private static final List<String> HARD_TEXTS = RandomDesigns.HARD_TEXTS;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDesignComesBackAndIsWrittenWithTheSameBytes(int seed) {
        Design design = new RandomDesigns(seed).design();

        String text = DesignYaml.write(design);

        assertEquals(List.of(), Samples.told(text));
        assertEquals(design, Samples.design(text));
        assertEquals(text, DesignYaml.write(Samples.design(text)));
    }

    @ParameterizedTest
    @FieldSource("HARD_TEXTS")
    void namesNotesAndTagsComeOutAsTheyWentIn(String text) {
        Design design = Samples.design(Samples.EMPTY);
        Design hard = design.withNetwork(
                design.network().withName(text).withNotes(text).withTags(Map.of(text, text)));

        assertEquals(hard, Samples.design(DesignYaml.write(hard)));
    }

    @ParameterizedTest
    @FieldSource("HARD_TEXTS")
    void anotherYamlReaderReadsTheSameText(String text) {
        Design design = Samples.design(Samples.EMPTY);
        String written = DesignYaml.write(
                design.withNetwork(design.network().withName(text).withNotes(text)));

        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(written);

        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(loaded);
        assertEquals(List.of(text, text), List.of(map.get("name"), map.get("notes")));
    }

    @Test
    void changingOneWordChangesOneLine() {
        Design design = Samples.design(Samples.resource("format-complete.yaml"));
        Design renamed = design.withNetwork(design.network().withName("x".repeat(300)));
        List<String> before = DesignYaml.write(design).lines().toList();
        List<String> after = DesignYaml.write(renamed).lines().toList();

        assertEquals(before.size(), after.size());
        assertEquals(
                List.of(2),
                IntStream.range(0, before.size())
                        .filter(i -> !before.get(i).equals(after.get(i)))
                        .boxed()
                        .toList());
    }
}
