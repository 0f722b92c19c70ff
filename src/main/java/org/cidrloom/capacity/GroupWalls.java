package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.cidrloom.model.ElementId.OfSubnet;
import org.jspecify.annotations.Nullable;

/// What ends in one zone of one node group, and at how many pods.
///
/// The nodes end where the most of them are full. Addresses and prefixes end where the nodes that are planned cannot
/// have more; where those get all they want, at as many full nodes more as there is room for.
final class GroupWalls {
    /// More than any subnet has, and small enough to add and multiply.
    private static final long PLENTY = 1L << 32;

    private final GroupNodes nodes;
    private final List<SubnetLedger> nodeSubnets;
    private final @Nullable SubnetLedger podSubnet;
    private final long weightOfNodes;
    private final long weightOfPods;

    GroupWalls(
            GroupNodes nodes,
            List<SubnetLedger> nodeSubnets,
            @Nullable SubnetLedger podSubnet,
            long weightOfNodes,
            long weightOfPods) {
        this.nodes = nodes;
        this.nodeSubnets = nodeSubnets;
        this.podSubnet = podSubnet;
        this.weightOfNodes = weightOfNodes;
        this.weightOfPods = weightOfPods;
    }

    /// @param possible what the zone serves with the most nodes: the first wall stands there
    /// @param binding what binds there: the first of walls that stand in one place
    List<Wall> walls(long inZone, long possible, Binding binding) {
        List<Found> found = new ArrayList<>();
        found.add(new Found(nodes.binding(), inZone * nodes.podsPerNode()));
        if (podSubnet == null) {
            addSubnetWalls(found, inZone);
        } else {
            found.add(nodeAddresses(inZone));
            addWallsOf(found, podSubnet, startedNodes(inZone), weightOfPods);
        }
        found.sort(Comparator.comparingLong(Found::pods)
                .thenComparing(each -> !each.binding().equals(binding))
                .thenComparing(Found::binding, Bindings.BY_TIGHTNESS));
        List<Wall> walls = new ArrayList<>();
        for (Found each : found) {
            walls.add(Wall.of(each.binding(), walls.isEmpty() ? possible : Math.max(possible, each.pods())));
        }
        return walls;
    }

    private record Found(Binding binding, long pods) {}

    /// Nodes and pods take from the same subnets. Where a zone has several, they end one after the other: pods go
    /// on in the next one, and the sum counts.
    private void addSubnetWalls(List<Found> found, long inZone) {
        List<List<Found>> ofSubnets = new ArrayList<>();
        for (int i = 0; i < nodeSubnets.size(); i++) {
            List<Found> here = new ArrayList<>();
            addWallsOf(here, nodeSubnets.get(i), EvenSpread.at(inZone, i, nodeSubnets.size()), weightOfNodes);
            ofSubnets.add(here);
        }
        for (int kind = 0; kind < ofSubnets.getFirst().size(); kind++) {
            int same = kind;
            List<Found> alike = ofSubnets.stream().map(here -> here.get(same)).toList();
            Found least =
                    alike.stream().min(Comparator.comparingLong(Found::pods)).orElseThrow();
            found.add(new Found(
                    least.binding(), alike.stream().mapToLong(Found::pods).sum()));
        }
    }

    private void addWallsOf(List<Found> found, SubnetLedger subnet, long started, long weight) {
        if (nodes.isIpv6()) {
            found.add(new Found(Bindings.nodeAddresses(subnet.id()), subnet.share(weight) * nodes.podsPerNode()));
            return;
        }
        found.add(new Found(addressBinding(subnet, started, weight), podsByAddresses(subnet, started, weight)));
        if (nodes.needsPrefixes()) {
            found.add(new Found(Bindings.prefixes(subnet.id()), podsByPrefixes(subnet, started, weight)));
        }
    }

    private static Binding addressBinding(SubnetLedger subnet, long started, long weight) {
        OfSubnet id = subnet.id();
        return subnet.share(weight) < started ? Bindings.nodeAddresses(id) : Bindings.addresses(id);
    }

    private long startedNodes(long inZone) {
        long started = 0;
        for (int i = 0; i < nodeSubnets.size(); i++) {
            started += Math.min(
                    EvenSpread.at(inZone, i, nodeSubnets.size()),
                    nodeSubnets.get(i).share(weightOfNodes));
        }
        return started;
    }

    /// Under custom networking a node takes one address of its own subnet, and its pods none.
    private Found nodeAddresses(long inZone) {
        SubnetLedger tightest = nodeSubnets.getFirst();
        long room = 0;
        for (SubnetLedger subnet : nodeSubnets) {
            long here = subnet.share(weightOfNodes);
            room += here;
            tightest = here < tightest.share(weightOfNodes) ? subnet : tightest;
        }
        long carried = startedNodes(inZone) < inZone ? startedNodes(inZone) : room;
        return new Found(Bindings.nodeAddresses(tightest.id()), carried * nodes.podsPerNode());
    }

    private long podsByAddresses(SubnetLedger subnet, long planned, long weight) {
        long addresses = subnet.share(weight);
        long started = Math.min(planned, addresses);
        if (started > 0) {
            long pods = nodes.podsOf(started, addresses, Long.MAX_VALUE);
            if (pods < planned * nodes.podsPerNode()) {
                return pods;
            }
        }
        long ofFullNode = least(many -> nodes.podsWithin(many, PLENTY) >= nodes.podsPerNode());
        return addresses / ofFullNode * nodes.podsPerNode() + nodes.podsWithin(addresses % ofFullNode, PLENTY);
    }

    private long podsByPrefixes(SubnetLedger subnet, long planned, long weight) {
        long prefixes = subnet.shareOfPrefixes(weight);
        if (planned > 0) {
            long pods = nodes.podsOf(planned, PLENTY, prefixes);
            if (pods < planned * nodes.podsPerNode()) {
                return pods;
            }
        }
        long ofFullNode = least(many -> nodes.podsWithin(PLENTY, many) >= nodes.podsPerNode());
        long interfaces = nodes.taken(nodes.podsPerNode()).singles();
        long further =
                least(more -> subnet.shareOfPrefixes(weight, more * interfaces) < (planned + more) * ofFullNode) - 1;
        long full = planned + further;
        long left = Math.max(0, subnet.shareOfPrefixes(weight, further * interfaces) - full * ofFullNode);
        return full * nodes.podsPerNode() + nodes.podsWithin(PLENTY, left);
    }

    /// The least number from 1 on for which it is so. It has to be so for all greater ones too.
    private static long least(LongPredicate isSo) {
        long low = 0;
        long high = 1;
        while (high < PLENTY && !isSo.test(high)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (isSo.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
