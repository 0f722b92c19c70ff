package org.cidrloom.net;

import org.jspecify.annotations.Nullable;

/// Addresses to and from text. Reads nothing but plain addresses: IPv4 as four decimal numbers, IPv6 as RFC 4291
/// section 2.2 has it. Writes IPv6 as RFC 5952 asks for.
///
/// IPv4 is read here by hand because that runs first of all whenever a design is opened: inet.ipaddr, which reads
/// and writes IPv6 ([Ipv6Text]), takes longer to load its classes than a whole design takes to read (ADR 0003).
final class AddressText {
    /// More than the longest address with a prefix length has (49 characters); what is longer is not looked at.
    static final int LONGEST = 64;

    private static final int NONE = -1;

    private AddressText() {}

    /// The address that the text is, or null.
    static @Nullable Address address(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (text.indexOf(':') >= 0) {
            return Ipv6Text.read(text);
        }
        long number = ipv4(text, 0);
        return number == NONE ? null : Address.ipv4(number);
    }

    /// The address and prefix length that the text is, host bits as they stand, or null.
    static Cidr.@Nullable Raw block(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.length() > LONGEST) {
            return null;
        }
        Address address = address(text.substring(0, slash));
        if (address == null) {
            return null;
        }
        int prefixLength =
                decimal(text, slash + 1, text.length(), address.family().bits());
        return prefixLength == NONE ? null : new Cidr.Raw(address, prefixLength);
    }

    /// The number of an IPv4 address that stands from `start` to the end of the text, or NONE.
    private static long ipv4(String text, int start) {
        long number = 0;
        int at = start;
        for (int i = 0; i < 4; i++) {
            int dot = i < 3 ? text.indexOf('.', at) : text.length();
            int value = dot < 0 ? NONE : decimal(text, at, dot, 255);
            if (value == NONE) {
                return NONE;
            }
            number = number << 8 | value;
            at = dot + 1;
        }
        return number;
    }

    /// A number of plain digits without leading zeros, from 0 to `max`, or NONE.
    static int decimal(String text, int from, int to, int max) {
        if (from >= to || to - from > 3 || (text.charAt(from) == '0' && to - from > 1)) {
            return NONE;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value > max ? NONE : value;
    }

    /// The canonical text of an address.
    static String of(Address address) {
        long low = address.low();
        if (address.family() == Family.IPV6) {
            return Ipv6Text.write(address);
        }
        return (low >> 24) + "." + (low >> 16 & 0xFF) + "." + (low >> 8 & 0xFF) + "." + (low & 0xFF);
    }
}
