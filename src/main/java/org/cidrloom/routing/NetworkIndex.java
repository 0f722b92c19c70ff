package org.cidrloom.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// The elements of a network by id, and what joins them. Everything in this package asks for elements here and nowhere
/// else, so that whoever gives the answers knows what a route depends on. Ask for as little as will do: for the blocks
/// of a VPC and not for the VPC, whose subnets change more often. For one thread.
public interface NetworkIndex {
    /// An attachment and the gateway it is to.
    ///
    /// @param gateway the gateway's id
    /// @param attachment the attachment
    record Joined(String gateway, Attachment attachment) {}

    /// The index of a network.
    static NetworkIndex of(Network network) {
        return new WholeIndex(network);
    }

    /// The VPC of that id; the first where the id stands twice.
    Optional<Vpc> vpc(String id);

    /// The IPv4 blocks of the VPC of that id.
    default Optional<List<Cidr>> blocksOf(String vpc) {
        return vpc(vpc).map(found -> found.cidrs().stream().map(CidrBlock::cidr).toList());
    }

    /// The network outside AWS of that id.
    Optional<ExternalNetwork> outside(String id);

    /// Whether there is a transit gateway of that id.
    boolean isTransitGateway(String id);

    /// The route table of a transit gateway as it is written.
    Optional<TransitRouteTable> routeTable(OfRouteTable id);

    /// The attachments that propagate into that route table, in the order of its gateway.
    List<Attachment> propagatingInto(OfRouteTable table);

    /// The peerings of that VPC, in the design's order.
    List<Peering> peeringsOf(String vpc);

    /// The attachments of that VPC, network or gateway, in the order of the gateways that they are declared by; the
    /// first where a gateway declares two (TGW-04).
    List<Joined> attachmentsOf(String id);

    /// The Direct Connect gateway of that id.
    Optional<DirectConnectGateway> directConnectGateway(String id);

    /// The Direct Connect gateways that lead to that network, or that the virtual private gateway of that VPC is
    /// associated with.
    List<DirectConnectGateway> directConnectGatewaysOf(String end);

    /// The ranges of the networks that a Direct Connect gateway leads to, each with its network; the first where two
    /// have the same.
    default Map<Cidr, String> behind(DirectConnectGateway gateway) {
        Map<Cidr, String> behind = new LinkedHashMap<>();
        networksBehind(gateway).forEach(other -> other.cidrs().forEach(range -> behind.putIfAbsent(range, other.id())));
        return behind;
    }

    /// The networks that a Direct Connect gateway leads to, in its order.
    default List<ExternalNetwork> networksBehind(DirectConnectGateway gateway) {
        return gateway.networks().stream()
                .distinct()
                .flatMap(id -> outside(id).stream())
                .toList();
    }

    /// The entries of that prefix list; none where the design has no such list.
    List<Cidr> entriesOf(String prefixList);

    /// The VPCs with a virtual private gateway to that network: those with a route that names it.
    List<Vpc> vpcsRoutedTo(String outsideId);

    /// The cluster of that id.
    Optional<Cluster> cluster(String id);
}
