package org.cidrloom.model;

import org.cidrloom.net.Cidr;

/// Where a VPC's IPv6 block comes from.
public sealed interface Ipv6 {
    /// No IPv6.
    record None() implements Ipv6 {}

    /// A /56 of Amazon's choice (VPC-14).
    record Amazon() implements Ipv6 {}

    /// A block of the company's own (BYOIP or IPAM), /44 to /60 (VPC-14).
    ///
    /// @param cidr the IPv6 block
    record Own(Cidr cidr) implements Ipv6 {}
}
