package org.cidrloom.net;

import java.math.BigInteger;
import org.cidrloom.net.golden.RandomCases;
import org.cidrloom.net.golden.Universe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AddressTest {
    @ParameterizedTest(name = "{0} plus {1}")
    @CsvSource(nullValues = "none", textBlock = """
        10.0.0.255,        1,                     10.0.1.0
        10.0.1.0,          -1,                    10.0.0.255
        0.0.0.0,           4294967295,            255.255.255.255
        0.0.0.0,           4294967296,            none
        0.0.0.0,           -1,                    none
        255.255.255.255,   1,                     none
        255.255.255.255,   9223372036854775807,   none
        255.255.255.255,   -9223372036854775808,  none
        ::ffff:ffff:ffff:ffff,    1,              0:0:0:1::
        0:0:0:1::,         -1,                    ::ffff:ffff:ffff:ffff
        ::7fff:ffff:ffff:ffff,    1,              ::8000:0:0:0
        ::1,               9223372036854775807,   ::8000:0:0:0
        0:0:0:1::,         -9223372036854775808,  ::8000:0:0:0
        ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 1,   none
        ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -1,  ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe
        ::,                -1,                    none
        7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 1,   8000::
        """)
    void addressesAreCountedWithCarries(String address, long offset, String expected) {
        Address start = Address.parse(address);
        if (expected == null) {
            assertThrows(ArithmeticException.class, () -> start.plus(offset));
        } else {
            assertEquals(Address.parse(expected), start.plus(offset));
        }
    }

    @Test
    void arithmeticAndOrderAgreeWithBigNumbersOnRandomInput() {
        RandomCases.run(20_000, random -> {
            Universe universe = Universe.any(random);
            Address one = universe.address(random.nextInt(2 * Universe.SIDE));
            Address other = universe.address(random.nextInt(2 * Universe.SIDE));
            assertEquals(Universe.number(one), one.toBigInteger());
            if (one.family() == other.family()) {
                BigInteger distance = Universe.number(other).subtract(Universe.number(one));
                assertEquals(other, one.plus(distance.longValueExact()));
                assertEquals(distance.signum(), Integer.signum(other.compareTo(one)));
                assertEquals(distance.signum() == 0, one.equals(other));
            } else {
                assertEquals(one.family() == Family.IPV4 ? -1 : 1, Integer.signum(one.compareTo(other)));
            }
        });
    }

    @Test
    void ipv4IsThirtyTwoBits() {
        assertThrows(IllegalArgumentException.class, () -> Address.ipv4(-1));
        assertThrows(IllegalArgumentException.class, () -> Address.ipv4(1L << 32));
        assertThrows(IllegalArgumentException.class, () -> new Address(Family.IPV4, 1, 0));
        assertEquals("255.255.255.255", Address.last(Family.IPV4).toString());
        assertEquals("::", Address.first(Family.IPV6).toString());
    }
}
