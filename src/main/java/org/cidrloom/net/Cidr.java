package org.cidrloom.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A block of addresses: a network address and a prefix length, always canonical (no host bits).
///
/// Order is by family, network, and shorter prefix first, so that a block stands before everything inside it, which
/// sweeps and searches rely on (docs/adr/0003).
///
/// @param network the first address
/// @param prefixLength how many leading bits the addresses share: 0 to 32 for IPv4, 0 to 128 for IPv6
public record Cidr(Address network, int prefixLength) implements Comparable<Cidr> {
    public Cidr {
        if (prefixLength < 0 || prefixLength > network.family().bits()) {
            throw new IllegalArgumentException("no prefix length of " + network.family() + ": " + prefixLength);
        }
        if (!network.equals(network.masked(prefixLength))) {
            throw new IllegalArgumentException(network + "/" + prefixLength + " has host bits");
        }
    }

    /// An address and a prefix length as typed, host bits and all.
    record Raw(Address address, int prefixLength) {
        Cidr canonical() {
            return Cidr.around(address, prefixLength);
        }
    }

    /// Reads a block and refuses host bits, for files and fields, where they mean a mistake.
    ///
    /// @throws AddressFormatException where the text is no block, or has host bits; the message names
    /// the block that is meant
    public static Cidr parse(String text) {
        Raw raw = raw(text);
        Cidr canonical = raw.canonical();
        if (!canonical.network.equals(raw.address())) {
            throw AddressMistake.ofHostBits(text, raw);
        }
        return canonical;
    }

    /// Reads a block and drops host bits, as the AWS API does (VPC-02).
    ///
    /// @throws AddressFormatException where the text is no block
    public static Cidr parseCanonical(String text) {
        return raw(text).canonical();
    }

    private static Raw raw(String text) {
        Raw raw = AddressText.block(text);
        if (raw == null) {
            throw AddressMistake.ofBlock(text);
        }
        return raw;
    }

    /// The block of that prefix length that the address lies in.
    public static Cidr around(Address address, int prefixLength) {
        return new Cidr(address.masked(prefixLength), prefixLength);
    }

    /// The address family.
    public Family family() {
        return network.family();
    }

    /// Whether it is an IPv4 block.
    public boolean isIpv4() {
        return family() == Family.IPV4;
    }

    /// The first address, the same as [#network()].
    public Address first() {
        return network;
    }

    /// The last address.
    public Address last() {
        return network.filled(prefixLength);
    }

    /// How many addresses it has.
    public BigInteger size() {
        return BigInteger.ONE.shiftLeft(family().bits() - prefixLength);
    }

    /// How many addresses it has, or [Long#MAX_VALUE] where a long cannot tell. Exact for every IPv4 block.
    public long addressCount() {
        int bits = family().bits() - prefixLength;
        return bits >= 63 ? Long.MAX_VALUE : 1L << bits;
    }

    /// Whether the address is one of its own.
    public boolean contains(Address address) {
        return address.family() == family() && network.sharedBits(address) >= prefixLength;
    }

    /// Whether every address of the other is one of its own. A block contains itself.
    public boolean contains(Cidr other) {
        return other.prefixLength >= prefixLength && contains(other.network);
    }

    /// Whether the two share an address: then one contains the other.
    public boolean overlaps(Cidr other) {
        return prefixLength <= other.prefixLength ? contains(other) : other.contains(this);
    }

    /// The block twice its size that it is a half of.
    ///
    /// @throws IllegalStateException for the whole address space
    public Cidr parent() {
        if (prefixLength == 0) {
            throw new IllegalStateException(this + " has no parent");
        }
        return around(network, prefixLength - 1);
    }

    /// Its two halves in order.
    ///
    /// @throws IllegalStateException for a single address
    public List<Cidr> halves() {
        if (prefixLength == family().bits()) {
            throw new IllegalStateException(this + " is one address");
        }
        return List.of(new Cidr(network, prefixLength + 1), around(last(), prefixLength + 1));
    }

    /// All its blocks of a longer prefix length, in order.
    ///
    /// @param longer the prefix length of the parts, at most 20 more than its own
    /// @throws IllegalArgumentException where the parts would be larger than the block, or more than 2^20
    public List<Cidr> split(int longer) {
        int bits = longer - prefixLength;
        if (bits < 0 || bits > 20 || longer > family().bits()) {
            throw new IllegalArgumentException("cannot split " + this + " into /" + longer);
        }
        List<Cidr> parts = new ArrayList<>(1 << bits);
        Cidr part = new Cidr(network, longer);
        for (int i = 1; i < 1 << bits; i++) {
            parts.add(part);
            part = new Cidr(part.last().plus(1), longer);
        }
        parts.add(part);
        return List.copyOf(parts);
    }

    /// Its addresses without those of a block inside it, as the fewest possible blocks, in order.
    ///
    /// ```
    /// this                |===============================|
    /// inner                       |===|
    /// without(inner)      |=======|   |===|===============|
    /// ```
    ///
    /// @throws IllegalArgumentException where the other is not inside it
    public List<Cidr> without(Cidr inner) {
        if (!contains(inner)) {
            throw new IllegalArgumentException(inner + " is not inside " + this);
        }
        List<Cidr> rest = new ArrayList<>();
        for (Cidr block = inner; block.prefixLength > prefixLength; block = block.parent()) {
            List<Cidr> halves = block.parent().halves();
            rest.add(halves.get(block.equals(halves.getFirst()) ? 1 : 0));
        }
        rest.sort(null);
        return List.copyOf(rest);
    }

    /// Sorts things by the block that they have, a block before everything inside it. Equal ones keep their order.
    ///
    /// @param block the block of a thing
    public static <T> List<T> sorted(List<T> things, Function<T, Cidr> block) {
        return AddressOrder.byBlock(things, block);
    }

    // Written out for the same reason as those of Address.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cidr cidr && prefixLength == cidr.prefixLength && network.equals(cidr.network);
    }

    @Override
    public int hashCode() {
        return 31 * network.hashCode() + prefixLength;
    }

    @Override
    public int compareTo(Cidr other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : Integer.compare(prefixLength, other.prefixLength);
    }

    /// The canonical text, such as `10.24.56.128/25`.
    @Override
    public String toString() {
        return network + "/" + prefixLength;
    }
}
