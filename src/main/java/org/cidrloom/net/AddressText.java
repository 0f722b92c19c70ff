package org.cidrloom.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;

/// Addresses to and from text, by inet.ipaddr set to accept nothing but plain addresses and prefix lengths.
final class AddressText {
    private static final int LONGEST = 64;

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .allowMask(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private AddressText() {}

    static Address address(String text) {
        if (text.indexOf('/') >= 0) {
            throw new AddressFormatException("“" + shortened(text) + "” is a block; give one address without “/”.");
        }
        return Address.of(parse(text, "an address such as 10.24.56.130"));
    }

    /// The block that the text names, host bits as they stand.
    static Cidr.Raw block(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new AddressFormatException(
                    "“" + shortened(text) + "” has no prefix length; write it as “" + shortened(text) + "/24”.");
        }
        IPAddress address = parse(text, "a block such as 10.24.56.0/24");
        Integer prefix = address.getNetworkPrefixLength();
        if (prefix == null) {
            throw new AddressFormatException("“" + shortened(text) + "” has no prefix length.");
        }
        return new Cidr.Raw(Address.of(new IPAddressString(text.substring(0, slash), STRICT).getAddress()), prefix);
    }

    private static IPAddress parse(String text, String wanted) {
        try {
            if (text.length() <= LONGEST) {
                return new IPAddressString(text, STRICT).toAddress();
            }
        } catch (AddressStringException | inet.ipaddr.IncompatibleAddressException e) {
            // told below, in our own words
        }
        throw new AddressFormatException("“" + shortened(text) + "” is not an address; write " + wanted + ".");
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String of(Address address) {
        long low = address.low();
        if (address.family() == Family.IPV4) {
            return (low >> 24) + "." + (low >> 16 & 0xFF) + "." + (low >> 8 & 0xFF) + "." + (low & 0xFF);
        }
        return new IPv6Address(address.high(), low).toCanonicalString();
    }
}
