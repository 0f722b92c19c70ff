package org.cidrloom.capacity;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroupKind;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorstCaseTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();
    private static final OfSubnet NODE_A = new OfSubnet("dev", "node-a");

    @Test
    void aPodOnEachNodeWakesAWarmInterface() {
        // Four m5.large (9 slots on an interface), 12 pods. Evenly, 3 pods a node: two interfaces each, 20 addresses.
        // At worst the pods of a node stand so that a third interface comes: 10 pods. With 12 pods one node can have
        // 10.
        Network network = Estate.oneSubnet("10.0.0.0/24", Cni.DEFAULT, Estate.group("general", "m5.large", 4, 13));

        SubnetLoad even = Capacity.of(network, TYPES).subnet(NODE_A).orElseThrow();
        SubnetLoad worst = worst(network, NODE_A);

        assertEquals(4 * 20, even.demand().max());
        assertEquals(3 * 20 + 30, worst.demand().max());
    }

    @Test
    void allPodsCanFallIntoOneZone() {
        Network network = Estate.network(Estate.dev(), Estate.cluster().withCni(Estate.customNetworking()));

        SubnetLoad worst = worst(network, new OfSubnet("dev", "pod-a"));

        // Two of six nodes stand in zone a and run 20 pods, of two interfaces with six addresses each.
        assertEquals(2 * 12, worst.demand().max());
    }

    @Test
    void karpenterCanStartEveryNodeInOneZone() {
        Network network = Estate.network(
                Estate.dev(),
                Estate.cluster()
                        .withCni(Estate.customNetworking())
                        .withNodeGroups(List.of(Estate.general().withKind(NodeGroupKind.KARPENTER))));

        assertEquals(
                6 * 12, worst(network, new OfSubnet("dev", "pod-a")).demand().max());
    }

    @Test
    void afterChurnEachPodHasAPrefixOfItsOwn() {
        // One m5.large with 3 pods: evenly one prefix and a warm one, at worst three and a warm one; max pods stops at
        // 7.
        Network three = Estate.oneSubnet(
                "10.0.0.0/22", Cni.DEFAULT.withPrefixDelegation(true), Estate.group("general", "m5.large", 1, 3));
        Network many = Estate.oneSubnet(
                "10.0.0.0/22", Cni.DEFAULT.withPrefixDelegation(true), Estate.group("general", "m5.large", 1, 50));

        assertEquals(
                2,
                Capacity.of(three, TYPES)
                        .subnet(NODE_A)
                        .orElseThrow()
                        .prefixesNeeded()
                        .max());
        assertEquals(4, worst(three, NODE_A).prefixesNeeded().max());
        assertEquals(7, worst(many, NODE_A).prefixesNeeded().max());
    }

    @Test
    void theWorstIsNeverBetterThanTheUsual() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            NodeGroupKind[] kinds = {
                NodeGroupKind.MANAGED, NodeGroupKind.KARPENTER, NodeGroupKind.AUTO, NodeGroupKind.FARGATE
            };
            Network network = Estate.oneSubnet(
                    "10.0.0.0/20",
                    Cni.DEFAULT.withPrefixDelegation(random.nextBoolean()),
                    Estate.group("general", "m5.large", 1 + random.nextInt(30), random.nextInt(500))
                            .withKind(kinds[random.nextInt(kinds.length)]));

            Demand usual =
                    Capacity.of(network, TYPES).subnet(NODE_A).orElseThrow().demand();
            Demand worst = worst(network, NODE_A).demand();

            for (Stage stage : Stage.values()) {
                assertTrue(
                        worst.at(stage) >= usual.at(stage),
                        "seed " + seed + ", " + stage + ": " + worst + " " + usual + " of " + network.clusters());
            }
        }
    }

    /// The worst is held against every way to lay few pods on few nodes.
    @Test
    void noOtherWayToLayThePodsTakesMoreThanOneNodesStep() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int enis = 2 + random.nextInt(3);
            int slots = 2 + random.nextInt(5);
            WarmTargets targets = random.nextBoolean()
                    ? new WarmTargets(random.nextInt(3), 0, 0, 1)
                    : new WarmTargets(1, 1 + random.nextInt(4), random.nextInt(9), 1);
            PoolShape shape = new PoolShape(enis, slots, false, false, false, PoolShape.NO_STOP, targets);
            int perNode = Math.min(8, shape.addresses());
            int nodes = 1 + random.nextInt(4);
            int pods = random.nextInt(nodes * perNode + 1);

            long worst = WorstPools.taken(shape, perNode, 0, nodes, pods).total();
            long most = most(shape, perNode, nodes, pods);

            String told = "seed " + seed + ", " + shape + ", " + nodes + " nodes, " + pods + " pods";
            assertTrue(worst <= most, told);
            assertTrue(worst >= most - slots - 1, told + ": " + worst + " of " + most);
        }
    }

    private static long most(PoolShape shape, int perNode, int nodes, int pods) {
        if (nodes == 0) {
            return 0;
        }
        long most = 0;
        for (int here = 0; here <= Math.min(perNode, pods); here++) {
            most = Math.max(
                    most, GroupNodes.taken(shape, here, 0).total() + most(shape, perNode, nodes - 1, pods - here));
        }
        return most;
    }

    @Test
    void theLikelyTypeIsTheFirstOne() {
        Network network = Estate.oneSubnet(
                "10.0.0.0/22",
                Cni.DEFAULT,
                Estate.group("general", "m5.large", 2, 10)
                        .withInstanceTypes(List.of("none.such", "m5.large", "c5.4xlarge")));

        // The max pods of both, 29, stop the pool of the c5.4xlarge after one interface of 30 addresses.
        assertEquals(
                2 * 30,
                Capacity.of(network, TYPES)
                        .subnet(NODE_A)
                        .orElseThrow()
                        .demand()
                        .max());
        assertEquals(
                2 * 20,
                LikelyCase.of(network, TYPES)
                        .subnet(NODE_A)
                        .orElseThrow()
                        .demand()
                        .max());
    }

    private static SubnetLoad worst(Network network, OfSubnet subnet) {
        return Objects.requireNonNull(WorstCase.of(network, TYPES).get(subnet));
    }
}
