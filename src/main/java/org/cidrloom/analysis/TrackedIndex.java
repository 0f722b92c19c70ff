package org.cidrloom.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.NetworkIndex;

/// The network as routes see it: what they ask for is what they depend on.
///
/// @param facts what it is asked of
record TrackedIndex(Facts facts) implements NetworkIndex {
    @Override
    public Optional<Vpc> vpc(String id) {
        return facts.vpc(id);
    }

    @Override
    public Optional<List<Cidr>> blocksOf(String vpc) {
        return facts.blocksOf(vpc);
    }

    @Override
    public Optional<ExternalNetwork> outside(String id) {
        return facts.externalNetwork(id);
    }

    @Override
    public boolean isTransitGateway(String id) {
        return facts.isTransitGateway(id);
    }

    @Override
    public Optional<TransitRouteTable> routeTable(OfRouteTable id) {
        return facts.routeTable(id);
    }

    @Override
    public List<Attachment> propagatingInto(OfRouteTable table) {
        return facts.propagatingInto(table).stream().map(Attached::attachment).toList();
    }

    @Override
    public List<Peering> peeringsOf(String vpc) {
        return facts.peeringsOf(vpc);
    }

    @Override
    public List<Joined> attachmentsOf(String id) {
        Set<String> seen = new HashSet<>();
        return facts.attachmentsOf(id).stream()
                .filter(attached -> seen.add(attached.gateway()))
                .map(attached -> new Joined(attached.gateway(), attached.attachment()))
                .toList();
    }

    @Override
    public Optional<DirectConnectGateway> directConnectGateway(String id) {
        return facts.directConnectGateways().stream()
                .filter(gateway -> gateway.id().equals(id))
                .findFirst();
    }

    @Override
    public List<DirectConnectGateway> directConnectGatewaysOf(String end) {
        return facts.directConnectGateways().stream()
                .filter(gateway ->
                        gateway.networks().contains(end) || gateway.vpcs().contains(end))
                .toList();
    }

    @Override
    public List<Cidr> entriesOf(String prefixList) {
        return facts.prefixList(prefixList).map(PrefixList::cidrs).orElse(List.of());
    }

    @Override
    public List<Vpc> vpcsRoutedTo(String outsideId) {
        return facts.externalNetwork(outsideId).isPresent() ? facts.vpcsWithRouteTo(outsideId) : List.of();
    }

    @Override
    public Optional<Cluster> cluster(String id) {
        return facts.cluster(id);
    }
}
