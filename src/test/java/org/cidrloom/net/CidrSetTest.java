package org.cidrloom.net;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cidrloom.net.golden.GoldenSet;
import org.cidrloom.net.golden.RandomCases;
import org.cidrloom.net.golden.Universe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class CidrSetTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        nothing                       | none                                    | none
        one block                     | 10.0.0.0/24                             | 10.0.0.0/24
        apart                         | 10.0.2.0/24 10.0.0.0/24                 | 10.0.0.0/24 10.0.2.0/24
        the same twice                | 10.0.0.0/24 10.0.0.0/24                 | 10.0.0.0/24
        one inside the other          | 10.0.0.64/26 10.0.0.0/24                | 10.0.0.0/24
        inside, starting together     | 10.0.0.0/26 10.0.0.0/24                 | 10.0.0.0/24
        two halves                    | 10.0.1.0/24 10.0.0.0/24                 | 10.0.0.0/23
        side by side, but no halves   | 10.0.1.0/24 10.0.2.0/24                 | 10.0.1.0/24 10.0.2.0/24
        four quarters                 | 10.0.0.192/26 10.0.0.0/26 10.0.0.128/26 10.0.0.64/26 | 10.0.0.0/24
        all of IPv4                   | 0.0.0.0/1 128.0.0.0/1                   | 0.0.0.0/0
        all of IPv6                   | ::/1 8000::/1                           | ::/0
        end of IPv4, start of IPv6    | 255.255.255.255/32 ::/128               | 255.255.255.255/32 ::/128
        halves across 64 bits         | 2001:db8:0:1::/64 2001:db8::/64         | 2001:db8::/63
        both families, IPv4 first     | 2001:db8::/32 10.0.0.0/8                | 10.0.0.0/8 2001:db8::/32
        """)
    void aSetIsTheFewestBlocks(String name, String added, String expected) {
        assertEquals(blocks(expected), CidrSet.of(blocks(added)).prefixes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        from nothing                  | none                      | 10.0.0.0/24                | none
        nothing from                  | 10.0.0.0/24               | none                       | 10.0.0.0/24
        itself                        | 10.0.0.0/24               | 10.0.0.0/24                | none
        a larger one                  | 10.0.0.0/24               | 10.0.0.0/8                 | none
        the first half                | 10.0.0.0/24               | 10.0.0.0/25                | 10.0.0.128/25
        the last half                 | 10.0.0.0/24               | 10.0.0.128/25              | 10.0.0.0/25
        the first and last address    | 10.0.0.0/29               | 10.0.0.0/32 10.0.0.7/32    | 10.0.0.1/32 10.0.0.2/31 10.0.0.4/31 10.0.0.6/32
        a hole in the middle          | 10.0.0.0/24               | 10.0.0.64/26               | 10.0.0.0/26 10.0.0.128/25
        two holes                     | 10.0.0.0/24               | 10.0.0.0/26 10.0.0.192/26  | 10.0.0.64/26 10.0.0.128/26
        one cut through two ranges    | 10.0.0.0/24 10.0.2.0/24   | 10.0.0.0/22                | none
        what is only in the other     | 10.0.4.0/24               | 10.0.0.0/24 10.0.9.0/24    | 10.0.4.0/24
        the other family              | 10.0.0.0/24               | ::/0                       | 10.0.0.0/24
        all but the ends of IPv4      | 0.0.0.0/0                 | 0.0.0.0/1 192.0.0.0/2      | 128.0.0.0/2
        all but one of IPv6           | ::/126                    | ::2/128                    | ::/127 ::3/128
        """)
    void differenceTakesAway(String name, String from, String taken, String expected) {
        assertEquals(
                blocks(expected),
                CidrSet.of(blocks(from)).difference(CidrSet.of(blocks(taken))).prefixes());
    }

    @Test
    void whatIsFreeOfABlockIsItsComplement() {
        CidrSet used = CidrSet.of(blocks("10.0.0.0/8 10.1.1.0/24 192.168.0.0/26 192.168.0.128/25 2001:db8::/32"));
        assertEquals(
                blocks("192.168.0.64/26"),
                used.complementWithin(Cidr.parse("192.168.0.0/24")).prefixes());
        assertEquals(CidrSet.empty(), used.complementWithin(Cidr.parse("10.200.0.0/16")));
        assertEquals(
                blocks("172.16.0.0/12"),
                used.complementWithin(Cidr.parse("172.16.0.0/12")).prefixes());
    }

    @Test
    void sizesAreExactBeyondALong() {
        assertEquals(BigInteger.TWO.pow(128), CidrSet.of(blocks("::/0")).size());
        assertEquals(
                BigInteger.TWO.pow(32).add(BigInteger.TWO.pow(96)),
                CidrSet.of(blocks("0.0.0.0/0 2001:db8::/32")).size());
        assertEquals(BigInteger.ZERO, CidrSet.empty().size());
    }

    @Test
    void aFamilyCanBeTakenOut() {
        CidrSet both = CidrSet.of(blocks("10.0.0.0/8 2001:db8::/32"));
        assertEquals(blocks("10.0.0.0/8"), both.ofFamily(Family.IPV4).prefixes());
        assertEquals(blocks("2001:db8::/32"), both.ofFamily(Family.IPV6).prefixes());
    }

    @Test
    void equalSetsAreEqualHoweverTheyWereBuilt() {
        CidrSet one = CidrSet.of(blocks("10.0.0.0/23"));
        CidrSet other = CidrSet.of(blocks("10.0.1.0/24 10.0.0.128/25 10.0.0.0/25"));
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, CidrSet.of(blocks("10.0.0.0/24")));
        assertEquals("[10.0.0.0/23]", other.toString());
        assertSame(CidrSet.empty(), CidrSet.builder().build());
    }

    @Test
    void aBuilderCanBeBuiltFromAgain() {
        CidrSetBuilder builder = CidrSet.builder().add(Cidr.parse("10.0.0.0/25"));
        CidrSet first = builder.build();
        CidrSet second = builder.add(Address.parse("10.0.0.128"))
                .addAll(CidrSet.of(blocks("10.9.0.0/16")))
                .build();
        assertEquals(blocks("10.0.0.0/25"), first.prefixes());
        assertEquals(blocks("10.0.0.0/25 10.0.0.128/32 10.9.0.0/16"), second.prefixes());
    }

    @Test
    void aRangeIsCutIntoTheFewestBlocks() {
        AddressRange range = new AddressRange(Address.parse("10.0.0.3"), Address.parse("10.0.0.24"));
        assertEquals(blocks("10.0.0.3/32 10.0.0.4/30 10.0.0.8/29 10.0.0.16/29 10.0.0.24/32"), range.prefixes());
        assertEquals(BigInteger.valueOf(22), range.size());
        AddressRange inner =
                new AddressRange(Address.parse("::1"), Address.last(Family.IPV6).previous());
        assertEquals(254, inner.prefixes().size());
    }

    @Test
    void setsAgreeWithBitSetsOnRandomInput() {
        RandomCases.run(4_000, CidrSetTest::compareWithBitSets);
    }

    private static void compareWithBitSets(Random random) {
        Universe universe = Universe.any(random);
        Sample a = Sample.any(universe, random);
        Sample b = Sample.any(universe, random);
        assertMatches(a.golden.or(b.golden), a.set.union(b.set));
        assertMatches(a.golden.and(b.golden), a.set.intersection(b.set));
        assertMatches(a.golden.andNot(b.golden), a.set.difference(b.set));
        assertEquals(!a.golden.and(b.golden).bits().isEmpty(), a.set.overlaps(b.set));
        assertEquals(b.golden.andNot(a.golden).bits().isEmpty(), a.set.contains(b.set));
        Cidr block = universe.anyBlock(random);
        GoldenSet all = GoldenSet.of(universe, List.of(block), List.of());
        assertMatches(all.andNot(a.golden), a.set.complementWithin(block));
        assertEquals(a.golden.hasAll(block), a.set.contains(block));
        assertEquals(a.golden.hasAny(block), a.set.overlaps(block));
        for (int number = 0; number < 2 * Universe.SIDE; number++) {
            assertEquals(a.golden.bits().get(number), a.set.contains(universe.address(number)));
        }
    }

    private static void assertMatches(GoldenSet expected, CidrSet actual) {
        assertEquals(expected.ranges(), actual.ranges());
        assertEquals(expected.prefixes(), actual.prefixes());
        assertEquals(BigInteger.valueOf(expected.bits().cardinality()), actual.size());
        assertEquals(expected.bits().isEmpty(), actual.isEmpty());
    }

    /// The same addresses twice: for the code under test, and for the code that it has to agree with.
    private record Sample(CidrSet set, GoldenSet golden) {
        static Sample any(Universe universe, Random random) {
            List<Cidr> blocks = universe.anyBlocks(random, 12);
            AddressRange range = universe.anyRange(random);
            List<AddressRange> ranges = random.nextInt(3) == 0 ? List.of(range) : List.of();
            CidrSetBuilder builder = CidrSet.builder().addAll(blocks);
            ranges.forEach(builder::add);
            return new Sample(builder.build(), GoldenSet.of(universe, blocks, ranges));
        }
    }

    private static List<Cidr> blocks(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Cidr::parse).toList();
    }
}
