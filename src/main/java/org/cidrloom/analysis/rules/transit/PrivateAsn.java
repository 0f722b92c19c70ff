package org.cidrloom.analysis.rules.transit;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.cidrloom.analysis.Facts;

/// The autonomous system numbers that nobody else announces (RFC 6996): what the Amazon side of a gateway takes.
final class PrivateAsn {
    private static final long FIRST_SHORT = 64_512;
    private static final long LAST_SHORT = 65_534;
    private static final long FIRST_LONG = 4_200_000_000L;
    private static final long LAST_LONG = 4_294_967_294L;

    private PrivateAsn() {}

    /// Whether a transit gateway can have that number (TGW-10).
    static boolean isPrivate(long asn) {
        return (asn >= FIRST_SHORT && asn <= LAST_SHORT) || (asn >= FIRST_LONG && asn <= LAST_LONG);
    }

    /// The numbers of all gateways of the design.
    static Set<Long> taken(Facts facts) {
        Set<Long> taken = new HashSet<>();
        facts.network().transitGateways().forEach(gateway -> taken.add(gateway.asn()));
        facts.directConnectGateways().forEach(gateway -> taken.add(gateway.asn()));
        return taken;
    }

    /// The first number that is not taken.
    static long free(Set<Long> taken) {
        return LongStream.concat(
                        LongStream.rangeClosed(FIRST_SHORT, LAST_SHORT), LongStream.rangeClosed(FIRST_LONG, LAST_LONG))
                .filter(asn -> !taken.contains(asn))
                .findFirst()
                .orElse(FIRST_SHORT);
    }
}
