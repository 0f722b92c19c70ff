package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Vpc;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the short way says of the loss of a zone is what the report of it says.
class ZonesLeftTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();
    private static final int DESIGNS = 3_000;
    private static final List<String> ZONES = List.of("eu-west-1a", "eu-west-1b", "eu-west-1c");

    @Test
    void itAgreesWithTheReportOnRandomClusters() {
        long seed = Long.getLong("seed", 5_101);
        Random random = new Random(seed);
        int carried = 0;
        int missed = 0;
        for (int i = 0; i < DESIGNS; i++) {
            Vpc vpc = random.nextBoolean() ? Estate.dev() : Estate.bare();
            List<Cluster> clusters = new ArrayList<>(List.of(cluster("one", random)));
            if (random.nextInt(3) == 0) {
                clusters.add(cluster("two", random));
            }
            VpcCapacity whole = Capacity.of(vpc, clusters, List.of(), TYPES);
            ZonesLeft left = new ZonesLeft(vpc, clusters, whole, TYPES);
            for (String zone : ZONES) {
                boolean expected = LostZone.of(vpc, clusters, List.of(), zone, whole, TYPES).stream()
                        .allMatch(ZonesLeftTest::isCarried);
                boolean answered = left.carry(zone);
                // a cluster with no nodes in the zone has no report, but may lack addresses all the same
                boolean unreported = clusters.stream()
                        .anyMatch(cluster -> !LostZone.zones(vpc, cluster).contains(zone));
                assertTrue(
                        expected == answered || (expected && unreported),
                        "seed " + seed + ", design " + i + " without " + zone);
                carried += answered ? 1 : 0;
                missed += expected ? 0 : 1;
            }
        }
        assertTrue(carried > DESIGNS / 10 && missed > DESIGNS / 10, carried + " carried, " + missed + " not");
    }

    @Test
    void lossesThatAreCarriedAreLeftOut() {
        assertEquals(List.of(), notCarried(Estate.dev(), Estate.cluster().withCni(Estate.customNetworking())));
        assertEquals(ZONES, notCarried(Estate.bare(), Estate.cluster()));
    }

    private static List<String> notCarried(Vpc vpc, Cluster cluster) {
        List<Cluster> clusters = List.of(cluster);
        VpcCapacity whole = Capacity.of(vpc, clusters, List.of(), TYPES);
        return List.copyOf(LostZone.notCarried(vpc, clusters, List.of(), new LinkedHashSet<>(ZONES), whole, TYPES)
                .sequencedKeySet());
    }

    private static boolean isCarried(LostZone lost) {
        return lost.tooSmall().isEmpty()
                && lost.after().planned() <= lost.after().possible();
    }

    private static Cluster cluster(String id, Random random) {
        Cni cni = random.nextBoolean() ? Estate.customNetworking() : Cni.DEFAULT;
        List<NodeGroup> groups = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            groups.add(group("group-" + i, random));
        }
        return Cluster.of(id, "dev", Estate.NODE_SUBNETS)
                .withCni(cni.withPrefixDelegation(random.nextInt(3) == 0))
                .withNodeGroups(groups);
    }

    private static NodeGroup group(String id, Random random) {
        List<String> subnets = new ArrayList<>(Estate.NODE_SUBNETS);
        subnets.removeIf(subnet -> random.nextInt(4) == 0);
        int nodes = random.nextInt(4);
        String type = List.of("t3.medium", "m5.large", "c5.2xlarge").get(random.nextInt(3));
        NodeGroupKind kind = List.of(
                        NodeGroupKind.MANAGED, NodeGroupKind.MANAGED, NodeGroupKind.FARGATE, NodeGroupKind.AUTO)
                .get(random.nextInt(4));
        return NodeGroup.of(id, List.of(type), subnets, new NodeCount(nodes, nodes, nodes + random.nextInt(3)))
                .with(b -> b.kind(kind).pods(random.nextInt(20)).surge(random.nextInt(2)));
    }
}
