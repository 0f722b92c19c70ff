package org.cidrloom.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.cidrloom.net.golden.GoldenAllocator;
import org.cidrloom.net.golden.RandomCases;
import org.cidrloom.net.golden.Universe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SubnetAllocatorTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        an empty block                  | 10.0.0.0/24               | none                        | 26 | 10.0.0.0/26
        the whole block                 | 10.0.0.0/24               | none                        | 24 | 10.0.0.0/24
        larger than the block           | 10.0.0.0/24               | none                        | 23 | none
        a full block                    | 10.0.0.0/24               | 10.0.0.0/24                 | 28 | none
        taken by something larger       | 10.0.0.0/24               | 10.0.0.0/8                  | 28 | none
        the smallest gap that fits      | 10.0.0.0/24               | 10.0.0.0/28 10.0.0.192/26   | 28 | 10.0.0.16/28
        not the first gap               | 10.0.0.0/24               | 10.0.0.128/26 10.0.0.224/27 | 27 | 10.0.0.192/27
        the lowest of equal gaps        | 10.0.0.0/24               | 10.0.0.0/26 10.0.0.128/26   | 26 | 10.0.0.64/26
        free, but not aligned           | 10.0.0.0/24               | 10.0.0.0/26 10.0.0.192/26   | 25 | none
        never across two parents        | 10.0.0.0/24 10.0.1.0/24   | none                        | 23 | none
        the second parent               | 10.0.0.0/24 10.0.1.0/24   | 10.0.0.0/25                 | 24 | 10.0.1.0/24
        one parent inside another       | 10.0.0.0/16 10.0.1.0/24   | none                        | 24 | 10.0.0.0/24
        an explicit hole                | 10.0.0.0/24               | 10.0.0.0/32                 | 25 | 10.0.0.128/25
        what lies outside               | 10.0.0.0/24               | 10.0.1.0/24 192.168.0.0/16  | 24 | 10.0.0.0/24
        another family beside           | 10.0.0.0/24 ::/0          | ::/1                        | 24 | 10.0.0.0/24
        """)
    void theNextBlockIsTheBestFit(String name, String parents, String taken, int prefixLength, String expected) {
        SubnetAllocator allocator = SubnetAllocator.within(Family.IPV4, blocks(parents), blocks(taken));
        assertEquals(Optional.ofNullable(expected).map(Cidr::parse), allocator.next(prefixLength));
    }

    @Test
    void theNextSubnetOfAnIpv6Block() {
        SubnetAllocator allocator =
                SubnetAllocator.within(Cidr.parse("2001:db8:0:ab00::/56"), blocks("2001:db8:0:ab00::/64"));
        assertEquals(Optional.of(Cidr.parse("2001:db8:0:ab01::/64")), allocator.next(64));
        assertEquals(BigInteger.valueOf(255), allocator.room(64));
        assertEquals(BigInteger.valueOf(255).shiftLeft(64), allocator.freeAddresses());
    }

    @Test
    void severalSizesAreAnsweredInTheOrderAskedFor() {
        SubnetAllocator allocator = SubnetAllocator.within(Cidr.parse("10.0.0.0/24"), List.of());
        assertEquals(
                Optional.of(blocks("10.0.0.192/27 10.0.0.0/25 10.0.0.224/27 10.0.0.128/26")),
                allocator.allocate(List.of(27, 25, 27, 26)));
        assertEquals(Optional.empty(), allocator.allocate(List.of(25, 25, 28)));
        assertEquals(Optional.of(List.of()), allocator.allocate(List.of()));
    }

    @Test
    void freeSpaceIsListedSmallestFirst() {
        SubnetAllocator allocator = SubnetAllocator.within(
                Family.IPV4, blocks("10.0.0.0/24 10.0.1.0/24"), blocks("10.0.0.0/26 10.0.0.192/26 10.0.1.0/28"));
        assertEquals(
                blocks("10.0.1.16/28 10.0.1.32/27 10.0.0.64/26 10.0.0.128/26 10.0.1.64/26 10.0.1.128/25"),
                allocator.free());
        assertEquals(BigInteger.valueOf(368), allocator.freeAddresses());
        assertEquals(BigInteger.valueOf(5), allocator.room(26));
    }

    @Test
    void aTakenBlockIsNoLongerFree() {
        SubnetAllocator allocator = SubnetAllocator.within(Cidr.parse("10.0.0.0/24"), List.of());
        assertEquals(
                blocks("10.0.0.80/28 10.0.0.96/27 10.0.0.0/26 10.0.0.128/25"),
                allocator.without(Cidr.parse("10.0.0.64/28")).free());
        assertEquals(List.of(), allocator.without(Cidr.parse("10.0.0.0/8")).free());
        assertEquals(
                allocator.free(), allocator.without(Cidr.parse("10.0.1.0/24")).free());
    }

    @ParameterizedTest(name = "{1} usable with {2} reserved: /{3} of {0}")
    @CsvSource(nullValues = "none", textBlock = """
        IPV4, 11, 5, 28
        IPV4, 12, 5, 27
        IPV4, 59, 5, 26
        IPV4, 60, 5, 25
        IPV4, 251, 5, 24
        IPV4, 252, 5, 23
        IPV4, 65531, 5, 16
        IPV4, 1, 0, 32
        IPV4, 0, 0, 32
        IPV4, 2, 0, 31
        IPV4, 4294967296, 0, 0
        IPV4, 4294967296, 1, none
        IPV4, 9223372036854775807, 5, none
        IPV6, 9223372036854775807, 5, 64
        IPV6, 9223372036854775807, 1, 65
        """)
    void aPrefixLengthForANumberOfAddresses(Family family, long usable, int reserved, Integer expected) {
        OptionalInt length = SubnetAllocator.prefixLengthFor(family, usable, reserved);
        assertEquals(expected == null ? OptionalInt.empty() : OptionalInt.of(expected), length);
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        SubnetAllocator allocator = SubnetAllocator.within(Cidr.parse("10.0.0.0/24"), List.of());
        assertThrows(IllegalArgumentException.class, () -> allocator.next(33));
        assertThrows(IllegalArgumentException.class, () -> allocator.next(-1));
        assertThrows(IllegalArgumentException.class, () -> allocator.allocate(List.of(24, 99)));
        assertThrows(IllegalArgumentException.class, () -> SubnetAllocator.prefixLengthFor(Family.IPV4, -1, 5));
    }

    @Test
    void allocationAgreesWithTryingEveryPlaceOnRandomInput() {
        RandomCases.run(3_000, SubnetAllocatorTest::compareWithTryingEveryPlace);
    }

    private static void compareWithTryingEveryPlace(Random random) {
        Universe universe = Universe.any(random);
        Family family = random.nextBoolean() ? Family.IPV4 : Family.IPV6;
        List<Cidr> parents = universe.anyBlocks(random, 5);
        List<Cidr> taken = universe.anyBlocks(random, 8);
        GoldenAllocator golden = GoldenAllocator.of(universe, family, parents, taken);
        SubnetAllocator allocator = SubnetAllocator.within(family, parents, taken);
        for (int step = 0; step < 6; step++) {
            assertEquals(golden.free(), allocator.free());
            for (int freeBits = 0; freeBits <= 8; freeBits++) {
                int length = family.bits() - freeBits;
                assertEquals(golden.next(length), allocator.next(length));
            }
            Cidr next = allocator.next(family.bits() - random.nextInt(4)).orElseGet(() -> universe.anyBlock(random));
            golden = golden.without(next);
            allocator = allocator.without(next);
        }
    }

    @Test
    void whateverCanBePlacedIsPlaced() {
        RandomCases.run(1_000, SubnetAllocatorTest::compareWithTryingEveryArrangement);
    }

    private static void compareWithTryingEveryArrangement(Random random) {
        Universe universe = Universe.any(random);
        Cidr parent = universe.block(32 + random.nextInt(64), 3 + random.nextInt(2));
        List<Cidr> taken = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            taken.add(universe.block(universe.place(parent.first()) + random.nextInt(8), random.nextInt(2)));
        }
        List<Integer> lengths = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            lengths.add(32 - random.nextInt(4));
        }
        GoldenAllocator golden = GoldenAllocator.of(universe, Family.IPV4, List.of(parent), taken);
        Optional<List<Cidr>> placed = SubnetAllocator.within(parent, taken).allocate(lengths);
        assertEquals(golden.fits(lengths), placed.isPresent());
        if (placed.isPresent()) {
            assertEquals(lengths, placed.get().stream().map(Cidr::prefixLength).toList());
            for (Cidr block : placed.get()) {
                assertEquals(
                        List.of(true, false),
                        List.of(parent.contains(block), golden.taken().hasAny(block)));
                golden = golden.without(block);
            }
        }
    }

    private static List<Cidr> blocks(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Cidr::parse).toList();
    }
}
