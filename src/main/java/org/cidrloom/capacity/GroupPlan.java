package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Rolling;
import org.jspecify.annotations.Nullable;

/// One node group while the capacity is computed: first it books what it takes, then, when all groups have
/// booked, it answers how many pods it can serve.
///
/// Nodes spread evenly over the zones of the group's subnets, and within a zone over its subnets; planned pods
/// evenly over the nodes. Where nodes do not come out even, each subnet is booked the greater number, because
/// nobody knows which zone gets it. Extra nodes while rolling carry as many pods as the others.
final class GroupPlan {
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<Stage> MOST = List.of(Stage.MAX);

    private final Cluster cluster;
    private final NodeGroup group;
    private final OfNodeGroup id;
    private final GroupNodes nodes;
    private final List<ZonePlan> zones;

    /// @param ledgers the books of the VPC's subnets, by subnet id
    GroupPlan(Cluster cluster, NodeGroup group, InstanceTypes catalogue, Map<String, SubnetLedger> ledgers) {
        this(cluster, group, new GroupNodes(cluster, group, catalogue), ledgers);
    }

    /// @param nodes what a node of the group carries
    /// @param ledgers the books of the VPC's subnets, by subnet id
    GroupPlan(Cluster cluster, NodeGroup group, GroupNodes nodes, Map<String, SubnetLedger> ledgers) {
        this.cluster = cluster;
        this.group = group;
        this.id = new OfNodeGroup(cluster.id(), group.id());
        this.nodes = nodes;
        this.zones = zonesOf(ledgers);
    }

    private List<ZonePlan> zonesOf(Map<String, SubnetLedger> ledgers) {
        Map<String, List<SubnetLedger>> byZone = new LinkedHashMap<>();
        for (String subnet : group.subnets()) {
            SubnetLedger ledger = ledgers.get(subnet);
            if (ledger != null) {
                byZone.computeIfAbsent(ledger.zone(), zone -> new ArrayList<>()).add(ledger);
            }
        }
        List<ZonePlan> plans = new ArrayList<>();
        byZone.forEach((zone, subnets) -> plans.add(new ZonePlan(id, zone, nodes, subnets, podSubnet(zone, ledgers))));
        return plans;
    }

    /// The pod subnet that the ENIConfig of the zone's name gives; null where there is none in that zone
    /// (CNI-23).
    private @Nullable SubnetLedger podSubnet(String zone, Map<String, SubnetLedger> ledgers) {
        String named = nodes.usesPodSubnets() ? cluster.cni().podSubnets().get(zone) : null;
        SubnetLedger ledger = named == null ? null : ledgers.get(named);
        return ledger != null && ledger.zone().equals(zone) ? ledger : null;
    }

    /// Books what the group takes at every stage.
    void book() {
        book(Spread.EVEN);
    }

    /// Books what the group takes at every stage when its pods are spread like that.
    void book(Spread spread) {
        book(spread, STAGES);
    }

    /// Books what the group takes with the most nodes alone: what decides how many pods it serves.
    void bookMost() {
        book(Spread.EVEN, MOST);
    }

    private void book(Spread spread, List<Stage> stages) {
        for (Stage stage : stages) {
            long all = nodesAt(stage);
            if (all > 0) {
                if (spread == Spread.WORST) {
                    bookWorst(stage, all);
                } else {
                    Taken ofNode = nodes.taken(nodes.isFargate() ? 1 : podsPerNode(stage));
                    long inZone = EvenSpread.most(all, Math.max(1, zones.size()));
                    zones.forEach(zone -> zone.book(stage, inZone, ofNode));
                }
            }
        }
        zones.forEach(ZonePlan::weigh);
    }

    /// Every zone has to be ready for all the pods that its nodes can run.
    private void bookWorst(Stage stage, long all) {
        boolean anywhere = nodes.isFargate() || nodes.startInAnyZone();
        long inZone = anywhere ? all : EvenSpread.most(all, Math.max(1, zones.size()));
        Taken evenly = nodes.taken(nodes.isFargate() ? 1 : podsPerNode(stage));
        zones.forEach(zone -> zone.bookWorst(stage, inZone, planned(), evenly));
    }

