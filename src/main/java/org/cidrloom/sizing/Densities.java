package org.cidrloom.sizing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.NodeCapacity;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.capacity.Stage;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Family;
import org.cidrloom.net.SubnetAllocator;

/// Asks the capacity engine what trials take, on networks where there is room for anything. Answers are remembered.
final class Densities {
    private static final int SMALLEST_SUBNET = 28;

    private final Requirements asked;
    private final InstanceTypes types;
    private final Map<String, Optional<NodeCapacity>> densities = new HashMap<>();
    private final Map<Trial, Needs> needs = new HashMap<>();

    Densities(Requirements asked, InstanceTypes types) {
        this.asked = asked;
        this.types = types;
    }

    /// What one node carries; empty where the type cannot be used so.
    Optional<NodeCapacity> of(String type, PodMode mode) {
        return densities.computeIfAbsent(mode + " " + type, key -> density(type, mode));
    }

    /// How many pods a node may be given: what it carries, or what was said of its CPU and memory.
    int podsPerNode(String type, PodMode mode) {
        int carried = (int) Math.min(
                Integer.MAX_VALUE, of(type, mode).map(NodeCapacity::pods).orElse(0L));
        Integer said = asked.podsPerNode();
        return said == null ? carried : Math.min(said, carried);
    }

    private Optional<NodeCapacity> density(String type, PodMode mode) {
        Trial probe =
                new Trial(type, mode, Warmth.DEFAULT, Layout.of(asked, mode).getFirst(), new Trial.Nodes(1, 1, 1));
        Network network = new Draft(asked, probe, AddressPlan.roomy(asked, probe)).network(1);
        Cluster cluster = network.clusters().getFirst();
        NodeGroup group = cluster.nodeGroups().getFirst();
        boolean prefixesWork = types.find(type)
                .filter(PodNetworking.of(cluster, group)::usesPrefixes)
                .isPresent();
        if (mode.usesPrefixes() && !prefixesWork) {
            return Optional.empty();
        }
        return Capacity.of(network, types).cluster(cluster.id()).stream()
                .flatMap(capacity -> capacity.groups().getFirst().types().stream())
                .filter(node -> node.pods() > 0)
                .findFirst();
    }

    /// What the trial takes in the zone that takes most.
    Needs of(Trial trial) {
        return needs.computeIfAbsent(trial, this::ask);
    }

    private Needs ask(Trial trial) {
        Draft draft = new Draft(asked, trial, AddressPlan.roomy(asked, trial));
        long node = 0;
        long pod = 0;
        for (int pods : asked.podsInTheEnd() == asked.pods()
                ? new int[] {asked.pods()}
                : new int[] {asked.pods(), asked.podsInTheEnd()}) {
            Network network = draft.network(pods);
            CapacityReport report = Capacity.of(network, types);
            Vpc vpc = network.vpcs().getFirst();
            node = Math.max(node, peak(report, vpc, Tier.NODE));
            pod = Math.max(pod, peak(report, vpc, Tier.POD));
        }
        return new Needs(node, pod, new Prefixes(lengthFor(node), lengthFor(pod)));
    }

    private static long peak(CapacityReport report, Vpc vpc, Tier tier) {
        return vpc.subnets().stream()
                .filter(subnet -> subnet.tier() == tier)
                .map(Subnet::id)
                .flatMap(id -> report.subnet(new OfSubnet(vpc.id(), id)).stream())
                .mapToLong(Densities::peak)
                .max()
                .orElse(0);
    }

    private static long peak(SubnetLoad load) {
        long peak = 0;
        for (Stage stage : Stage.values()) {
            peak = Math.max(peak, load.demand().at(stage));
        }
        return peak;
    }

    private static int lengthFor(long addresses) {
        int length = SubnetAllocator.prefixLengthFor(Family.IPV4, addresses, ReservedAddresses.PER_SUBNET)
                .orElse(0);
        return Math.min(SMALLEST_SUBNET, length);
    }
}
