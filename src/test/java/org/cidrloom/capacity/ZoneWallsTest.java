package org.cidrloom.capacity;

import java.util.List;
import java.util.Random;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ZoneWallsTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();
    private static final OfNodeGroup GENERAL = new OfNodeGroup("dev-cluster", "general");
    private static final OfSubnet NODE_A = new OfSubnet("dev", "node-a");

    @Test
    void theFirstWallIsNamedAndWhatWouldLastLonger() {
        // A /26 has 59 addresses and two whole /28s: 32 pods. One address for the node, and 58 would hold three.
        Network network = Estate.oneSubnet(
                "10.0.0.0/26", Cni.DEFAULT.withPrefixDelegation(true), Estate.group("general", "m5.large", 1, 60));

        ZoneWalls walls = ZoneWalls.of(network, "dev-cluster", TYPES).getFirst();

        assertEquals(
                new ZoneWalls(
                        GENERAL,
                        "eu-west-1a",
                        60,
                        List.of(
                                new Wall(
                                        Binding.Kind.SUBNET_PREFIXES,
                                        NODE_A,
                                        32,
                                        "node-a runs out of /28 prefixes at 32 pods"),
                                new Wall(
                                        Binding.Kind.SUBNET_ADDRESSES,
                                        NODE_A,
                                        48,
                                        "node-a runs out of addresses at 48 pods"),
                                new Wall(
                                        Binding.Kind.MAX_PODS,
                                        GENERAL,
                                        108,
                                        "the most nodes are full at 108 pods (max pods of m5.large)"))),
                walls);
        assertEquals(
                "zone eu-west-1a: node-a runs out of /28 prefixes at 32 pods; addresses would last to 48",
                walls.words());
    }

    @Test
    void whatThePlannedNodesDoNotReachIsToldForMoreNodes() {
        Network network = Estate.oneSubnet("10.0.0.0/24", Cni.DEFAULT, Estate.group("general", "m5.large", 2, 10));

        List<Wall> walls =
                ZoneWalls.of(network, "dev-cluster", TYPES).getFirst().walls();

        // Two nodes run 27 pods each. A full node takes 30 addresses: eight nodes of 251, and 11 more run 9 pods.
        assertEquals(
                List.of(
                        new Wall(
                                Binding.Kind.ENI_ADDRESSES,
                                GENERAL,
                                54,
                                "the most nodes are full at 54 pods (network interfaces of m5.large)"),
                        new Wall(
                                Binding.Kind.SUBNET_ADDRESSES,
                                NODE_A,
                                8 * 27 + 9,
                                "node-a runs out of addresses at 225 pods")),
                walls);
    }

    @Test
    void customNetworkingEndsInEitherSubnet() {
        Network network = Estate.network(Estate.dev(), Estate.cluster().withCni(Estate.customNetworking()));

        ZoneWalls zoneB = ZoneWalls.of(network, "dev-cluster", TYPES).get(1);

        // 27 - 4 of the control plane = 23 nodes of 10 pods; a full node takes 12 of 8,187 addresses of pod-b.
        assertEquals(
                List.of(
                        "the most nodes are full at 20 pods (network interfaces of t3.medium)",
                        "node-b has no address for one more node at 230 pods",
                        "pod-b runs out of addresses at 6,822 pods"),
                zoneB.walls().stream().map(Wall::words).toList());
    }

    @Test
    void fargateEndsWithTheAddresses() {
        Network network = Estate.oneSubnet(
                "10.0.0.0/24",
                Cni.DEFAULT,
                Estate.group("general", "m5.large", 0, 10).withKind(NodeGroupKind.FARGATE));

        assertEquals(
                List.of(new Wall(
                        Binding.Kind.SUBNET_ADDRESSES, NODE_A, 251, "node-a runs out of addresses at 251 pods")),
                ZoneWalls.of(network, "dev-cluster", TYPES).getFirst().walls());
    }

    @Test
    void aClusterWithoutItsVpcHasNoWalls() {
        Network network = Estate.network(Estate.dev(), Cluster.of("lost", "nowhere", List.of()));

        assertEquals(List.of(), ZoneWalls.of(network, "lost", TYPES));
        assertEquals(List.of(), ZoneWalls.of(network, "dev-cluster", TYPES));
    }

    @Test
    void theFirstWallStandsWhereTheCapacityEnds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] types = {"t3.medium", "m5.large", "m5.xlarge", "c5.4xlarge"};
        for (int round = 0; round < 500; round++) {
            Cni cni = Cni.DEFAULT.withPrefixDelegation(random.nextBoolean());
            int nodes = random.nextInt(40);
            Network network = Estate.oneSubnet(
                    "10.0.0.0/" + (20 + random.nextInt(8)),
                    cni,
                    Estate.group("general", types[random.nextInt(types.length)], nodes, random.nextInt(500)),
                    Estate.group("other", types[random.nextInt(types.length)], random.nextInt(3), random.nextInt(50)));

            List<ZoneWalls> walls = ZoneWalls.of(network, "dev-cluster", TYPES);
            ClusterCapacity capacity =
                    Capacity.of(network, TYPES).cluster("dev-cluster").orElseThrow();

            for (int i = 0; i < walls.size(); i++) {
                ZoneCapacity zone = capacity.groups().get(i).zones().getFirst();
                List<Wall> all = walls.get(i).walls();
                String told = "seed " + seed + ": " + network.clusters();
                assertEquals(zone.possible(), all.getFirst().pods(), told);
                assertEquals(zone.binding().kind(), all.getFirst().kind(), told);
                for (int j = 1; j < all.size(); j++) {
                    assertTrue(all.get(j - 1).pods() <= all.get(j).pods(), told);
                }
            }
        }
    }

    @Test
    void moreNodesMoveTheWallOfTheNodesAlone() {
        Network few = Estate.oneSubnet("10.0.0.0/20", Cni.DEFAULT, Estate.group("general", "m5.large", 2, 10));
        Network more = Estate.oneSubnet(
                "10.0.0.0/20",
                Cni.DEFAULT,
                Estate.group("general", "m5.large", 2, 10).withNodes(new NodeCount(2, 2, 90)));

        List<Long> of2 = pods(few);
        List<Long> of90 = pods(more);

        assertEquals(List.of(54L, 136L * 27 + 9), of2);
        assertEquals(List.of(90L * 27, 136L * 27 + 9), of90);
    }

    private static List<Long> pods(Network network) {
        return ZoneWalls.of(network, "dev-cluster", TYPES).getFirst().walls().stream()
                .map(Wall::pods)
                .toList();
    }
}
