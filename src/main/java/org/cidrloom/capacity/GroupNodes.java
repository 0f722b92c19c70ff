package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.jspecify.annotations.Nullable;

/// What one node of a group carries and takes. With several instance types the one that carries least and the
/// one that takes most count, because nobody knows which nodes there will be.
///
/// A group none of whose types is known counts as nodes with one address each, pods with one address each, and
/// the kubelet's own limit of 110 pods: the least that they can take.
final class GroupNodes {
    private static final int KUBELET_DEFAULT = 110;

    /// More pods than any node runs: bounds the search for the worst where the design names an absurd max pods.
    private static final long MOST_PODS = 10_000;

    private final PodNetworking networking;
    private final List<NodeCapacity> capacities = new ArrayList<>();
    private final List<PoolShape> shapes = new ArrayList<>();
    private final List<Integer> branches = new ArrayList<>();
    private final List<String> unknownTypes = new ArrayList<>();
    private final @Nullable NodeCapacity least;
    private final Binding binding;
    private final boolean prefixes;

    /// What was asked for last: stages with as many pods a node follow one another.
    private long pods = -1;

    private Taken takenByPods = Taken.NOTHING;

    GroupNodes(Cluster cluster, NodeGroup group, InstanceTypes catalogue) {
        networking = PodNetworking.of(cluster, group);
        List<InstanceType> types = new ArrayList<>();
        for (String name : group.instanceTypes()) {
            Optional<InstanceType> type = catalogue.find(name);
            type.ifPresentOrElse(types::add, () -> unknownTypes.add(name));
        }
        WarmTargets targets = targetsOf(cluster, group);
        for (InstanceType type : types) {
            int kubelet = kubeletMaxPods(group, type, types);
            PoolShape shape = PoolShape.of(type, networking, targets, kubelet);
            branches.add(branches(group, type));
            capacities.add(capacityOf(group, type, shape, branches.getLast()));
            shapes.add(shape);
        }
        boolean inPrefixes = false;
        NodeCapacity fewest = null;
        for (int i = 0; i < shapes.size(); i++) {
            inPrefixes |= shapes.get(i).prefixes();
            NodeCapacity each = capacities.get(i);
            fewest = fewest == null || each.pods() < fewest.pods() ? each : fewest;
        }
        prefixes = inPrefixes && !isIpv6();
        least = fewest;
        binding = Bindings.ofNode(new OfNodeGroup(cluster.id(), group.id()), this);
    }

    /// What limits a single node.
    Binding binding() {
        return binding;
    }

    List<NodeCapacity> capacities() {
        return capacities;
    }

    List<String> unknownTypes() {
        return unknownTypes;
    }

    boolean isFargate() {
        return networking.kind() == NodeGroupKind.FARGATE;
    }

    boolean usesPodSubnets() {
        return networking.customNetworking();
    }

    /// The type that carries fewest pods; null where no type is known.
    @Nullable
    NodeCapacity least() {
        return least;
    }

    /// How many pods with addresses a node carries.
    long podsPerNode() {
        return least == null ? KUBELET_DEFAULT : least.pods();
    }

    /// What a node with that many pods takes, by the type that takes most.
    Taken taken(long pods) {
        if (this.pods != pods) {
            takenByPods = computeTaken(pods);
            this.pods = pods;
        }
        return takenByPods;
    }

    private Taken computeTaken(long pods) {
        if (isFargate()) {
            return new Taken(0, pods, 0, 0);
        }
        if (isIpv6()) {
            return new Taken(1, 0, 0, 0);
        }
        Taken most = shapes.isEmpty() ? new Taken(1, Math.min(pods, podsPerNode()), 0, 0) : Taken.NOTHING;
        for (int i = 0; i < shapes.size(); i++) {
            Taken taken =
                    taken(shapes.get(i), (int) Math.min(pods, capacities.get(i).pods()), branches.get(i));
            most = taken.total() > most.total() ? taken : most;
        }
        return most;
    }

    /// Whether nothing keeps its nodes even over zones: Karpenter and EKS Auto Mode start each node where it is
    /// cheapest.
    boolean startInAnyZone() {
        return networking.kind() == NodeGroupKind.KARPENTER || networking.kind() == NodeGroupKind.AUTO;
    }

    /// What so many nodes of a zone take at most when that many pods lie on them as they should not; see
    /// [WorstPools].
    Taken takenAtWorst(long inZone, long pods) {
        if (isFargate()) {
            return new Taken(0, Math.min(inZone, pods), 0, 0);
        }
        if (isIpv6() || shapes.isEmpty()) {
            return taken(Math.ceilDiv(pods, inZone)).times(inZone);
        }
        Taken most = Taken.NOTHING;
        for (int i = 0; i < shapes.size(); i++) {
            Taken taken = WorstPools.taken(
                    shapes.get(i), (int) Math.min(MOST_PODS, capacities.get(i).pods()), branches.get(i), inZone, pods);
            most = taken.total() > most.total() ? taken : most;
        }
        return most;
    }

    static Taken taken(PoolShape shape, int pods, int branches) {
        int own = Math.min(branches, pods);
        WarmPool pool = WarmPool.of(shape, pods - own);
        long interfaces = (long) pool.perEni().size() + (shape.trunk() ? 1 : 0);
        return new Taken(interfaces, pool.assigned() + (long) own, pool.unused(), pool.prefixes());
    }

