package org.cidrloom.capacity;

import java.util.List;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.jspecify.annotations.Nullable;

/// The nodes of one group in one zone while the capacity is computed.
final class ZonePlan {
    private final OfNodeGroup group;
    private final String zone;
    private final GroupNodes nodes;
    private final List<SubnetLedger> nodeSubnets;
    private final @Nullable SubnetLedger podSubnet;

    /// What was booked with the most nodes: in each node subnet, and in the pod subnet.
    private long weightOfNodes;

    private long weightOfPods;

    /// @param podSubnet where custom networking takes the pods' addresses; null where it finds no subnet
    ZonePlan(
            OfNodeGroup group,
            String zone,
            GroupNodes nodes,
            List<SubnetLedger> nodeSubnets,
            @Nullable SubnetLedger podSubnet) {
        this.group = group;
        this.zone = zone;
        this.nodes = nodes;
        this.nodeSubnets = nodeSubnets;
        this.podSubnet = podSubnet;
    }

    /// Books so many nodes, each of which takes that much.
    void book(Stage stage, long inZone, Taken ofNode) {
        Taken here = nodes.usesPodSubnets() ? new Taken(1, 0, 0, 0) : ofNode;
        Taken inSubnet = here.times(EvenSpread.most(inZone, nodeSubnets.size()));
        nodeSubnets.forEach(subnet -> subnet.book(stage, inSubnet));
        Taken ofPods = ofNode.times(inZone);
        if (podSubnet != null) {
            podSubnet.book(stage, ofPods);
        }
        if (stage == Stage.MAX) {
            weightOfNodes = inSubnet.total();
            weightOfPods = ofPods.total();
        }
    }

    /// Books the most that so many nodes take in any one subnet when all those pods want to run on them.
    ///
    /// @param evenly what one node takes when pods are spread evenly, and every node is booked for its share
    /// rounded up: where pods are few that can be more
    void bookWorst(Stage stage, long inZone, long pods, Taken evenly) {
        long inSubnet = EvenSpread.most(inZone, nodeSubnets.size());
        long many = nodes.usesPodSubnets() ? inZone : inSubnet;
        Taken asTheyFall = nodes.takenAtWorst(many, pods);
        Taken asBooked = evenly.times(many);
        Taken ofPods = asBooked.total() > asTheyFall.total() ? asBooked : asTheyFall;
        Taken here = nodes.usesPodSubnets() ? new Taken(inSubnet, 0, 0, 0) : ofPods;
        nodeSubnets.forEach(subnet -> subnet.book(stage, here));
        if (podSubnet != null) {
            podSubnet.book(stage, ofPods);
        }
    }

    String zone() {
        return zone;
    }

    /// What ends there, with so many nodes at most; the first wall first.
    List<Wall> walls(long inZone) {
        Served served = nodes.isFargate() ? fargate() : served(inZone);
        if (nodes.isFargate() || inZone == 0 || (nodes.usesPodSubnets() && podSubnet == null)) {
            return List.of(Wall.of(served.binding(), served.pods()));
        }
        return new GroupWalls(nodes, nodeSubnets, podSubnet, weightOfNodes, weightOfPods)
                .walls(inZone, served.pods(), served.binding());
    }

    /// Notes its weights in the subnets, at least 1, for the case that they have to be shared out.
    void weigh() {
        weightOfNodes = Math.max(1, weightOfNodes);
        weightOfPods = Math.max(1, weightOfPods);
        nodeSubnets.forEach(subnet -> subnet.weigh(weightOfNodes));
        if (podSubnet != null) {
            podSubnet.weigh(weightOfPods);
        }
    }

    /// How many pods get an address with so many nodes at most.
    long possible(long inZone) {
        return (nodes.isFargate() ? fargate() : served(inZone)).pods();
    }

    ZoneCapacity capacity(Demand zoneNodes, long planned) {
        Served served = nodes.isFargate() ? fargate() : served(zoneNodes.max());
        return new ZoneCapacity(zone, zoneNodes, planned, served.pods(), served.binding());
    }

    private record Served(long pods, Binding binding) {}

    /// Fargate pods come as long as there are addresses.
    private Served fargate() {
        long pods = 0;
        for (SubnetLedger subnet : nodeSubnets) {
            pods += subnet.share(weightOfNodes);
        }
        return new Served(pods, Bindings.addresses(nodeSubnets.getFirst().id()));
    }

    private Served served(long inZone) {
        if (inZone == 0) {
            return new Served(0, Bindings.noNodes(group, zone));
        }
        if (nodes.usesPodSubnets()) {
            return servedByPodSubnet(inZone);
        }
        long pods = 0;
        Binding binding = nodes.binding();
        for (int i = 0; i < nodeSubnets.size(); i++) {
            Served here = servedBy(nodeSubnets.get(i), EvenSpread.at(inZone, i, nodeSubnets.size()), weightOfNodes);
            pods += here.pods();
            binding = Bindings.tighter(binding, here.binding());
        }
        return new Served(pods, binding);
    }

    private Served servedByPodSubnet(long inZone) {
        if (podSubnet == null) {
            return new Served(0, Bindings.podSubnetMissing(group, zone));
        }
        long started = 0;
        Binding binding = nodes.binding();
        for (int i = 0; i < nodeSubnets.size(); i++) {
            SubnetLedger subnet = nodeSubnets.get(i);
            long wanted = EvenSpread.at(inZone, i, nodeSubnets.size());
            long fit = Math.min(wanted, subnet.share(weightOfNodes));
            started += fit;
            binding = fit < wanted ? Bindings.tighter(binding, Bindings.nodeAddresses(subnet.id())) : binding;
        }
        Served served = servedBy(podSubnet, started, weightOfPods);
        return new Served(served.pods(), Bindings.tighter(binding, served.binding()));
    }

    /// What so many nodes serve out of one subnet, the nodes sharing its addresses evenly.
    private Served servedBy(SubnetLedger subnet, long wanted, long weight) {
        long addresses = subnet.share(weight);
        long started = Math.min(wanted, addresses);
        if (started == 0) {
            Binding none = wanted == 0 ? nodes.binding() : Bindings.nodeAddresses(subnet.id());
            return new Served(0, none);
        }
        boolean inPrefixes = nodes.usesPrefixes();
        long prefixes = inPrefixes ? subnet.shareOfPrefixes(weight) : Long.MAX_VALUE;
        long pods = nodes.podsOf(started, addresses, prefixes);
        if (started < wanted) {
            return new Served(pods, Bindings.nodeAddresses(subnet.id()));
        }
        if (pods == started * nodes.podsPerNode()) {
            return new Served(pods, nodes.binding());
        }
        boolean lacksPrefixes = inPrefixes && nodes.podsOf(started, addresses, Long.MAX_VALUE) > pods;
        return new Served(pods, lacksPrefixes ? Bindings.prefixes(subnet.id()) : Bindings.addresses(subnet.id()));
    }
}
