package org.cidrloom.analysis;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordsTest {
    @Test
    void listsEndWithAnd() {
        assertEquals("", Words.list(List.of()));
        assertEquals("a", Words.list(List.of("a")));
        assertEquals("a and b", Words.list(List.of("a", "b")));
        assertEquals("a, b and c", Words.list(List.of("a", "b", "c")));
    }

    @Test
    void numbersHaveCommas() {
        assertEquals("999", Words.number(999));
        assertEquals("8,187", Words.number(8187));
        assertEquals("-1,000", Words.number(-1000));
    }

    @Test
    void countsAgreeWithTheirNouns() {
        assertEquals("no addresses", Words.count(0, "address", "addresses"));
        assertEquals("1 address", Words.count(1, "address", "addresses"));
        assertEquals("65,536 addresses", Words.count(65536, "address", "addresses"));
    }
}
