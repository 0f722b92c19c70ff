package org.cidrloom.export.terraform;

import java.util.List;
import org.cidrloom.net.Cidr;

/// Tells the ranges that a public endpoint can be limited to from those that only a private one knows.
final class AccessRanges {
    private static final List<Cidr> NEVER_ON_THE_INTERNET = List.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("100.64.0.0/10"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("198.18.0.0/15"),
            Cidr.parse("fc00::/7"),
            Cidr.parse("fe80::/10"));

    private AccessRanges() {}

    /// Whether addresses of that range are seen on the internet.
    static boolean isPublic(Cidr range) {
        return NEVER_ON_THE_INTERNET.stream().noneMatch(inside -> inside.contains(range));
    }
}
