package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// Changes of one branch of the design's tree. What does not change stays the same instance, and a change that changes
/// nothing gives back what it was given: history, caches and the canvas tell by identity what is new.
@SuppressWarnings("ReferenceEquality")
final class Branches {
    private Branches() {}

    /// The new value, or the old instance where the two are equal.
    static <T> T kept(T was, T is) {
        return was.equals(is) ? was : is;
    }

    /// The list with each element changed; the same list where no element changes.
    static <T> List<T> mapped(List<T> list, UnaryOperator<T> change) {
        List<T> result = new ArrayList<>(list.size());
        boolean same = true;
        for (T was : list) {
            T is = kept(was, change.apply(was));
            same &= is == was;
            result.add(is);
        }
        return same ? list : List.copyOf(result);
    }

    /// The list without the elements that match; the same list where none does.
    static <T> List<T> without(List<T> list, Predicate<? super T> which) {
        return list.stream().anyMatch(which)
                ? list.stream().filter(Predicate.not(which)).toList()
                : list;
    }

    /// The list with one more at its end.
    static <T> List<T> plus(List<T> list, T more) {
        List<T> result = new ArrayList<>(list);
        result.add(more);
        return List.copyOf(result);
    }

    /// The list with its first element that equals the one replaced by the other; the same list where there is none.
    static <T> List<T> replaced(List<T> list, T was, T is) {
        int at = list.indexOf(was);
        if (at < 0 || was.equals(is)) {
            return list;
        }
        List<T> result = new ArrayList<>(list);
        result.set(at, is);
        return List.copyOf(result);
    }

    /// The list without its first element that equals this one; the same list where there is none.
    static <T> List<T> withoutFirst(List<T> list, T gone) {
        int at = list.indexOf(gone);
        if (at < 0) {
            return list;
        }
        List<T> result = new ArrayList<>(list);
        result.remove(at);
        return List.copyOf(result);
    }

    static Design network(Design design, UnaryOperator<Network> change) {
        Network was = design.network();
        Network is = change.apply(was);
        return is == was ? design : design.withNetwork(is);
    }

    static Network pools(Network network, UnaryOperator<AddressPool> change) {
        List<AddressPool> is = mapped(network.addressPools(), change);
        return is == network.addressPools() ? network : network.withAddressPools(is);
    }

    static Network outside(Network network, UnaryOperator<ExternalNetwork> change) {
        List<ExternalNetwork> is = mapped(network.networks(), change);
        return is == network.networks() ? network : network.withNetworks(is);
    }

    static Network vpcs(Network network, UnaryOperator<Vpc> change) {
        List<Vpc> is = mapped(network.vpcs(), change);
        return is == network.vpcs() ? network : network.withVpcs(is);
    }

    static Network vpc(Network network, String id, UnaryOperator<Vpc> change) {
        return vpcs(network, vpc -> vpc.id().equals(id) ? change.apply(vpc) : vpc);
    }

    static Network gateways(Network network, UnaryOperator<TransitGateway> change) {
        List<TransitGateway> is = mapped(network.transitGateways(), change);
        return is == network.transitGateways() ? network : network.withTransitGateways(is);
    }

    static Network gateway(Network network, String id, UnaryOperator<TransitGateway> change) {
        return gateways(network, gateway -> gateway.id().equals(id) ? change.apply(gateway) : gateway);
    }

    static Network clusters(Network network, UnaryOperator<Cluster> change) {
        List<Cluster> is = mapped(network.clusters(), change);
        return is == network.clusters() ? network : network.withClusters(is);
    }

    static Network cluster(Network network, String id, UnaryOperator<Cluster> change) {
        return clusters(network, cluster -> cluster.id().equals(id) ? change.apply(cluster) : cluster);
    }
}
