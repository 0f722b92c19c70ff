package org.cidrloom.routing;

/// Why a route is in a table.
public enum Reason {
    /// The VPC's own block (VPC-10).
    LOCAL,

    /// The subnet's tier and the VPC's internet gateway.
    TIER,

    /// The VPC's NAT gateways.
    NAT,

    /// The VPC's attachment to a transit gateway: a range that its associated route table leads to (VPC-18).
    ATTACHMENT,

    /// A peering of the VPC (PEER-04).
    PEERING,

    /// The design says so.
    EXPLICIT
}
