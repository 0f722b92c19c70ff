package org.cidrloom.routing.reach;

import java.util.Locale;

/// Why packets go no further.
public enum Cause {
    /// The route table that they are looked up in has no route for them.
    NO_ROUTE("no route"),

    /// A blackhole drops them (TGW-13).
    BLACKHOLE("dropped by a blackhole"),

    /// The attachment has no subnet in the zone that they come from (TGW-02).
    ZONE_NOT_ATTACHED("no subnet in this zone"),

    /// The route points to a transit gateway that the VPC is not attached to (TGW-15), or a table of the gateway to
    /// something that is not attached (TGW-13).
    NOT_ATTACHED("not attached"),

    /// The attachment is associated with no route table (TGW-05).
    NOT_ASSOCIATED("no route table"),

    /// A peering carries them to a VPC that does not have the address (PEER-02).
    PEERING_TRANSIT("the peer does not have the address"),

    /// The peered VPCs overlap, so there is no peering (PEER-01).
    PEERING_OVERLAP("refused, the blocks overlap"),

    /// Only one of the two gateways declares the peering attachment (TGW-11).
    PEERING_ONE_SIDED("not declared by the other gateway"),

    /// They come from elsewhere, and a peering, internet gateway or virtual private gateway takes only what comes from
    /// its own VPC (PEER-02).
    EDGE_TO_EDGE("takes only packets of its own VPC"),

    /// They are sent round in a circle.
    LOOP("a circle"),

    /// Whoever they are sent to does not have the address.
    NOT_THERE("does not have the address"),

    /// The VPC has the address, but none of its subnets.
    NO_SUBNET("no subnet has the address"),

    /// Somebody else with the same addresses gets them.
    OTHER_OWNER("somebody else has the address"),

    /// The internet carries no private addresses.
    PRIVATE_ADDRESS("a private address on the internet"),

    /// The sender has no public address for the internet gateway, and no NAT gateway gives it one (SNAT-04).
    NO_PUBLIC_ADDRESS("no public address to send from"),

    /// The answers of pods leave by the node and not by the pod's network interface (SNAT-05).
    POD_ANSWER("the answer leaves by the node");

    private final String says;

    Cause(String says) {
        this.says = says;
    }

    /// The same in a few words for people, such as `no subnet in this zone`.
    public String says() {
        return says;
    }

    /// The word in machine output, such as `no-route`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
