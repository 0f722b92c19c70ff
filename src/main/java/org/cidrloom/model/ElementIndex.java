package org.cidrloom.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfPool;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.jspecify.annotations.Nullable;

/// Answers for many elements what [Elements#contains] answers for one, without going through the network for each. It
/// looks at a kind of element when that is asked for first.
///
/// Not safe for use by several threads.
public final class ElementIndex {
    private final Network network;
    private final Map<Class<?>, Map<String, Object>> byKind = new HashMap<>();
    private final Map<String, Set<String>> attached = new HashMap<>();

    /// An index of what that network has.
    public ElementIndex(Network network) {
        this.network = network;
    }

    /// Whether the network has an element of that address. It always has [OfDesign].
    public boolean contains(ElementId element) {
        return switch (element) {
            case OfDesign() -> true;
            case OfPool(String id) -> has(AddressPool.class, network.addressPools(), AddressPool::id, id);
            case OfNetwork(String id) -> has(ExternalNetwork.class, network.networks(), ExternalNetwork::id, id);
            case OfPrefixList(String id) -> has(PrefixList.class, network.prefixLists(), PrefixList::id, id);
            case OfDirectConnectGateway(String id) ->
                has(DirectConnectGateway.class, network.directConnectGateways(), DirectConnectGateway::id, id);
            case OfVpc(String id) -> has(Vpc.class, network.vpcs(), Vpc::id, id);
            case OfSubnet(String vpc, String id) ->
                find(Vpc.class, network.vpcs(), Vpc::id, vpc) instanceof Vpc home
                        && home.subnet(id).isPresent();
            case OfTransitGateway(String id) ->
                has(TransitGateway.class, network.transitGateways(), TransitGateway::id, id);
            case OfRouteTable(String gateway, String id) ->
                find(TransitGateway.class, network.transitGateways(), TransitGateway::id, gateway)
                                instanceof TransitGateway home
                        && home.routeTable(id).isPresent();
            case OfAttachment(String gateway, String to) ->
                find(TransitGateway.class, network.transitGateways(), TransitGateway::id, gateway)
                                instanceof TransitGateway home
                        && attached(home).contains(to);
            case OfPeering peering ->
                has(
                        Peering.class,
                        network.peerings(),
                        each -> new OfPeering(each.requester(), each.accepter()).path(),
                        peering.path());
            case OfCluster(String id) -> has(Cluster.class, network.clusters(), Cluster::id, id);
            case OfNodeGroup(String cluster, String id) ->
                find(Cluster.class, network.clusters(), Cluster::id, cluster) instanceof Cluster home
                        && home.nodeGroups().stream()
                                .anyMatch(group -> group.id().equals(id));
        };
    }

    private Set<String> attached(TransitGateway gateway) {
        return attached.computeIfAbsent(gateway.id(), id -> {
            Set<String> ends = new HashSet<>();
            gateway.attachments().forEach(attachment -> ends.add(attachment.to()));
            return ends;
        });
    }

    private <E> boolean has(Class<E> kind, Collection<E> all, Function<E, String> id, String wanted) {
        return find(kind, all, id, wanted) != null;
    }

    private <E> @Nullable Object find(Class<E> kind, Collection<E> all, Function<E, String> id, String wanted) {
        return byKind.computeIfAbsent(kind, none -> {
                    Map<String, Object> found = HashMap.newHashMap(all.size());
                    all.forEach(each -> found.putIfAbsent(id.apply(each), each));
                    return found;
                })
                .get(wanted);
    }
}
