package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// The index of a network that is there as a whole; each map made when it is first asked for. For one thread.
final class WholeIndex implements NetworkIndex {
    private final Network network;
    private @Nullable Map<String, Vpc> vpcs;
    private @Nullable Map<String, ExternalNetwork> outside;
    private @Nullable Map<String, TransitGateway> gateways;
    private @Nullable Map<String, List<Peering>> peerings;
    private @Nullable Map<String, List<Joined>> attachments;
    private @Nullable Map<OfRouteTable, List<Attachment>> propagating;
    private @Nullable Map<String, List<Vpc>> vpnVpcs;
    private @Nullable Map<String, DirectConnectGateway> directConnectGateways;
    private @Nullable Map<String, List<DirectConnectGateway>> directConnectGatewaysByEnd;

    WholeIndex(Network network) {
        this.network = network;
    }

    @Override
    public Optional<Vpc> vpc(String id) {
        Map<String, Vpc> known = vpcs;
        if (known == null) {
            known = byId(network.vpcs(), Vpc::id);
            vpcs = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Optional<ExternalNetwork> outside(String id) {
        Map<String, ExternalNetwork> known = outside;
        if (known == null) {
            known = byId(network.networks(), ExternalNetwork::id);
            outside = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    private Optional<TransitGateway> gateway(String id) {
        Map<String, TransitGateway> known = gateways;
        if (known == null) {
            known = byId(network.transitGateways(), TransitGateway::id);
            gateways = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public boolean isTransitGateway(String id) {
        return gateway(id).isPresent();
    }

    @Override
    public Optional<TransitRouteTable> routeTable(OfRouteTable id) {
        return gateway(id.gateway()).flatMap(gateway -> gateway.routeTable(id.table()));
    }

    @Override
    public List<Peering> peeringsOf(String vpc) {
        Map<String, List<Peering>> known = peerings;
        if (known == null) {
            known = new HashMap<>();
            for (Peering peering : network.peerings()) {
                add(known, peering.requester(), peering);
                if (!peering.accepter().equals(peering.requester())) {
                    add(known, peering.accepter(), peering);
                }
            }
            peerings = known;
        }
        return known.getOrDefault(vpc, List.of());
    }

    @Override
    public List<Joined> attachmentsOf(String id) {
        Map<String, List<Joined>> known = attachments;
        if (known == null) {
            known = new HashMap<>();
            for (TransitGateway gateway : network.transitGateways()) {
                Set<String> seen = new HashSet<>();
                for (Attachment attachment : gateway.attachments()) {
                    if (seen.add(attachment.to())) {
                        add(known, attachment.to(), new Joined(gateway.id(), attachment));
                    }
                }
            }
            attachments = known;
        }
        return known.getOrDefault(id, List.of());
    }

    @Override
    public List<Attachment> propagatingInto(OfRouteTable table) {
        Map<OfRouteTable, List<Attachment>> known = propagating;
        if (known == null) {
            known = new HashMap<>();
            for (TransitGateway gateway : network.transitGateways()) {
                for (Attachment attachment : gateway.attachments()) {
                    for (String into : new LinkedHashSet<>(attachment.propagations())) {
                        known.computeIfAbsent(new OfRouteTable(gateway.id(), into), same -> new ArrayList<>())
                                .add(attachment);
                    }
                }
            }
            propagating = known;
        }
        return known.getOrDefault(table, List.of());
    }

    @Override
    public Optional<Cluster> cluster(String id) {
        return network.cluster(id);
    }

    @Override
    public Optional<DirectConnectGateway> directConnectGateway(String id) {
        Map<String, DirectConnectGateway> known = directConnectGateways;
        if (known == null) {
            known = byId(network.directConnectGateways(), DirectConnectGateway::id);
            directConnectGateways = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public List<DirectConnectGateway> directConnectGatewaysOf(String end) {
        Map<String, List<DirectConnectGateway>> known = directConnectGatewaysByEnd;
        if (known == null) {
            known = new HashMap<>();
            for (DirectConnectGateway gateway : network.directConnectGateways()) {
                for (String id : new LinkedHashSet<>(gateway.networks())) {
                    add(known, id, gateway);
                }
                for (String id : new LinkedHashSet<>(gateway.vpcs())) {
                    add(known, id, gateway);
                }
            }
            directConnectGatewaysByEnd = known;
        }
        return known.getOrDefault(end, List.of());
    }

    @Override
    public List<Cidr> entriesOf(String prefixList) {
        return network.prefixList(prefixList).map(PrefixList::cidrs).orElse(List.of());
    }

    @Override
    public List<Vpc> vpcsRoutedTo(String outsideId) {
        Map<String, List<Vpc>> known = vpnVpcs;
        if (known == null) {
            Map<String, List<Vpc>> lists = new HashMap<>();
            for (Vpc vpc : network.vpcs()) {
                Set<String> seen = new HashSet<>();
                Stream.concat(
                                vpc.routes().stream().map(VpcRoute::via),
                                vpc.prefixListRoutes().stream().map(PrefixListRoute::via))
                        .filter(seen::add)
                        .filter(via -> outside(via).isPresent())
                        .forEach(via -> add(lists, via, vpc));
            }
            known = lists;
            vpnVpcs = known;
        }
        return known.getOrDefault(outsideId, List.of());
    }

    private static <E> Map<String, E> byId(List<E> elements, Function<E, String> id) {
        Map<String, E> byId = new LinkedHashMap<>();
        elements.forEach(element -> byId.putIfAbsent(id.apply(element), element));
        return byId;
    }

    private static <V> void add(Map<String, List<V>> lists, String key, V value) {
        lists.computeIfAbsent(key, same -> new ArrayList<>()).add(value);
    }
}
