package org.cidrloom.document.file;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DesignYamlTest {
    @Test
    void theWholeFormatIsRead() {
        String text = Samples.resource("format-complete.yaml");

        assertEquals(List.of(), Samples.told(text));
        assertEquals(Samples.resource("format-complete.written.yaml"), DesignYaml.write(Samples.design(text)));
    }

    @Test
    void anExcerptIsToldWhatItLacks() {
        assertEquals(
                List.of(
                        "40:26 file-reference payments~billing",
                        "47:23 file-reference payments-eks",
                        "47:31 file-reference payments-eks",
                        "52:51 file-reference payments-eks",
                        "52:70 file-reference payments-eks",
                        "63:27 file-reference payments-eks/general",
                        "63:35 file-reference payments-eks/general"),
                Samples.brief(Samples.resource("format-excerpt.yaml")));
    }

    @Test
    void readingAndWritingBackGivesTheSameBytes() {
        String written = Samples.resource("format-complete.written.yaml");

        assertEquals(written, DesignYaml.write(Samples.design(written)));
    }

    @Test
    void theShortestDesignNeedsThreeKeys() {
        assertEquals("""
                # yaml-language-server: $schema=https://cidrloom.org/schema/design-1.json
                cidrloom: 1
                name: empty
                region: eu-west-1
                """, DesignYaml.write(Samples.design(Samples.EMPTY)));
    }
}
