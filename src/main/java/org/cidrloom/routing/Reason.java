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

    /// A Direct Connect gateway that the VPC's virtual private gateway is associated with: a range of a network behind
    /// it.
    DIRECT_CONNECT,

    /// The design says so.
    EXPLICIT,

    /// The design says so with a prefix list: one route for each of its entries.
    PREFIX_LIST
}
