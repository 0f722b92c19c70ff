package org.cidrloom.analysis;

import org.cidrloom.routing.Target;

/// A way out of a VPC to ranges of others.
///
/// @param kind what it goes by
/// @param id the id of the transit or Direct Connect gateway, of the peered VPC, or of the network
public record Way(Kind kind, String id) {
    /// What a way goes by.
    public enum Kind {
        /// A transit gateway that the VPC is attached to.
        TRANSIT,
        /// A peering.
        PEERING,
        /// A Direct Connect gateway that the VPC's virtual private gateway is associated with.
        DIRECT_CONNECT,
        /// A VPN of the VPC's virtual private gateway to a network.
        VPN
    }

    /// How a range is reached by it: `by transit gateway hub`.
    public String by() {
        return switch (kind) {
            case TRANSIT -> "by transit gateway " + id;
            case PEERING -> "by a peering";
            case DIRECT_CONNECT -> "by Direct Connect gateway " + id;
            case VPN -> "by a VPN";
        };
    }

    /// What a route to that target points to, in words.
    ///
    /// @param vpc the VPC whose route it is
    static String told(Target target, String vpc) {
        return switch (target) {
            case Target.Local local -> "the VPC itself";
            case Target.InternetGateway internet -> "the internet gateway";
            case Target.EgressOnlyInternetGateway egress -> "the egress-only internet gateway";
            case Target.Nat nat -> "the NAT gateway in " + nat.subnet();
            case Target.Transit transit -> "transit gateway " + transit.gateway();
            case Target.PeeringConnection peering -> "the peering with " + peer(peering, vpc);
            case Target.Outside outside -> outside.network() + " by the virtual private gateway";
        };
    }

    static String peer(Target.PeeringConnection peering, String vpc) {
        return peering.requester().equals(vpc) ? peering.accepter() : peering.requester();
    }
}
