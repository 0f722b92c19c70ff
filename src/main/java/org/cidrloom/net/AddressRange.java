package org.cidrloom.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// All addresses from one to another, both included. Unlike a [Cidr] it may start and end anywhere.
///
/// @param first the first address
/// @param last the last address, of the same family and not before the first
public record AddressRange(Address first, Address last) implements Comparable<AddressRange> {
    public AddressRange {
        if (first.family() != last.family() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException("no range: " + first + " to " + last);
        }
    }

    /// The addresses of a block.
    public static AddressRange of(Cidr block) {
        return new AddressRange(block.first(), block.last());
    }

    /// The address family.
    public Family family() {
        return first.family();
    }

    /// How many addresses it has.
    public BigInteger size() {
        return last.toBigInteger().subtract(first.toBigInteger()).add(BigInteger.ONE);
    }

    /// Whether the address is one of its own.
    public boolean contains(Address address) {
        return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    /// Whether every address of the other is one of its own. A range contains itself.
    public boolean contains(AddressRange other) {
        return first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }

    /// Whether the two share an address.
    public boolean overlaps(AddressRange other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /// The fewest blocks that have exactly its addresses, in order: from the left ever larger ones, then ever smaller.
    ///
    /// ```
    /// 10.0.0.3 .................................. 10.0.0.24
    ///        |3|4 . . . 7|8 . . . . . . 15|16 . . . . . 23|24|
    ///        /32    /30         /29              /29       /32
    /// ```
    public List<Cidr> prefixes() {
        List<Cidr> prefixes = new ArrayList<>(2);
        Address from = first;
        while (true) {
            Cidr prefix = largestBlockAt(from, last);
            prefixes.add(prefix);
            Address end = prefix.last();
            if (end.equals(last)) {
                return List.copyOf(prefixes);
            }
            from = end.next();
        }
    }

    /// The largest block that starts at one address and ends at or before another.
    ///
    /// ```
    /// from   0000 1010 0000           the block can have no more free bits than `from` has zeros at its end,
    /// last   0000 1011 0101           and must stay on `from`'s side of the first bit in which the two differ,
    ///                ^ differ         unless it ends exactly at `last`
    /// ```
    private static Cidr largestBlockAt(Address from, Address last) {
        int bits = from.family().bits();
        int aligned = bits - from.trailingZeros();
        int shared = from.sharedBits(last);
        boolean whole = aligned <= shared && from.filled(shared).equals(last);
        return new Cidr(from, whole ? shared : Math.max(aligned, shared + 1));
    }

    /// By first address, then by last.
    @Override
    public int compareTo(AddressRange other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }

    /// Its ends, such as `10.24.56.7-10.24.56.12`.
    @Override
    public String toString() {
        return first + "-" + last;
    }
}
