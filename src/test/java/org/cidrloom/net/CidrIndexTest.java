package org.cidrloom.net;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.cidrloom.net.CidrIndex.Entry;
import org.cidrloom.net.CidrIndex.Match;
import org.cidrloom.net.CidrIndex.Overlap;
import org.cidrloom.net.golden.GoldenIndex;
import org.cidrloom.net.golden.RandomCases;
import org.cidrloom.net.golden.Universe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CidrIndexTest {
    private static final CidrIndex<String> ROUTES = CidrIndex.<String>builder()
            .add(Cidr.parse("10.1.0.0/16"), "regional")
            .add(Cidr.parse("0.0.0.0/0"), "internet")
            .add(Cidr.parse("10.0.0.0/8"), "corporate")
            .add(Cidr.parse("10.1.2.0/24"), "subnet")
            .add(Cidr.parse("10.1.2.0/24"), "the same again")
            .add(Cidr.parse("10.7.0.0/16"), "neighbour")
            .add(Cidr.parse("2001:db8::/32"), "six")
            .add(Cidr.parse("2001:db8:0:1::/64"), "six subnet")
            .build();

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
        10.1.2.3              | 10.1.2.0/24
        10.1.2.0              | 10.1.2.0/24
        10.1.2.255            | 10.1.2.0/24
        10.1.3.0              | 10.1.0.0/16
        10.1.1.255            | 10.1.0.0/16
        10.2.0.0              | 10.0.0.0/8
        10.8.0.0              | 10.0.0.0/8
        9.255.255.255         | 0.0.0.0/0
        255.255.255.255       | 0.0.0.0/0
        2001:db8:0:1::1       | 2001:db8:0:1::/64
        2001:db8:0:2::1       | 2001:db8::/32
        2001:db7::1           | nothing
        2001:db9::1           | nothing
        """)
    void theLongestPrefixWins(String address, String expected) {
        Optional<String> found =
                ROUTES.longestMatch(Address.parse(address)).map(Match::block).map(Cidr::toString);
        assertEquals(Optional.ofNullable(expected), found);
    }

    @Test
    void aMatchHasAllValuesInTheOrderOfAdding() {
        assertEquals(
                Optional.of(new Match<>(Cidr.parse("10.1.2.0/24"), List.of("subnet", "the same again"))),
                ROUTES.longestMatch(Cidr.parse("10.1.2.128/25")));
        assertEquals(List.of("subnet", "the same again"), ROUTES.get(Cidr.parse("10.1.2.0/24")));
        assertEquals(List.of(), ROUTES.get(Cidr.parse("10.1.2.0/25")));
    }

    @Test
    void entriesAroundInsideAndAcrossABlock() {
        Cidr block = Cidr.parse("10.1.0.0/16");
        assertEquals(List.of("internet", "corporate", "regional"), values(ROUTES.containing(block)));
        assertEquals(List.of("regional", "subnet", "the same again"), values(ROUTES.within(block)));
        assertEquals(
                List.of("internet", "corporate", "regional", "subnet", "the same again"),
                values(ROUTES.overlapping(block)));
        assertEquals(List.of("internet", "corporate"), values(ROUTES.containing(Address.parse("10.9.9.9"))));
        assertEquals(List.of("six", "six subnet"), values(ROUTES.within(Cidr.parse("::/0"))));
    }

    @Test
    void everyOverlapIsToldOnceOuterFirst() {
        CidrIndex<Integer> index = CidrIndex.<Integer>builder()
                .add(Cidr.parse("10.0.0.0/24"), 1)
                .add(Cidr.parse("10.0.0.0/25"), 2)
                .add(Cidr.parse("10.0.0.0/24"), 3)
                .add(Cidr.parse("10.0.1.0/24"), 4)
                .add(Cidr.parse("::/0"), 5)
                .build();
        List<String> pairs = new ArrayList<>();
        index.forEachOverlap((outer, inner) -> pairs.add(outer.value() + ">" + inner.value()));
        assertEquals(List.of("1>3", "1>2", "3>2"), pairs);
    }

    @Test
    void anEmptyIndexFindsNothing() {
        CidrIndex<String> empty = CidrIndex.<String>builder().build();
        assertEquals(Optional.empty(), empty.longestMatch(Address.parse("10.0.0.1")));
        assertEquals(List.of(), empty.overlapping(Cidr.parse("0.0.0.0/0")));
        assertEquals(List.of(), empty.overlaps());
        assertEquals(List.of(), empty.get(Cidr.parse("::/0")));
    }

    @Test
    void theIndexAgreesWithAListOnRandomInput() {
        RandomCases.run(4_000, CidrIndexTest::compareWithAList);
    }

    private static void compareWithAList(Random random) {
        Universe universe = Universe.any(random);
        List<Entry<Integer>> entries = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            entries.add(new Entry<>(universe.anyBlockAround(random), i));
        }
        GoldenIndex golden = new GoldenIndex(entries);
        CidrIndex<Integer> index = CidrIndex.of(entries);
        assertEquals(golden.sorted(), index.entries());
        Set<Overlap<Integer>> pairs = new HashSet<>(index.overlaps());
        assertEquals(Set.copyOf(golden.overlaps()), pairs);
        assertEquals(pairs.size(), index.overlaps().size());
        for (int i = 0; i < 20; i++) {
            Cidr block = universe.anyBlockAround(random);
            assertEquals(golden.get(block), index.get(block));
            assertEquals(golden.containing(block), index.containing(block));
            assertEquals(golden.within(block), index.within(block));
            assertEquals(golden.overlapping(block), index.overlapping(block));
            assertEquals(!golden.overlapping(block).isEmpty(), index.overlaps(block));
            assertEquals(golden.longestMatch(block), index.longestMatch(block));
            Address address = universe.address(random.nextInt(2 * Universe.SIDE));
            Cidr single = new Cidr(address, address.family().bits());
            assertEquals(golden.longestMatch(single), index.longestMatch(address));
            assertEquals(golden.containing(single), index.containing(address));
        }
    }

    private static List<String> values(List<Entry<String>> entries) {
        return entries.stream().map(Entry::value).toList();
    }
}