    /// How many pods a node can serve at best out of so many addresses of the subnet that its pods draw on,
    /// when it gives up its warm pool before it refuses a pod.
    ///
    /// Auto Mode takes single addresses where the subnet has no whole /28 block (AUTO-01).
    ///
    /// @param prefixes how many whole /28 blocks it gets, where it uses prefixes
    long podsWithin(long addresses, long prefixes) {
        if (isIpv6()) {
            return addresses < 1 ? 0 : podsPerNode();
        }
        long fewest = podsPerNode();
        if (shapes.isEmpty()) {
            return Math.clamp(addresses - 1, 0, fewest);
        }
        for (int i = 0; i < shapes.size(); i++) {
            long served = served(shapes.get(i), addresses, prefixes, branches.get(i));
            if (networking.kind() == NodeGroupKind.AUTO) {
                served = Math.max(served, served(shapes.get(i).inSingleAddresses(), addresses, 0, 0));
            }
            fewest = Math.min(fewest, Math.min(served, capacities.get(i).pods()));
        }
        return fewest;
    }

    /// Pods of nodes that share addresses and prefixes evenly, the first ones getting what is left over.
    long podsOf(long started, long addresses, long prefixes) {
        long richInAddresses = addresses % started;
        long richInPrefixes = prefixes % started;
        long both = Math.min(richInAddresses, richInPrefixes);
        long either = Math.max(richInAddresses, richInPrefixes);
        long moreAddresses = addresses / started + 1;
        long morePrefixes = prefixes / started + (prefixes == Long.MAX_VALUE ? 0 : 1);
        long middle = richInAddresses > richInPrefixes
                ? podsWithin(moreAddresses, prefixes / started)
                : podsWithin(addresses / started, morePrefixes);
        return both * podsWithin(moreAddresses, morePrefixes)
                + (either - both) * middle
                + (started - either) * podsWithin(addresses / started, prefixes / started);
    }

    private static long served(PoolShape shape, long addresses, long prefixes, int branches) {
        long own = Math.clamp(addresses - 2, 0, branches);
        long forEnis = addresses - (shape.trunk() ? 1 : 0) - own;
        long most = 0;
        for (int enis = 1; enis <= shape.podEnis(); enis++) {
            long room = Math.max(0, forEnis - enis) / shape.unit();
            long slots = Math.min(room, (long) enis * shape.slotsPerEni());
            most = Math.max(most, shape.prefixes() ? Math.min(slots, prefixes) : slots);
        }
        return most * shape.unit() + own;
    }

    /// Whether the pods of some type stand in prefixes.
    boolean usesPrefixes() {
        return prefixes;
    }

    /// Whether pods find no address where no whole /28 is left: EKS Auto Mode falls back to single addresses
    /// (AUTO-01).
    boolean needsPrefixes() {
        return usesPrefixes() && networking.kind() != NodeGroupKind.AUTO;
    }

    boolean isIpv6() {
        return networking.ipFamily() == IpFamily.IPV6 && !isFargate();
    }

    private NodeCapacity capacityOf(NodeGroup group, InstanceType type, PoolShape shape, int branches) {
        boolean builtIn = networking.kind() == NodeGroupKind.AUTO || networking.os() == NodeOs.WINDOWS;
        int hostNetworkPods = builtIn
                ? Math.max(0, group.hostNetworkPodsPerNode() - NodeGroup.DEFAULT_HOST_NETWORK_PODS)
                : group.hostNetworkPodsPerNode();
        return new NodeCapacity(
                type.name(),
                MaxPods.of(type, networking),
                shape.maxPods(),
                podAddresses(shape) + branches,
                Math.max(0, hostNetworkPods));
    }

    /// Addresses of the interfaces, or as many as the CNI ever fetches where it has a minimum alone (CNI-03).
    private long podAddresses(PoolShape shape) {
        if (isIpv6()) {
            return Integer.MAX_VALUE;
        }
        int addresses = shape.addresses();
        return shape.targets().neverGrows()
                ? Math.min(addresses, Math.ceilDiv(shape.targets().minimumIp(), shape.unit()) * (long) shape.unit())
                : addresses;
    }

    /// Pods of a node that have a branch interface: as many as are planned on each of the most nodes, and no more
    /// than the type takes (CNI-36).
    private int branches(NodeGroup group, InstanceType type) {
        Integer most = type.branchEnis();
        if (most == null || isIpv6() || !networking.hasTrunk(type)) {
            return 0;
        }
        int nodes = Math.max(1, group.nodes().max());
        return Math.clamp(Math.ceilDiv((long) group.securityGroupPods(), nodes), 0, most);
    }

    /// What the kubelet is told (MAXP-03). Auto Mode and Fargate let nobody say.
    private int kubeletMaxPods(NodeGroup group, InstanceType type, List<InstanceType> types) {
        Integer said = group.maxPods();
        boolean fixedByEks = group.kind() == NodeGroupKind.AUTO || group.kind() == NodeGroupKind.FARGATE;
        if (said != null && !fixedByEks) {
            return Math.max(0, said);
        }
        return switch (group.kind()) {
            case AUTO, FARGATE -> MaxPods.of(type, networking).maxPods();
            case MANAGED -> leastMaxPods(types);
            case SELF_MANAGED, KARPENTER -> group.os() == NodeOs.WINDOWS ? KUBELET_DEFAULT : MaxPods.base(type, 0);
        };
    }

    private int leastMaxPods(List<InstanceType> types) {
        int least = Integer.MAX_VALUE;
        for (InstanceType type : types) {
            least = Math.min(least, MaxPods.of(type, networking).maxPods());
        }
        return least;
    }

    private static WarmTargets targetsOf(Cluster cluster, NodeGroup group) {
        if (group.kind() == NodeGroupKind.AUTO) {
            return WarmTargets.AUTO_MODE;
        }
        return group.os() == NodeOs.WINDOWS ? WarmTargets.WINDOWS : WarmTargets.of(cluster.cni());
    }
}
