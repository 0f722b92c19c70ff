package org.cidrloom.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// An immutable set of addresses, of one family or both. Equal sets have equal ranges, however they were built.
///
/// Every operation on two sets is one walk along both; building sorts once. Nothing here is quadratic.
///
/// ```
/// a              |======|      |==========|
/// b                  |======|     |===|
/// a.union(b)     |==========|  |==========|
/// intersection       |==|         |===|
/// a.difference   |==|          |=|     |==|
/// ```
public final class CidrSet {
    private static final CidrSet EMPTY = new CidrSet(List.of());

    // Sorted and minimal: no two ranges overlap, and none starts right after another ends. IPv4 comes before IPv6.
    private final List<AddressRange> ranges;

    private CidrSet(List<AddressRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /// The set with no address.
    public static CidrSet empty() {
        return EMPTY;
    }

    /// The addresses of these blocks, which may overlap and come in any order.
    public static CidrSet of(Cidr... blocks) {
        return of(Arrays.asList(blocks));
    }

    /// The addresses of these blocks, which may overlap and come in any order.
    public static CidrSet of(Collection<Cidr> blocks) {
        return builder().addAll(blocks).build();
    }

    /// A builder with nothing in it yet.
    public static CidrSetBuilder builder() {
        return new CidrSetBuilder();
    }

    /// Joins ranges that overlap or touch. The input is sorted by first address.
    ///
    /// ```
    /// |=====|                |=====|               |=====|                |=====|
    ///    |=====|   overlap     |=|    inside              |===|  touch            |===|  apart
    /// |========|             |=====|               |==========|           |=====| |===|
    /// ```
    static CidrSet ofSorted(List<AddressRange> sorted) {
        if (sorted.isEmpty()) {
            return EMPTY;
        }
        List<AddressRange> joined = new ArrayList<>(sorted.size());
        AddressRange open = sorted.getFirst();
        for (AddressRange range : sorted) {
            if (!reaches(open, range.first())) {
                joined.add(open);
                open = range;
            } else if (range.last().compareTo(open.last()) > 0) {
                open = new AddressRange(open.first(), range.last());
            }
        }
        joined.add(open);
        return new CidrSet(joined);
    }

    /// Whether an address that is not before the range's first is inside it or right after it.
    private static boolean reaches(AddressRange range, Address address) {
        if (range.family() != address.family()) {
            return false;
        }
        return address.compareTo(range.last()) <= 0 || address.previous().equals(range.last());
    }

    /// Its addresses and those of the other.
    public CidrSet union(CidrSet other) {
        List<AddressRange> merged = new ArrayList<>(ranges.size() + other.ranges.size());
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            boolean mine = ranges.get(i).compareTo(other.ranges.get(j)) <= 0;
            merged.add(mine ? ranges.get(i++) : other.ranges.get(j++));
        }
        merged.addAll(ranges.subList(i, ranges.size()));
        merged.addAll(other.ranges.subList(j, other.ranges.size()));
        return ofSorted(merged);
    }

    /// The addresses that both have.
    public CidrSet intersection(CidrSet other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        List<AddressRange> shared = new ArrayList<>();
        int i = Math.max(0, floor(other.ranges.getFirst().first()));
        int j = Math.max(0, other.floor(ranges.getFirst().first()));
        while (i < ranges.size() && j < other.ranges.size()) {
            AddressRange mine = ranges.get(i);
            AddressRange theirs = other.ranges.get(j);
            if (mine.overlaps(theirs)) {
                shared.add(new AddressRange(later(mine.first(), theirs.first()), earlier(mine.last(), theirs.last())));
            }
            if (mine.last().compareTo(theirs.last()) < 0) {
                i++;
            } else {
                j++;
            }
        }
        return new CidrSet(shared);
    }

    /// Its addresses without those of the other.
    public CidrSet difference(CidrSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        List<AddressRange> rest = new ArrayList<>();
        int next = Math.max(0, other.floor(ranges.getFirst().first()));
        for (AddressRange range : ranges) {
            next = other.cutFrom(range, next, rest);
        }
        return new CidrSet(rest);
    }

    /// Adds to `rest` what a range keeps when this set is taken from it.
    ///
    /// ```
    /// range          |====================|
    /// this       |======|    |===|      |=======|
    /// rest               |==|     |====|
    /// ```
    ///
    /// @param start the first of this set's ranges that may reach the range
    /// @return the first of this set's ranges that may reach the next range
    private int cutFrom(AddressRange range, int start, List<AddressRange> rest) {
        int i = start;
        while (i < ranges.size() && ranges.get(i).last().compareTo(range.first()) < 0) {
            i++;
        }
        Address from = range.first();
        for (; i < ranges.size() && ranges.get(i).first().compareTo(range.last()) <= 0; i++) {
            AddressRange cut = ranges.get(i);
            if (from.compareTo(cut.first()) < 0) {
                rest.add(new AddressRange(from, cut.first().previous()));
            }
            if (cut.last().compareTo(range.last()) >= 0) {
                return i;
            }
            from = cut.last().next();
        }
        rest.add(new AddressRange(from, range.last()));
        return i;
    }

    /// The addresses of a block that it does not have: what is free of the block when this set is what is used.
    public CidrSet complementWithin(Cidr block) {
        return of(block).difference(this);
    }

    /// Its addresses of one family.
    public CidrSet ofFamily(Family family) {
        return new CidrSet(
                ranges.stream().filter(range -> range.family() == family).toList());
    }

    /// Whether the address is one of its own.
    public boolean contains(Address address) {
        int i = floor(address);
        return i >= 0 && ranges.get(i).contains(address);
    }

    /// Whether every address of the block is one of its own.
    public boolean contains(Cidr block) {
        int i = floor(block.first());
        return i >= 0 && ranges.get(i).contains(AddressRange.of(block));
    }

    /// Whether every address of the other is one of its own. Every set contains the empty one.
    public boolean contains(CidrSet other) {
        return other.difference(this).isEmpty();
    }

    /// Whether it shares an address with the block.
    public boolean overlaps(Cidr block) {
        int i = floor(block.last());
        return i >= 0 && ranges.get(i).overlaps(AddressRange.of(block));
    }

    /// Whether the two share an address.
    public boolean overlaps(CidrSet other) {
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            AddressRange mine = ranges.get(i);
            AddressRange theirs = other.ranges.get(j);
            if (mine.overlaps(theirs)) {
                return true;
            }
            if (mine.last().compareTo(theirs.last()) < 0) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /// The index of the last range that starts at or before the address; -1 where all start after it.
    private int floor(Address address) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).first().compareTo(address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static Address earlier(Address one, Address other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Address later(Address one, Address other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// Its addresses as the fewest possible ranges, in order.
    public List<AddressRange> ranges() {
        return ranges;
    }

    /// Its addresses as the fewest possible blocks, in order.
    public List<Cidr> prefixes() {
        List<Cidr> prefixes = new ArrayList<>(ranges.size());
        ranges.forEach(range -> prefixes.addAll(range.prefixes()));
        return List.copyOf(prefixes);
    }

    /// Whether it has no address.
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /// How many addresses it has.
    public BigInteger size() {
        return ranges.stream().map(AddressRange::size).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CidrSet set && ranges.equals(set.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /// Its blocks, such as `[10.24.56.0/24, 100.64.0.0/16]`.
    @Override
    public String toString() {
        return prefixes().toString();
    }
}
