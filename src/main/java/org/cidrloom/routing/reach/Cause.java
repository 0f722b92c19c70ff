package org.cidrloom.routing.reach;

import java.util.Locale;

/// Why packets go no further.
public enum Cause {
    /// The route table that they are looked up in has no route for them.
    NO_ROUTE,

    /// A blackhole drops them (TGW-13).
    BLACKHOLE,

    /// The attachment has no subnet in the zone that they come from (TGW-02).
    ZONE_NOT_ATTACHED,

    /// The route points to a transit gateway that the VPC is not attached to (TGW-15), or a table of the gateway to
    /// something that is not attached (TGW-13).
    NOT_ATTACHED,

    /// The attachment is associated with no route table (TGW-05).
    NOT_ASSOCIATED,

    /// A peering carries them to a VPC that does not have the address (PEER-02).
    PEERING_TRANSIT,

    /// The peered VPCs overlap, so there is no peering (PEER-01).
    PEERING_OVERLAP,

    /// Only one of the two gateways declares the peering attachment (TGW-11).
    PEERING_ONE_SIDED,

    /// They come from elsewhere, and a peering, internet gateway or virtual private gateway takes only what comes from
    /// its own VPC (PEER-02).
    EDGE_TO_EDGE,

    /// They are sent round in a circle.
    LOOP,

    /// Whoever they are sent to does not have the address.
    NOT_THERE,

    /// The VPC has the address, but none of its subnets.
    NO_SUBNET,

    /// Somebody else with the same addresses gets them.
    OTHER_OWNER,

    /// The internet carries no private addresses.
    PRIVATE_ADDRESS,

    /// The sender has no public address for the internet gateway, and no NAT gateway gives it one (SNAT-04).
    NO_PUBLIC_ADDRESS,

    /// The answers of pods leave by the node and not by the pod's network interface (SNAT-05).
    POD_ANSWER;

    /// The word in machine output, such as `no-route`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
