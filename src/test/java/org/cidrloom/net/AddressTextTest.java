package org.cidrloom.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Optional;
import java.util.Random;
import org.cidrloom.net.golden.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddressTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        0.0.0.0/0,                                   0.0.0.0/0
        10.24.56.128/25,                             10.24.56.128/25
        255.255.255.255/32,                          255.255.255.255/32
        ::/0,                                        ::/0
        2001:DB8::/32,                               2001:db8::/32
        2001:0db8:0000:0000:0000:0000:0000:0000/32,  2001:db8::/32
        1:2:3:4:5:6:7:8/128,                         1:2:3:4:5:6:7:8/128
        ::ffff:1.2.3.4/128,                          ::ffff:1.2.3.4/128
        ::ffff:102:304/128,                          ::ffff:1.2.3.4/128
        64:ff9b::1.2.3.4/128,                        64:ff9b::102:304/128
        1:2:3:4:5:6:1.2.3.4/128,                     1:2:3:4:5:6:102:304/128
        """)
    void aBlockIsReadAndWrittenCanonically(String text, String canonical) {
        assertEquals(canonical, Cidr.parse(text).toString());
        assertEquals(Cidr.parse(text), Cidr.parse(canonical));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        the longest run,                       2001:0:0:1:0:0:0:1,   2001:0:0:1::1
        the first of equal runs,               2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1
        no run of one,                         2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1
        one inside a longer text,              1:0:0:2:0:3:0:4,      1::2:0:3:0:4
        a run at the start,                    0:0:3:4:5:6:7:8,      ::3:4:5:6:7:8
        a run at the end,                      1:2:3:4:5:6:0:0,      1:2:3:4:5:6::
        all but the last,                      0:0:0:0:0:0:0:1,      ::1
        all but the first,                     1:0:0:0:0:0:0:0,      1::
        all,                                   0:0:0:0:0:0:0:0,      '::'
        no leading zeros,                      2001:0db8::0001,      2001:db8::1
        small letters,                         2001:DB8::ABCD,       2001:db8::abcd
        a mapped address,                      ::ffff:c000:0201,     ::ffff:192.0.2.1
        """)
    void ipv6IsWrittenAsRfc5952Says(String name, String text, String canonical) {
        assertEquals(canonical, Address.parse(text).toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        '' | none | A block is missing; write one such as 10.24.56.0/24.
        '  ' | none | A block is missing, there are only blanks; write one such as 10.24.56.0/24.
        hello | none | “hello” is not a block; write one such as 10.24.56.0/24.
        /24 | none | “/24” is not a block; write one such as 10.24.56.0/24.
        10.0.0.*/24 | none | “10.0.0.*/24” is not a block; write one such as 10.24.56.0/24.
        0x0a.0.0.0/8 | none | “0x0a.0.0.0/8” is not a block; write one such as 10.24.56.0/24.
        10..0.0/8 | none | “10..0.0/8” is not a block; write one such as 10.24.56.0/24.
        10.0.0.1/24 | 10.0.0.0/24 | “10.0.0.1/24” has host bits: 10.0.0.1 is inside the block 10.0.0.0/24, not its first address; write 10.0.0.0/24.
        2001:db8::1/64 | 2001:db8::/64 | “2001:db8::1/64” has host bits: 2001:db8::1 is inside the block 2001:db8::/64, not its first address; write 2001:db8::/64.
        010.0.0.0/8 | 10.0.0.0/8 | “010.0.0.0/8” has a number with a leading zero, which some programs read as octal; write 10.0.0.0/8.
        010.0.0.0/33 | none | “010.0.0.0/33” has a number with a leading zero, which some programs read as octal; leave the zero out.
        1.2.3/24 | 1.2.3.0/24 | “1.2.3/24” has 3 numbers where an IPv4 address has four; write all four, such as 1.2.3.0/24.
        10/8 | 10.0.0.0/8 | “10/8” has 1 number where an IPv4 address has four; write all four, such as 10.0.0.0/8.
        10.0.0.0.0/24 | none | “10.0.0.0.0/24” has 5 numbers where an IPv4 address has four; write one such as 10.24.56.0/24.
        10.0.0.256/24 | none | “10.0.0.256/24” has the number 256; the numbers of an IPv4 address go up to 255.
        10.0.0.0/33 | none | “10.0.0.0/33” has the prefix length 33; it goes from 0 to 32 for IPv4.
        10.0.0.0/99999999999999999999 | none | “10.0.0.0/99999999999999999999” has the prefix length 99999999999999999999; it goes from 0 to 32 for IPv4.
        2001:db8::/129 | none | “2001:db8::/129” has the prefix length 129; it goes from 0 to 128 for IPv6.
        10.0.0.0/08 | 10.0.0.0/8 | “10.0.0.0/08” has a leading zero in its prefix length; write 10.0.0.0/8.
        10.0.0.0/ | none | “10.0.0.0/” has nothing after “/”; write a prefix length, 0 to 32 for IPv4.
        10.0.0.0/+8 | none | “10.0.0.0/+8” has “+8” where a prefix length belongs; write a number from 0 to 32 for IPv4.
        10.0.0.0/-1 | none | “10.0.0.0/-1” has “-1” where a prefix length belongs; write a number from 0 to 32 for IPv4.
        10.0.0.0/8/9 | none | “10.0.0.0/8/9” has “8/9” where a prefix length belongs; write a number from 0 to 32 for IPv4.
        10.0.0.9/255.255.255.0 | 10.0.0.0/24 | “10.0.0.9/255.255.255.0” has a netmask where a prefix length belongs; write 10.0.0.0/24.
        10.0.0.0/255.0.255.0 | none | “10.0.0.0/255.0.255.0” has “255.0.255.0” where a prefix length belongs; write a number from 0 to 32 for IPv4.
        10.24.56.130 | none | “10.24.56.130” has no prefix length; write 10.24.56.130/32 for this one address, or a block such as 10.24.56.0/24.
        2001:db8::1 | none | “2001:db8::1” has no prefix length; write 2001:db8::1/128 for this one address, or a block such as 2001:db8::/64.
        fe80::1%eth0/64 | none | “fe80::1%eth0/64” names a zone, “%eth0”, which means something on one computer only; leave it out.
        2001::db8::/32 | none | “2001::db8::/32” has “::” more than once; an IPv6 address has it once at most.
        g::/16 | none | “g::/16” has “g” in it, which is not one to four hexadecimal digits (0 to 9, a to f).
        12345::/16 | none | “12345::/16” has “12345” in it, which is not one to four hexadecimal digits (0 to 9, a to f).
        1:2:3/64 | none | “1:2:3/64” is not an IPv6 address: it takes eight groups of hexadecimal digits between colons, and “::” once for groups of zeros, as in 2001:db8::1.
        1:2:3:4:5:6:7:8::/64 | none | “1:2:3:4:5:6:7:8::/64” is not an IPv6 address: it takes eight groups of hexadecimal digits between colons, and “::” once for groups of zeros, as in 2001:db8::1.
        2001:db8:/32 | none | “2001:db8:/32” is not an IPv6 address: it takes eight groups of hexadecimal digits between colons, and “::” once for groups of zeros, as in 2001:db8::1.
        ' 10.0.0.0/8' | 10.0.0.0/8 | “ 10.0.0.0/8” has a space in it; write one block without spaces.
        10.0.0.0 / 8 | none | “10.0.0.0 / 8” has a space in it; write one block without spaces.
        """)
    void whatIsNoBlockIsToldHowToMend(String text, String suggestion, String message) {
        AddressFormatException thrown = assertThrows(AddressFormatException.class, () -> Cidr.parse(text));
        assertEquals(message, thrown.getMessage());
        assertEquals(Optional.ofNullable(suggestion), thrown.suggestion());
        assertTrue(thrown.suggestion().map(Cidr::parse).isEmpty() == (suggestion == null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        '' | none | An address is missing; write one such as 10.24.56.130.
        10.0.0.0/24 | 10.0.0.0 | “10.0.0.0/24” is not one address: leave out “/24”.
        10.0.1 | 10.0.1.0 | “10.0.1” has 3 numbers where an IPv4 address has four; write all four, such as 10.0.1.0.
        10.0.0.01 | 10.0.0.1 | “10.0.0.01” has a number with a leading zero, which some programs read as octal; write 10.0.0.1.
        """)
    void whatIsNoAddressIsToldHowToMend(String text, String suggestion, String message) {
        AddressFormatException thrown = assertThrows(AddressFormatException.class, () -> Address.parse(text));
        assertEquals(message, thrown.getMessage());
        assertEquals(Optional.ofNullable(suggestion), thrown.suggestion());
    }

    @Test
    void charactersThatCannotBeSeenAreNamed() {
        assertRefused(
                "10.0.0.0/8\n", "“10.0.0.0/8<U+000A>” has a character in it that no address has (U+000A); remove it.");
        assertRefused(
                "10.0.0.0/\u200b8",
                "“10.0.0.0/<U+200B>8” has a character in it that no address has (U+200B); remove it.");
        assertRefused(
                "\u0661\u0660.0.0.0/8",
                "“\u0661\u0660.0.0.0/8” has “\u0661” (U+0661) where “1” is meant;"
                        + " write it with the plain digits 0 to 9.");
        assertRefused("\ud83d/8", "“<U+D83D>/8” has a character in it that no address has (U+D83D); remove it.");
    }

    @Test
    void aMillionDigitsAreRefusedWithoutBeingRepeated() {
        String start = "1".repeat(64);
        assertRefused(
                "1".repeat(1_000_000), "“" + start + "…” is too long for an address; write one such as 10.24.56.0/24.");
    }

    private static void assertRefused(String text, String message) {
        assertEquals(
                message,
                assertThrows(AddressFormatException.class, () -> Cidr.parse(text))
                        .getMessage());
    }

    @Test
    void readingAgreesWithTheLibraryOnMutilatedText() {
        RandomCases.run(40_000, random -> {
            String text = mutilated(random);
            assertEquals(byLibrary(text), ours(text), text);
        });
    }

    @Test
    void writingAgreesWithTheLibrary() {
        RandomCases.run(20_000, random -> {
            long high = holed(random);
            long low = holed(random);
            Address address = new Address(Family.IPV6, high, low);
            boolean mapped = high == 0 && low >>> 32 == 0xFFFF;
            if (!mapped) {
                assertEquals(new IPv6Address(high, low).toCanonicalString(), address.toString());
            }
            assertEquals(address, Address.parse(address.toString()));
        });
    }

    /// 64 bits of which whole groups are often zero.
    private static long holed(Random random) {
        long bits = random.nextLong();
        for (int group = 0; group < 4; group++) {
            if (random.nextInt(5) < 3) {
                bits &= ~(0xFFFFL << (16 * group));
            }
        }
        return random.nextInt(4) == 0 ? bits & 0x00FF_000F_0FFF_00F0L : bits;
    }

    /// An address with, often, a few characters changed, put in or left out.
    private static String mutilated(Random random) {
        String text = random.nextBoolean()
                ? Address.ipv4(random.nextLong() & 0xFFFF_FFFFL).toString()
                : new Address(Family.IPV6, holed(random), holed(random)).toString();
        String alphabet = "0123456789abfgF:::...";
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length());
            String put = random.nextInt(3) == 0 ? "" : "" + alphabet.charAt(random.nextInt(alphabet.length()));
            text = text.substring(0, at) + put + text.substring(at + random.nextInt(2));
            if (text.isEmpty()) {
                return "::";
            }
        }
        return text;
    }

    private static Optional<Address> ours(String text) {
        try {
            return Optional.of(Address.parse(text));
        } catch (AddressFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Address> byLibrary(String text) {
        IPAddressStringParameters strict = new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowWildcardedSeparator(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .allowBinary(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowUnlimitedLeadingZeros(false)
                .getEmbeddedIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .allowBinary(false)
                .getEmbeddedIPv4AddressParentBuilder()
                .allowBinary(false)
                .getParentBuilder()
                .toParams();
        try {
            var address = new IPAddressString(text, strict).toAddress();
            if (address.isIPv4()) {
                return Optional.of(Address.ipv4(address.toIPv4().longValue()));
            }
            return Optional.of(new Address(
                    Family.IPV6,
                    address.getSection(0, 4).getValue().longValue(),
                    address.getSection(4, 8).getValue().longValue()));
        } catch (AddressStringException | IncompatibleAddressException e) {
            return Optional.empty();
        }
    }
}
