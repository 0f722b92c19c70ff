package org.cidrloom.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CausesTest {
    @Test
    void whatIsLinkedByTraitsIsOneGroupInTheOrderOfTheFirst() {
        assertEquals(
                List.of(List.of("ab", "bc", "cd"), List.of("xy"), List.of("pq", "qp")),
                Causes.of(List.of("ab", "xy", "bc", "pq", "cd", "qp"), CausesTest::letters));
    }

    @Test
    void aLaterItemJoinsGroupsThatWereApart() {
        assertEquals(
                List.of(List.of("ab", "cd", "ef", "be", "fc"), List.of("z")),
                Causes.of(List.of("ab", "z", "cd", "ef", "be", "fc"), CausesTest::letters));
    }

    @Test
    void nothingAndOneThing() {
        assertEquals(List.of(), Causes.of(List.<String>of(), CausesTest::letters));
        assertEquals(List.of(List.of("a")), Causes.of(List.of("a"), CausesTest::letters));
    }

    @Test
    void aLongChainIsOneGroup() {
        List<Integer> items = IntStream.range(0, 100_000).boxed().toList();
        assertEquals(List.of(items), Causes.of(items, item -> List.of(item, item + 1)));
    }

    private static List<Integer> letters(String word) {
        return word.chars().boxed().toList();
    }
}
