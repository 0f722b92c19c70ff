package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.cidrloom.net.SubnetAllocator;
import org.jspecify.annotations.Nullable;

/// Moves the pods of a cluster out of its node subnets: one large pod subnet a zone in a non-routable block, custom
/// networking, and one ENIConfig a zone, named as the zone (CNI-23).
public final class PodSubnetEdits {
    /// The block that a VPC gets for pods where it has no room in one.
    public static final int BLOCK_PREFIX = 16;

    private static final int LARGEST = 19;
    private static final int SMALLEST = 26;

    private PodSubnetEdits() {}

    /// Pods in subnets of their own.
    ///
    /// @param subnets the subnets that are added
    /// @param block the block that the VPC gets for them; null where there is room in one that it has
    /// @param edit does it in one step
    public record Introduced(List<Subnet> subnets, @Nullable Cidr block, Edit edit) {
        public Introduced {
            subnets = List.copyOf(subnets);
        }
    }

    /// The step for one cluster; empty where there is no room.
    ///
    /// @param zones the zones of its nodes
    /// @param newBlock a free block of [#BLOCK_PREFIX] for where the VPC's own non-routable ones have no room
    public static Optional<Introduced> introduce(
            Cluster cluster, Vpc vpc, List<String> zones, Supplier<Optional<Cidr>> newBlock) {
        List<Cidr> own = vpc.cidrs().stream()
                .filter(block -> !block.routable())
                .map(CidrBlock::cidr)
                .toList();
        return allocated(vpc, own, zones.size())
                .map(blocks -> introduced(cluster, vpc, null, zones, blocks))
                .or(() -> newBlock.get()
                        .flatMap(block -> allocated(vpc, List.of(block), zones.size())
                                .map(blocks -> introduced(cluster, vpc, block, zones, blocks))));
    }

    /// As many blocks as there are zones, as large as fits, but no larger than a /19.
    private static Optional<List<Cidr>> allocated(Vpc vpc, List<Cidr> within, int zones) {
        List<Cidr> taken = vpc.subnets().stream().map(Subnet::cidr).toList();
        SubnetAllocator allocator = SubnetAllocator.within(Family.IPV4, within, taken);
        return IntStream.rangeClosed(LARGEST, SMALLEST)
                .mapToObj(length -> allocator.allocate(Collections.nCopies(zones, length)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Introduced introduced(
            Cluster cluster, Vpc vpc, @Nullable Cidr block, List<String> zones, List<Cidr> blocks) {
        List<Subnet> added = new ArrayList<>();
        Map<String, String> configs = new LinkedHashMap<>();
        for (int i = 0; i < zones.size(); i++) {
            String zone = zones.get(i);
            String id = freeId(vpc, added, "pod-" + zone.substring(zone.length() - 1));
            added.add(Subnet.of(id, Tier.POD, zone, blocks.get(i)));
            configs.put(zone, id);
        }
        List<Edit> parts = new ArrayList<>();
        if (block != null) {
            parts.add(VpcEdits.addBlock(vpc.id(), new CidrBlock(block, false)));
        }
        parts.add(VpcEdits.change(
                vpc.id(),
                "Add pod subnets to " + vpc.id(),
                before -> before.withSubnets(
                        Stream.concat(before.subnets().stream(), added.stream()).toList())));
        parts.add(CniEdits.changePodSubnets(cluster.id(), configs));
        parts.add(CniEdits.changeCustomNetworking(cluster.id(), true));
        for (NodeGroup group : cluster.nodeGroups()) {
            if (group.maxPods() != null) {
                parts.add(NodeGroupEdits.changeMaxPods(cluster.id(), group.id(), null));
            }
        }
        return new Introduced(
                added, block, Edit.all("Move the pods of " + cluster.id() + " to pod subnets of their own", parts));
    }

    private static String freeId(Vpc vpc, List<Subnet> added, String wanted) {
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> wanted + "-" + number))
                .filter(id -> vpc.subnet(id).isEmpty()
                        && added.stream().noneMatch(subnet -> subnet.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
