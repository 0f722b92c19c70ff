package org.cidrloom.document.file;

/// Bounds of the numbers in a design file. They only keep arithmetic safe; what AWS allows is told by the rules.
final class Counts {
    /// The largest count of nodes, pods or targets.
    static final int MOST = 10_000_000;

    /// The largest autonomous system number.
    static final long LAST_ASN = 4_294_967_295L;

    /// The number of the last /64 in a /44, the largest block that a VPC can have (VPC-14).
    static final int LAST_IPV6_INDEX = (1 << 20) - 1;

    /// How far from the origin of the canvas anything can stand, in diagram units.
    static final long FARTHEST = 1_000_000_000L;

    private Counts() {}
}
