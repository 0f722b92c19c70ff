package org.cidrloom.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cidrloom.net.golden.GoldenIndex;
import org.cidrloom.net.golden.RandomCases;
import org.cidrloom.net.golden.Universe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CidrTest {
    @Test
    void thePrefixLengthIsPartOfIdentity() {
        assertNotEquals(Cidr.parse("10.0.0.0/24"), Cidr.parse("10.0.0.0/16"));
        assertEquals(Cidr.parse("10.0.0.0/24"), Cidr.parseCanonical("10.0.0.77/24"));
        assertEquals(
                Cidr.parse("2001:db8::/32").hashCode(),
                Cidr.parse("2001:0db8:0::/32").hashCode());
        assertNotEquals(Cidr.parse("0.0.0.0/0"), Cidr.parse("::/0"));
    }

    @Test
    void aBlockSortsBeforeEverythingInsideItAndIpv4BeforeIpv6() {
        List<Cidr> sorted = blocks("0.0.0.0/0 10.0.0.0/8 10.0.0.0/16 10.0.0.0/24 10.0.0.128/25 10.0.1.0/24 10.9.0.0/28"
                + " 200.0.0.0/8 ::/0 ::/128 2001:db8::/32 2001:db8::/64 8000::/1 ffff::/16");
        List<Cidr> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        assertNotEquals(sorted, shuffled);
        Collections.sort(shuffled);
        assertEquals(sorted, shuffled);
    }

    @Test
    void hostBitsAreRefusedByTheRecordToo() {
        Address address = Address.parse("10.0.0.1");
        assertThrows(IllegalArgumentException.class, () -> new Cidr(address, 24));
        assertThrows(IllegalArgumentException.class, () -> new Cidr(address, 33));
        assertThrows(IllegalArgumentException.class, () -> new Cidr(address, -1));
        assertThrows(IllegalArgumentException.class, () -> new Cidr(Address.parse("::1"), 127));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        10.24.56.128/25,   10.24.56.128,  10.24.56.255,     128
        0.0.0.0/0,         0.0.0.0,       255.255.255.255,  4294967296
        255.255.255.255/32,255.255.255.255,255.255.255.255, 1
        2001:db8::/63,     2001:db8::,    2001:db8:0:1:ffff:ffff:ffff:ffff, 9223372036854775807
        2001:db8::/66,     2001:db8::,    2001:db8::3fff:ffff:ffff:ffff, 4611686018427387904
        ::/0,              '::',          ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 9223372036854775807
        """)
    void aBlockHasItsEndsAndItsCount(String text, String first, String last, long count) {
        Cidr block = Cidr.parse(text);
        assertEquals(
                List.of(first, last),
                List.of(block.first().toString(), block.last().toString()));
        assertEquals(count, block.addressCount());
        assertEquals(
                Universe.number(block.last())
                        .subtract(Universe.number(block.first()))
                        .add(BigInteger.ONE),
                block.size());
    }

    @ParameterizedTest(name = "{0} into /{1}")
    @CsvSource(textBlock = """
        10.0.0.0/24,       24, 10.0.0.0/24
        10.0.0.0/24,       26, 10.0.0.0/26 10.0.0.64/26 10.0.0.128/26 10.0.0.192/26
        255.255.255.254/31,32, 255.255.255.254/32 255.255.255.255/32
        2001:db8::/63,     64, 2001:db8::/64 2001:db8:0:1::/64
        2001:db8::/126,   128, 2001:db8::/128 2001:db8::1/128 2001:db8::2/128 2001:db8::3/128
        """)
    void aBlockSplits(String block, int longer, String parts) {
        assertEquals(blocks(parts), Cidr.parse(block).split(longer));
    }

    @Test
    void aSplitThatMakesNoSenseOrTooManyPartsIsRefused() {
        Cidr block = Cidr.parse("10.0.0.0/8");
        assertThrows(IllegalArgumentException.class, () -> block.split(7));
        assertThrows(IllegalArgumentException.class, () -> block.split(33));
        assertThrows(IllegalArgumentException.class, () -> block.split(29));
        assertEquals(1 << 20, block.split(28).size());
    }

    @Test
    void halvesAndParentsAreEachOthersInverse() {
        Cidr block = Cidr.parse("10.0.0.0/24");
        assertEquals(blocks("10.0.0.0/25 10.0.0.128/25"), block.halves());
        block.halves().forEach(half -> assertEquals(block, half.parent()));
        assertThrows(IllegalStateException.class, () -> Cidr.parse("::/0").parent());
        assertThrows(
                IllegalStateException.class, () -> Cidr.parse("10.0.0.0/32").halves());
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(nullValues = "none", textBlock = """
        10.0.0.0/24, 10.0.0.0/24,   none
        10.0.0.0/24, 10.0.0.0/25,   10.0.0.128/25
        10.0.0.0/24, 10.0.0.64/26,  10.0.0.0/26 10.0.0.128/25
        10.0.0.0/29, 10.0.0.5/32,   10.0.0.0/30 10.0.0.4/32 10.0.0.6/31
        ::/126,      ::3/128,       ::/127 ::2/128
        """)
    void aBlockWithoutAnInnerOneIsTheFewestBlocks(String block, String inner, String rest) {
        assertEquals(rest == null ? List.of() : blocks(rest), Cidr.parse(block).without(Cidr.parse(inner)));
    }

    @Test
    void onlyWhatIsInsideCanBeTakenOut() {
        Cidr block = Cidr.parse("10.0.0.0/24");
        assertThrows(IllegalArgumentException.class, () -> block.without(Cidr.parse("10.0.0.0/23")));
        assertThrows(IllegalArgumentException.class, () -> block.without(Cidr.parse("::/128")));
    }

    @Test
    void containmentAndOverlapAgreeWithNumbersOnRandomInput() {
        RandomCases.run(20_000, random -> {
            Universe universe = Universe.any(random);
            Cidr one = universe.anyBlockAround(random);
            Cidr other = universe.anyBlockAround(random);
            assertEquals(GoldenIndex.has(one, other), one.contains(other));
            assertEquals(GoldenIndex.has(one, other) || GoldenIndex.has(other, one), one.overlaps(other));
            assertEquals(one.equals(other), one.compareTo(other) == 0);
            assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
            if (one.contains(other)) {
                assertTrue(one.compareTo(other) <= 0);
                assertTrue(one.contains(other.last()));
            } else {
                assertFalse(one.contains(other.first()) && one.contains(other.last()));
            }
        });
    }

    private static List<Cidr> blocks(String text) {
        return Arrays.stream(text.split(" ")).map(Cidr::parse).toList();
    }
}
