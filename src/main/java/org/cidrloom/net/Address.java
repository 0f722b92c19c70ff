package org.cidrloom.net;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// One IPv4 or IPv6 address, as an unsigned number of the family's width. Ordered by family, then by number.
///
/// @param family the family
/// @param high the upper 64 bits; 0 for IPv4
/// @param low the lower 64 bits, unsigned; for IPv4 the 32 bits as a number from 0 to 4294967295
public record Address(Family family, long high, long low) implements Comparable<Address> {
    private static final long IPV4_MAX = 0xFFFF_FFFFL;

    public Address {
        if (family == Family.IPV4 && (high != 0 || (low & ~IPV4_MAX) != 0)) {
            throw new IllegalArgumentException("not 32 bits: " + high + ", " + low);
        }
    }

    /// Reads an address without a prefix length.
    ///
    /// @throws AddressFormatException where the text is not exactly one address
    public static Address parse(String text) {
        Address address = AddressText.address(text);
        if (address == null) {
            throw AddressMistake.ofAddress(text);
        }
        return address;
    }

    /// The IPv4 address of that number, 0 to 4294967295.
    public static Address ipv4(long number) {
        return new Address(Family.IPV4, 0, number);
    }

    /// The address that many further on.
    ///
    /// @param offset how many addresses, negative for backwards
    /// @throws ArithmeticException past either end of the family's range
    public Address plus(long offset) {
        long sum = low + offset;
        long carry = 0;
        if (offset >= 0 && Long.compareUnsigned(sum, low) < 0) {
            carry = 1;
        } else if (offset < 0 && Long.compareUnsigned(sum, low) > 0) {
            carry = -1;
        }
        long top = high + carry;
        boolean past = family == Family.IPV4
                ? carry != 0 || (sum & ~IPV4_MAX) != 0
                : (carry == 1 && top == 0) || (carry == -1 && high == 0);
        if (past) {
            throw new ArithmeticException(this + " plus " + offset + " is past the end of " + family);
        }
        return new Address(family, top, sum);
    }

    /// The first address of a family: all bits zero.
    public static Address first(Family family) {
        return new Address(family, 0, 0);
    }

    /// The last address of a family: all bits one.
    public static Address last(Family family) {
        return first(family).filled(0);
    }

    /// The next address.
    ///
    /// @throws ArithmeticException after the last of the family
    public Address next() {
        return plus(1);
    }

    /// The address before.
    ///
    /// @throws ArithmeticException before the first of the family
    public Address previous() {
        return plus(-1);
    }

    /// How many of its last bits are zero: all of them for the first address of the family.
    int trailingZeros() {
        if (low != 0) {
            return Long.numberOfTrailingZeros(low);
        }
        return family == Family.IPV4 ? 32 : 64 + Long.numberOfTrailingZeros(high);
    }

    /// How many leading bits it shares with another address of its family: all of them with itself.
    int sharedBits(Address other) {
        if (high != other.high) {
            return Long.numberOfLeadingZeros(high ^ other.high);
        }
        return family.bits() - 64 + Long.numberOfLeadingZeros(low ^ other.low);
    }

    /// The address as an unsigned number.
    public BigInteger toBigInteger() {
        BigInteger lower = new BigInteger(Long.toUnsignedString(low));
        return high == 0
                ? lower
                : new BigInteger(Long.toUnsignedString(high)).shiftLeft(64).or(lower);
    }

    static Address ofBigInteger(Family family, BigInteger number) {
        return new Address(family, number.shiftRight(64).longValue(), number.longValue());
    }

    /// The address with all bits from that prefix length on set to zero.
    Address masked(int prefixLength) {
        if (family == Family.IPV4) {
            return ipv4(low & ~hostMask(32 - prefixLength));
        }
        return new Address(
                family, high & ~hostMask(64 - prefixLength), low & ~hostMask(Math.min(64, 128 - prefixLength)));
    }

    /// The address with all bits from that prefix length on set to one.
    Address filled(int prefixLength) {
        if (family == Family.IPV4) {
            return ipv4(low | hostMask(32 - prefixLength));
        }
        return new Address(
                family, high | hostMask(64 - prefixLength), low | hostMask(Math.min(64, 128 - prefixLength)));
    }

    private static long hostMask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= 64 ? -1L : (1L << bits) - 1;
    }

    // Written out: the generated ones cost some 15 ms at first use, at every start, and this one is on all hot paths.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address address
                && low == address.low
                && high == address.high
                && family == address.family;
    }

    @Override
    public int hashCode() {
        return (31 * Long.hashCode(high) + Long.hashCode(low)) * 31 + family.bits();
    }

    @Override
    public int compareTo(Address other) {
        int byFamily = family.compareTo(other.family);
        if (byFamily != 0) {
            return byFamily;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /// The canonical text, such as `10.24.56.128` or `2001:db8::1`.
    @Override
    public String toString() {
        return AddressText.of(this);
    }
}
