package org.cidrloom.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// IPv6 addresses to and from text, by inet.ipaddr set to accept plain addresses only. Kept apart from [AddressText] so
/// that a design without IPv6 never loads the library.
final class Ipv6Text {
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .allowMask(false)
            .allowPrefix(false)
            .allowIPv4(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .allowLeadingZeros(true)
            .allowUnlimitedLeadingZeros(false)
            .getEmbeddedIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getEmbeddedIPv4AddressParentBuilder()
            .getParentBuilder()
            .toParams();

    private Ipv6Text() {}

    /// The address that the text is, or null.
    static @Nullable Address read(String text) {
        try {
            IPv6Address address = new IPAddressString(text, STRICT).toAddress().toIPv6();
            if (address == null) {
                return null;
            }
            BigInteger number = address.getValue();
            return Address.ofBigInteger(Family.IPV6, number);
        } catch (AddressStringException | IncompatibleAddressException e) {
            return null;
        }
    }

    /// The canonical text (RFC 5952), with the last 32 bits of an IPv4-mapped address dotted (section 5).
    static String write(Address address) {
        IPv6Address value = new IPv6Address(address.high(), address.low());
        return value.isIPv4Mapped() ? value.toMixedString() : value.toCanonicalString();
    }
}
