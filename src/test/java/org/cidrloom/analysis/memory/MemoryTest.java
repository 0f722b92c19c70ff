package org.cidrloom.analysis.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MemoryTest {
    private final Memory memory = new Memory();
    private final Map<String, Integer> world = new HashMap<>(Map.of("a", 1, "b", 2));
    private final List<String> computed = new ArrayList<>();
    private final Family<String, Integer> inputs = new Family<>(memory, key -> world.getOrDefault(key, 0));
    private final Family<String, String> parity = new Family<>(memory, key -> {
        computed.add("parity of " + key);
        return inputs.get(key) % 2 == 0 ? "even" : "odd";
    });
    private final Roots<String, String> roots = new Roots<>(memory, key -> {
        computed.add("root of " + key);
        return key + " is " + parity.get(key);
    });
    private final List<String> told = new ArrayList<>();

    private void round(String... touched) {
        computed.clear();
        told.clear();
        memory.begin();
        for (String key : touched) {
            inputs.touch(key);
        }
        roots.settle((before, after) -> told.add(before + " -> " + after));
        memory.end();
    }

    @Test
    void onlyWhatReadsAChangeIsComputedAgain() {
        roots.add("a");
        roots.add("b");
        round();
        assertEquals(List.of("null -> a is odd", "null -> b is even"), told);
        world.put("a", 4);
        round("a");
        assertEquals(List.of("parity of a", "root of a"), computed);
        assertEquals(List.of("a is odd -> a is even"), told);
    }

    @Test
    void whatTurnsOutEqualStopsTheChange() {
        roots.add("a");
        round();
        world.put("a", 3);
        round("a");
        assertEquals(List.of("parity of a"), computed);
        assertEquals(List.of(), told);
    }

    @Test
    void anInputThatIsTouchedAndTheSameComputesNothing() {
        roots.add("a");
        round();
        round("a");
        assertEquals(List.of(), computed);
    }

    @Test
    void aRootThatGoesTakesWithItWhatNobodyElseReads() {
        roots.add("a");
        roots.add("b");
        round();
        roots.remove("a");
        round();
        assertEquals(List.of("a is odd -> null"), told);
        assertEquals(1, parity.size());
        assertEquals(1, inputs.size());
    }

    @Test
    void whatIsAskedForOutsideOfAComputationIsKeptForTheRoundOnly() {
        memory.begin();
        assertEquals("odd", parity.get("a"));
        assertEquals("odd", parity.get("a"));
        assertEquals(List.of("parity of a"), computed);
        memory.end();
        assertEquals(0, parity.size());
        assertEquals(0, inputs.size());
    }

    @Test
    void aComputationThatNoLongerAsksIsNoLongerComputed() {
        Roots<String, Integer> either = new Roots<>(memory, key -> inputs.get("a") == 1 ? inputs.get("b") : 0);
        either.add("root");
        memory.begin();
        either.settle((before, after) -> {});
        memory.end();
        assertEquals(2, inputs.size());
        world.put("a", 9);
        memory.begin();
        inputs.touch("a");
        either.settle((before, after) -> told.add(before + " -> " + after));
        memory.end();
        assertEquals(List.of("2 -> 0"), told);
        assertEquals(1, inputs.size());
    }

    @Test
    void aFailureIsRememberedAndThrownToWhoeverAsks() {
        Cell<String> failing = memory.cell(() -> {
            computed.add("failing");
            throw new IllegalStateException("no " + inputs.get("a"));
        });
        Roots<String, String> guarded = new Roots<>(memory, key -> {
            try {
                return failing.get();
            } catch (IllegalStateException thrown) {
                return thrown.getMessage();
            }
        });
        guarded.add("one");
        guarded.add("two");
        memory.begin();
        guarded.settle((before, after) -> told.add(before + " -> " + after));
        memory.end();
        assertEquals(List.of("failing"), computed);
        assertEquals(List.of("null -> no 1", "null -> no 1"), told);
        world.put("a", 2);
        memory.begin();
        inputs.touch("a");
        guarded.settle((before, after) -> told.add(before + " -> " + after));
        memory.end();
        assertEquals(List.of("failing", "failing"), computed);
        assertEquals("no 1 -> no 2", told.getLast());
    }

    @Test
    void aValueComputedFromItselfIsRefused() {
        List<Cell<Integer>> cells = new ArrayList<>();
        cells.add(memory.cell(() -> cells.getFirst().get() + 1));
        memory.begin();
        assertThrows(IllegalStateException.class, () -> cells.getFirst().get());
    }

    @Test
    void anEqualValueKeepsItsInstance() {
        Family<String, List<Integer>> lists = new Family<>(memory, key -> List.of(inputs.get(key) % 2));
        Roots<String, List<Integer>> kept = new Roots<>(memory, lists::get);
        kept.add("a");
        List<List<Integer>> seen = new ArrayList<>();
        memory.begin();
        kept.settle((before, after) -> seen.add(after));
        memory.end();
        world.put("a", 5);
        memory.begin();
        inputs.touch("a");
        kept.settle((before, after) -> seen.add(after));
        assertSame(seen.getFirst(), lists.get("a"));
        assertEquals(1, seen.size());
        memory.end();
    }

    /// A roster is asked about every key and group after each of many random changes of its list.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRosterFollowsItsListThroughAnyChange(long seed) {
        Random random = new Random(seed);
        record Element(int id, int group, int value) {}
        Roster<Integer, Element> roster = new Roster<>(memory, Element::id);
        Family<Integer, List<Element>> groups = roster.groupedBy(
                element -> element.value() == 0 ? Set.of(element.group()) : Set.of(element.group(), 7));
        Map<Integer, Optional<Element>> lastByKey = new HashMap<>();
        Map<Integer, List<Element>> lastByGroup = new HashMap<>();
        Roots<Integer, Integer> watched = new Roots<>(memory, key -> {
            lastByKey.put(key, roster.get(key));
            lastByGroup.put(key, groups.get(key));
            return key;
        });
        IntStream.range(0, 8).forEach(watched::add);
        List<Element> list = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            for (int change = random.nextInt(3); change >= 0; change--) {
                Element element = new Element(random.nextInt(8), random.nextInt(4), random.nextInt(3));
                switch (random.nextInt(4)) {
                    case 0 -> list.add(random.nextInt(list.size() + 1), element);
                    case 1 -> list.removeIf(other -> other.id() == element.id());
                    case 2 -> Collections.shuffle(list, random);
                    default -> list.replaceAll(other -> other.id() == element.id() ? element : other);
                }
            }
            List<Element> next = List.copyOf(list);
            memory.begin();
            roster.follow(next);
            watched.settle((before, after) -> {});
            memory.end();
            for (int key = 0; key < 8; key++) {
                int asked = key;
                assertEquals(
                        next.stream().filter(element -> element.id() == asked).findFirst(),
                        lastByKey.get(key),
                        "seed " + seed + ", key " + key + " of " + next);
                assertEquals(
                        next.stream()
                                .filter(element -> element.group() == asked || (element.value() != 0 && asked == 7))
                                .toList(),
                        lastByGroup.get(key),
                        "seed " + seed + ", group " + key + " of " + next);
            }
        }
    }
}
