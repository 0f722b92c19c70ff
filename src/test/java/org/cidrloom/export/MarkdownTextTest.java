package org.cidrloom.export;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class MarkdownTextTest {
    @Test
    void marksAreEscapedAndWordsStayReadable() {
        assertEquals("eu-west-1a, 10.24.56.128/25", Format.MARKDOWN.escape("eu-west-1a, 10.24.56.128/25"));
        assertEquals(
                "\\[x\\]\\(http:\\//y\\) \\*b\\* \\<script\\> \\`c\\` a\\|b \\# h".replace(":\\/", "\\:/"),
                Format.MARKDOWN.escape("[x](http://y) *b* <script> `c` a|b # h"));
    }

    @Test
    void aNameComesOutAsThatNameOnOneLine() {
        long seed = new Random().nextLong();
        RandomDesigns names = new RandomDesigns(seed);
        Pattern escape = Pattern.compile("\\\\(\\p{Punct})");
        Pattern bare = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[`*_{}\\[\\]()#+!|<>~&]");
        for (int i = 0; i < 2000; i++) {
            String name = names.name();
            String written = Format.MARKDOWN.escape(name);
            String oneLine = name.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
            assertEquals(oneLine, escape.matcher(written).replaceAll("$1"), "seed " + seed);
            assertFalse(bare.matcher(written).find(), () -> "seed " + seed + ": " + written);
        }
    }
}
