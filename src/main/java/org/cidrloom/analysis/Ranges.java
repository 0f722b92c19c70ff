package org.cidrloom.analysis;

import java.util.List;
import java.util.Optional;
import org.cidrloom.net.Cidr;

/// The ranges that AWS's pages speak of by name.
public final class Ranges {
    /// 10.0.0.0/8.
    public static final Cidr TEN = Cidr.parse("10.0.0.0/8");

    /// 172.16.0.0/12.
    public static final Cidr ONE_SEVEN_TWO = Cidr.parse("172.16.0.0/12");

    /// 192.168.0.0/16.
    public static final Cidr ONE_NINE_TWO = Cidr.parse("192.168.0.0/16");

    /// The three private ranges of RFC 1918.
    public static final List<Cidr> RFC_1918 = List.of(TEN, ONE_SEVEN_TWO, ONE_NINE_TWO);

    /// 100.64.0.0/10, shared address space (RFC 6598): may be associated with any VPC (VPC-11).
    public static final Cidr SHARED = Cidr.parse("100.64.0.0/10");

    /// 198.19.0.0/16: may be associated with hardly any VPC (VPC-11).
    public static final Cidr BENCHMARK = Cidr.parse("198.19.0.0/16");

    /// 240.0.0.0/4: reserved, and of no AWS page's mention (VPC-03).
    public static final Cidr CLASS_E = Cidr.parse("240.0.0.0/4");

    /// 172.17.0.0/16: where Docker has its bridge, and AWS Cloud9 and SageMaker AI have hosts (VPC-05).
    public static final Cidr DOCKER = Cidr.parse("172.17.0.0/16");

    private Ranges() {}

    /// The RFC 1918 range that the block lies in.
    public static Optional<Cidr> rfc1918(Cidr block) {
        for (Cidr range : RFC_1918) {
            if (range.contains(block)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    /// Whether the block lies in one of the RFC 1918 ranges.
    public static boolean isRfc1918(Cidr block) {
        return rfc1918(block).isPresent();
    }
}
