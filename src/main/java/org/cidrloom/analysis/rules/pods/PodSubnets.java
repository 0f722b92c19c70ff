package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.cidrloom.net.SubnetAllocator;

/// The fix that moves the pods of a cluster out of its node subnets: one large pod subnet a zone in a non-routable
/// block, custom networking, and one ENIConfig a zone, named as the zone.
final class PodSubnets {
    private static final int LARGEST = 19;
    private static final int SMALLEST = 26;
    private static final int BLOCK = 16;

    private PodSubnets() {}

    /// The fix for that cluster; empty where it cannot be, as in an IPv6 cluster (V6-03).
    static Optional<Edit> introduced(Cluster cluster, Facts facts) {
        List<String> zones = List.copyOf(facts.zonesOfNodes(cluster));
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (cluster.ipFamily() == IpFamily.IPV6 || zones.isEmpty() || vpc.isEmpty()) {
            return Optional.empty();
        }
        List<Cidr> own = vpc.get().cidrs().stream()
                .filter(block -> !block.routable())
                .map(CidrBlock::cidr)
                .toList();
        return allocated(vpc.get(), own, zones.size())
                .map(blocks -> edit(cluster, vpc.get(), List.of(), zones, blocks))
                .or(() -> inNewBlock(cluster, vpc.get(), zones, facts));
    }

    private static Optional<Edit> inNewBlock(Cluster cluster, Vpc vpc, List<String> zones, Facts facts) {
        return Renumbering.freeShared(BLOCK, facts.takenRanges())
                .flatMap(block -> allocated(vpc, List.of(block), zones.size())
                        .map(blocks -> edit(
                                cluster,
                                vpc,
                                List.of(VpcEdits.addBlock(vpc.id(), new CidrBlock(block, false))),
                                zones,
                                blocks)));
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

    private static Edit edit(Cluster cluster, Vpc vpc, List<Edit> first, List<String> zones, List<Cidr> blocks) {
        List<Subnet> added = new ArrayList<>();
        Map<String, String> configs = new LinkedHashMap<>();
        for (int i = 0; i < zones.size(); i++) {
            String zone = zones.get(i);
            String id = freeId(vpc, added, "pod-" + zone.substring(zone.length() - 1));
            added.add(Subnet.of(id, Tier.POD, zone, blocks.get(i)));
            configs.put(zone, id);
        }
        List<Edit> parts = new ArrayList<>(first);
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
        return Edit.all("Move the pods of " + cluster.id() + " to pod subnets of their own", parts);
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
