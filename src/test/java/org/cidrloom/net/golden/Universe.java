package org.cidrloom.net.golden;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressRange;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;

/// A small world: [#SIDE] addresses of IPv4 from one on, then as many of IPv6 from one on, numbered through.
///
/// @param ipv4 the first IPv4 address
/// @param ipv6 the first IPv6 address
public record Universe(Address ipv4, Address ipv6) {
    /// How many addresses of each family there are.
    public static final int SIDE = 256;

    /// Ordinary places, both ends of both families, and places where signed numbers or halves of 128 bits wrap.
    private static final List<Universe> ALL = List.of(
            of("10.20.30.0", "2001:db8::"),
            of("0.0.0.0", "::"),
            of("255.255.255.0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ff00"),
            of("127.255.255.128", "2001:db8::7fff:ffff:ffff:ff80"),
            of("10.255.255.160", "2001:db8::ffff:ffff:ffff:ff80"),
            of("192.168.7.128", "7fff:ffff:ffff:ffff:ffff:ffff:ffff:ff80"));

    private static Universe of(String ipv4, String ipv6) {
        return new Universe(Address.parse(ipv4), Address.parse(ipv6));
    }

    /// One of the worlds.
    public static Universe any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /// The address of that number.
    public Address address(int number) {
        return number < SIDE ? shifted(ipv4, number) : shifted(ipv6, number - SIDE);
    }

    private static Address shifted(Address base, int by) {
        BigInteger sum = number(base).add(BigInteger.valueOf(by));
        return new Address(base.family(), sum.shiftRight(64).longValue(), sum.longValue());
    }

    /// An address as a number, worked out from its bytes rather than by the code under test.
    public static BigInteger number(Address address) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(address.high())
                .putLong(address.low())
                .array();
        return new BigInteger(1, bytes);
    }

    /// Whether a number is of IPv6.
    public static boolean isIpv6(int number) {
        return number >= SIDE;
    }

    /// The number of an address, which has to be in this world.
    public int place(Address address) {
        boolean six = address.family() == Family.IPV6;
        int place = number(address).subtract(number(six ? ipv6 : ipv4)).intValueExact();
        if (place < 0 || place >= SIDE) {
            throw new IllegalArgumentException(address + " is not in this world");
        }
        return six ? place + SIDE : place;
    }

    /// The block of that many free bits around an address of this world.
    public Cidr block(int number, int freeBits) {
        Address address = address(number);
        BigInteger start = number(address).shiftRight(freeBits).shiftLeft(freeBits);
        int bits = address.family().bits();
        return new Cidr(
                new Address(address.family(), start.shiftRight(64).longValue(), start.longValue()), bits - freeBits);
    }

    /// Whether a block lies in this world as a whole.
    public boolean holds(Cidr block) {
        BigInteger base = number(block.isIpv4() ? ipv4 : ipv6);
        BigInteger end = base.add(BigInteger.valueOf(SIDE));
        return number(block.first()).compareTo(base) >= 0
                && number(block.last()).compareTo(end) < 0;
    }

    /// A random block of this world.
    public Cidr anyBlock(Random random) {
        while (true) {
            Cidr block = block(random.nextInt(2 * SIDE), random.nextInt(9));
            if (holds(block)) {
                return block;
            }
        }
    }

    /// Up to that many random blocks of this world.
    public List<Cidr> anyBlocks(Random random, int most) {
        List<Cidr> blocks = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            blocks.add(anyBlock(random));
        }
        return blocks;
    }

    /// A random range of this world.
    public AddressRange anyRange(Random random) {
        int side = random.nextBoolean() ? SIDE : 0;
        int one = random.nextInt(SIDE);
        int other = random.nextInt(SIDE);
        return new AddressRange(address(side + Math.min(one, other)), address(side + Math.max(one, other)));
    }

    /// A random block of any size, /0 included, around an address of this world.
    public Cidr anyBlockAround(Random random) {
        int number = random.nextInt(2 * SIDE);
        int bits = isIpv6(number) ? 128 : 32;
        return block(number, random.nextInt(3) == 0 ? random.nextInt(bits + 1) : random.nextInt(10));
    }
}
