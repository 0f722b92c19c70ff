package org.cidrloom.net.golden;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.cidrloom.net.AddressRange;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;

/// A set of addresses of a [Universe], one bit each.
///
/// @param universe the world
/// @param bits the numbers of its addresses
public record GoldenSet(Universe universe, BitSet bits) {
    /// The addresses of blocks and ranges.
    public static GoldenSet of(Universe universe, Collection<Cidr> blocks, Collection<AddressRange> ranges) {
        BitSet bits = new BitSet();
        for (Cidr block : blocks) {
            bits.set(universe.place(block.first()), universe.place(block.last()) + 1);
        }
        for (AddressRange range : ranges) {
            bits.set(universe.place(range.first()), universe.place(range.last()) + 1);
        }
        return new GoldenSet(universe, bits);
    }

    /// The addresses of a set under test.
    public static GoldenSet of(Universe universe, CidrSet set) {
        return of(universe, List.of(), set.ranges());
    }

    /// The longest runs of its addresses, in order.
    public List<AddressRange> ranges() {
        List<AddressRange> ranges = new ArrayList<>();
        int start = bits.nextSetBit(0);
        while (start >= 0) {
            int end = start;
            while (bits.get(end + 1) && Universe.isIpv6(end + 1) == Universe.isIpv6(start)) {
                end++;
            }
            ranges.add(new AddressRange(universe.address(start), universe.address(end)));
            start = bits.nextSetBit(end + 1);
        }
        return ranges;
    }

    /// The blocks that lie in it and in no larger block that does.
    public List<Cidr> prefixes() {
        List<Cidr> prefixes = new ArrayList<>();
        int at = bits.nextSetBit(0);
        while (at >= 0) {
            Cidr largest = universe.block(at, 0);
            for (int freeBits = 1; freeBits <= 8; freeBits++) {
                Cidr block = universe.block(at, freeBits);
                if (universe.holds(block) && hasAll(block)) {
                    largest = block;
                }
            }
            prefixes.add(largest);
            at = bits.nextSetBit(universe.place(largest.last()) + 1);
        }
        return prefixes;
    }

    /// Whether it has every address of a block of the world.
    public boolean hasAll(Cidr block) {
        int first = universe.place(block.first());
        return bits.nextClearBit(first) > universe.place(block.last());
    }

    /// Whether it has any address of a block of the world.
    public boolean hasAny(Cidr block) {
        int next = bits.nextSetBit(universe.place(block.first()));
        return next >= 0 && next <= universe.place(block.last());
    }

    /// Its addresses and those of the other.
    public GoldenSet or(GoldenSet other) {
        BitSet result = (BitSet) bits.clone();
        result.or(other.bits);
        return new GoldenSet(universe, result);
    }

    /// The addresses that both have.
    public GoldenSet and(GoldenSet other) {
        BitSet result = (BitSet) bits.clone();
        result.and(other.bits);
        return new GoldenSet(universe, result);
    }

    /// Its addresses without those of the other.
    public GoldenSet andNot(GoldenSet other) {
        BitSet result = (BitSet) bits.clone();
        result.andNot(other.bits);
        return new GoldenSet(universe, result);
    }
}
