package org.cidrloom.net;

import org.jspecify.annotations.Nullable;

/// Addresses to and from text. Reads nothing but plain addresses: IPv4 as four decimal numbers, IPv6 as RFC 4291
/// section 2.2 has it. Writes IPv6 as RFC 5952 asks for.
///
/// Written by hand because it runs first of all whenever a design is opened: the library that the tests compare
/// it with takes longer to load its classes than a whole design takes to read (docs/adr/0003).
final class AddressText {
    /// More than the longest address with a prefix length has (49 characters); what is longer is not looked at.
    static final int LONGEST = 64;

    private static final int NONE = -1;
    private static final int GROUPS = 8;

    private AddressText() {}

    /// The address that the text is, or null.
    static @Nullable Address address(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (text.indexOf(':') >= 0) {
            return ipv6(text);
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

    private static @Nullable Address ipv6(String text) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = NONE;
        int at = 0;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon < 0 ? text.length() : colon;
            if (colon < 0 && text.indexOf('.', at) >= 0) {
                long tail = ipv4(text, at);
                if (tail == NONE || count > GROUPS - 2) {
                    return null;
                }
                groups[count++] = (int) (tail >> 16);
                groups[count++] = (int) (tail & 0xFFFF);
                break;
            }
            int group = hexadecimal(text, at, end);
            if (group == NONE || count == GROUPS) {
                return null;
            }
            groups[count++] = group;
            at = end + 1;
            if (text.startsWith("::", end)) {
                if (gap != NONE) {
                    return null;
                }
                gap = count;
                at = end + 2;
            } else if (at == text.length()) {
                return null;
            }
        }
        return spread(groups, count, gap);
    }

    /// Puts zeros where the `::` stands.
    private static @Nullable Address spread(int[] groups, int count, int gap) {
        if (gap == NONE ? count != GROUPS : count == GROUPS) {
            return null;
        }
        long high = 0;
        long low = 0;
        int zeros = GROUPS - count;
        for (int i = 0; i < GROUPS; i++) {
            int group;
            if (gap == NONE || i < gap) {
                group = groups[i];
            } else {
                group = i < gap + zeros ? 0 : groups[i - zeros];
            }
            if (i < GROUPS / 2) {
                high = high << 16 | group;
            } else {
                low = low << 16 | group;
            }
        }
        return new Address(Family.IPV6, high, low);
    }

    /// A number of one to four hexadecimal digits, or NONE.
    static int hexadecimal(String text, int from, int to) {
        if (from >= to || to - from > 4) {
            return NONE;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : NONE;
            if (digit < 0) {
                return NONE;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /// The canonical text of an address.
    static String of(Address address) {
        long low = address.low();
        if (address.family() == Family.IPV4) {
            return dotted(low);
        }
        boolean mapped = address.high() == 0 && low >>> 32 == 0xFFFF;
        return mapped ? "::ffff:" + dotted(low & 0xFFFF_FFFFL) : colons(address);
    }

    private static String dotted(long number) {
        return (number >> 24) + "." + (number >> 16 & 0xFF) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }

    /// The first of the longest runs of two zero groups or more becomes `::` (RFC 5952 section 4.2).
    private static String colons(Address address) {
        int best = GROUPS;
        int longest = 1;
        int run = 0;
        for (int i = 0; i < GROUPS; i++) {
            run = group(address, i) == 0 ? run + 1 : 0;
            if (run > longest) {
                longest = run;
                best = i + 1 - run;
            }
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (i == best) {
                text.append("::");
                i += longest - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(group(address, i)));
        }
        return text.toString();
    }

    private static int group(Address address, int index) {
        long half = index < GROUPS / 2 ? address.high() : address.low();
        return (int) ((half >>> (48 - 16 * (index % 4))) & 0xFFFF);
    }
}