    /// What ends in each of its zones. All groups have to have booked before.
    List<ZoneWalls> walls() {
        List<ZoneWalls> walls = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            ZonePlan zone = zones.get(i);
            walls.add(new ZoneWalls(id, zone.zone(), plannedIn(i), zone.walls(zoneNodes(Stage.MAX, i))));
        }
        return walls;
    }

    long planned() {
        return Math.max(0, group.pods());
    }

    /// The nodes of that stage; for Fargate one a pod (FARG-02).
    private long nodesAt(Stage stage) {
        if (nodes.isFargate()) {
            return planned();
        }
        NodeGroup.NodeCount count = group.nodes();
        int max = Math.max(0, count.max());
        return switch (stage) {
            case MIN -> Math.max(0, count.min());
            case DESIRED -> Math.max(0, count.desired());
            case MAX -> max;
            case SURGE -> max == 0 ? 0 : max + extraNodes(max);
        };
    }

    /// What stands beside the most nodes while they are replaced. EKS grows a managed group by the larger of what
    /// may be unavailable and two for each zone.
    private long extraNodes(int max) {
        return switch (group.rolling()) {
            case null -> Math.max(0, group.surge());
            case Rolling.BlueGreen _ -> max;
            case Rolling.MaxUnavailable atOnce ->
                group.kind() == NodeGroupKind.MANAGED
                        ? Math.max(atOnce.nodes(), 2L * zones.size())
                        : Math.max(0, atOnce.nodes());
        };
    }

    private long podsPerNode(Stage stage) {
        long spread = nodesAt(stage == Stage.SURGE ? Stage.MAX : stage);
        return spread == 0 ? 0 : Math.ceilDiv(planned(), spread);
    }

    /// What the group can serve. All groups have to have booked before.
    GroupCapacity capacity() {
        List<ZoneCapacity> served = new ArrayList<>(zones.size());
        long possible = 0;
        for (int i = 0; i < zones.size(); i++) {
            Demand inZone = new Demand(
                    zoneNodes(Stage.MIN, i),
                    zoneNodes(Stage.DESIRED, i),
                    zoneNodes(Stage.MAX, i),
                    zoneNodes(Stage.SURGE, i));
            ZoneCapacity zone = zones.get(i).capacity(inZone, plannedIn(i));
            possible += zone.possible();
            served.add(zone);
        }
        return new GroupCapacity(
                id,
                new Demand(nodesAt(Stage.MIN), nodesAt(Stage.DESIRED), nodesAt(Stage.MAX), nodesAt(Stage.SURGE)),
                planned(),
                possible,
                nodes.capacities(),
                nodes.unknownTypes(),
                served,
                Bindings.tightest(served, id, "no subnets"));
    }

    /// How many pods get an address with the most nodes. All groups have to have booked before.
    long possible() {
        long possible = 0;
        for (int i = 0; i < zones.size(); i++) {
            possible += zones.get(i).possible(zoneNodes(Stage.MAX, i));
        }
        return possible;
    }

    private long zoneNodes(Stage stage, int zone) {
        return EvenSpread.at(nodesAt(stage), zone, zones.size());
    }

    /// Planned pods of that zone, by its share of the usual nodes; by zones where there are none.
    private long plannedIn(int zone) {
        long all = nodesAt(Stage.DESIRED);
        if (all == 0) {
            return EvenSpread.at(planned(), zone, zones.size());
        }
        long before = 0;
        for (int i = 0; i < zone; i++) {
            before += zoneNodes(Stage.DESIRED, i);
        }
        long after = before + zoneNodes(Stage.DESIRED, zone);
        return Math.ceilDiv(planned() * after, all) - Math.ceilDiv(planned() * before, all);
    }
}
