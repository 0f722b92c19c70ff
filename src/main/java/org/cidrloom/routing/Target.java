package org.cidrloom.routing;

/// What a route of a VPC route table points to.
public sealed interface Target {
    /// Inside the VPC; in every table, and not to be removed (VPC-10).
    record Local() implements Target {}

    /// The VPC's internet gateway.
    record InternetGateway() implements Target {}

    /// The VPC's egress-only internet gateway: IPv6 out, nothing in (V6-04).
    record EgressOnlyInternetGateway() implements Target {}

    /// A NAT gateway.
    ///
    /// @param subnet the id of the subnet that it stands in
    record Nat(String subnet) implements Target {}

    /// A transit gateway that the VPC is attached to.
    ///
    /// @param gateway its id
    record Transit(String gateway) implements Target {}

    /// A peering connection of the VPC.
    ///
    /// @param requester the id of the one VPC
    /// @param accepter the id of the other
    record PeeringConnection(String requester, String accepter) implements Target {}

    /// A network outside AWS or a Direct Connect gateway, by the VPC's own virtual private gateway.
    ///
    /// @param network its id
    record Outside(String network) implements Target {}

    /// What an explicit route of a VPC points to: a transit gateway, a peered VPC, or else what its virtual private
    /// gateway leads to.
    ///
    /// @param via the id that the route names
    static Target via(NetworkIndex index, String vpc, String via) {
        if (index.isTransitGateway(via)) {
            return new Transit(via);
        }
        return index.peeringsOf(vpc).stream()
                .filter(peering -> peering.joins(via))
                .findFirst()
                .<Target>map(peering -> new PeeringConnection(peering.requester(), peering.accepter()))
                .orElseGet(() -> new Outside(via));
    }
}
