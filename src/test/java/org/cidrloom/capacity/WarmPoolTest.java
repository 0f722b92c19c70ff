package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WarmPoolTest {
    private static final int UNSET = 0;

    /// The table of the CNI's docs/eni-and-ip-target.md. Where it has `2,3` (WARM_IP 2, MINIMUM_IP 5, no pods),
    /// the CNI's code v1.23.1 fills the first ENI first (CNI-31). The last row is CNI-34's.
    @ParameterizedTest(name = "{0} WARM_ENI={1} WARM_IP={2} MINIMUM_IP={3}, {4} pods")
    @CsvSource(textBlock = """
            # type,     warmEni, warmIp, min, pods, perEni,   ips, unused, subnetIps
            t3.small,      1,      0,    0,    0,  3,           3,    3,     4
            t3.small,      1,      0,    0,    5,  3 3 3,       9,    4,    12
            t3.small,      1,      0,    0,    9,  3 3 3,       9,    0,    12
            t3.small,      1,      1,    1,    0,  1,           1,    1,     2
            t3.small,      1,      1,    1,    5,  3 3,         6,    1,     8
            t3.small,      1,      1,    1,    9,  3 3 3,       9,    0,    12
            t3.small,      1,      2,    5,    0,  3 2,         5,    5,     7
            t3.small,      1,      2,    5,    5,  3 3 1,       7,    2,    10
            t3.small,      1,      2,    5,    9,  3 3 3,       9,    0,    12
            p3dn.24xlarge, 1,      0,    0,    0,  49,         49,   49,    50
            p3dn.24xlarge, 1,      0,    0,    3,  49 49,      98,   95,   100
            p3dn.24xlarge, 1,      0,    0,   95,  49 49 49,  147,   52,   150
            p3dn.24xlarge, 1,      5,   10,    0,  10,         10,   10,    11
            p3dn.24xlarge, 1,      5,   10,    7,  12,         12,    5,    13
            p3dn.24xlarge, 1,      5,   10,   15,  20,         20,    5,    21
            p3dn.24xlarge, 1,      5,   10,   45,  49 1,       50,    5,    52
            m5.large,      1,      0,    0,    1,  9 9,        18,   17,    20
            """)
    void secondaryAddressesAreHeldAsTheTablesOfTheCniSay(
            String type, int warmEni, int warmIp, int min, int pods, String perEni, int ips, int unused, int subnet) {
        WarmPool pool = both(shape(type, false, new WarmTargets(warmEni, warmIp, min, 1)), pods);

        int enis = perEni.split(" ", -1).length;
        assertEquals(
                new WarmPool(enis, numbers(perEni), ips, 0, ips, pods, 0, subnet, 0),
                pool,
                () -> "subnet " + pool.subnetIps());
        assertEquals(unused, pool.unused());
    }

    /// The table of the CNI's docs/prefix-and-ip-target.md, as far as the CNI's code agrees with it, and the
    /// README's example of WARM_IP 16.
    @ParameterizedTest(name = "{0} WARM_PREFIX={1} WARM_IP={2} MINIMUM_IP={3}, {4} pods")
    @CsvSource(textBlock = """
            # type,     warmPrefix, warmIp, min, pods, perEni, ips, unused
            t3.small,      1,         0,     0,    0,  1,       16,   16
            t3.small,      1,         0,     0,    5,  2,       32,   27
            t3.small,      1,         0,     0,   16,  2,       32,   16
            t3.small,      1,         0,     0,   17,  3,       48,   31
            t3.small,      1,         0,     0,   58,  3 2,     80,   22
            t3.small,      1,         1,     1,    0,  1,       16,   16
            t3.small,      1,         1,     1,    5,  1,       16,   11
            t3.small,      1,         1,     1,   17,  2,       32,   15
            t3.small,      1,         1,     1,   58,  3 1,     64,    6
            t3.small,      1,         7,    20,    5,  2,       32,   27
            t3.small,      1,         7,    20,   17,  2,       32,   15
            t3.small,      1,         7,    20,   58,  3 2,     80,   22
            p3dn.24xlarge, 1,         0,     0,    0,  1,       16,   16
            p3dn.24xlarge, 1,         5,    10,    0,  1,       16,   16
            p3dn.24xlarge, 1,         5,    10,    7,  1,       16,    9
            p3dn.24xlarge, 1,         5,    10,   15,  2,       32,   17
            m5.large,      1,        16,     0,    0,  1,       16,   16
            m5.large,      1,        16,     0,    1,  2,       32,   31
            """)
    void prefixesAreHeldAsTheTablesOfTheCniSay(
            String type, int warmPrefix, int warmIp, int min, int pods, String perEni, int ips, int unused) {
        WarmPool pool = both(shape(type, true, new WarmTargets(1, warmIp, min, warmPrefix)), pods);

        List<Integer> filled = numbers(perEni);
        assertEquals(
                new WarmPool(filled.size(), filled, ips / 16, ips / 16, ips, pods, 0, filled.size() + ips, 0), pool);
        assertEquals(unused, pool.unused());
    }

    /// Rows of the CNI's tables that its own code v1.23.1 does not produce (CNI-31): the code wins.
    @ParameterizedTest(name = "{0} WARM_PREFIX={1} WARM_IP={2} MINIMUM_IP={3}, {4} pods; documented: {6}")
    @CsvSource(textBlock = """
            # type,        warmPrefix, warmIp, min, pods, prefixes of the code, documented
            t3.small,         1,         7,    20,   0,  2,  1 prefix
            p3dn.24xlarge,    1,         0,     0,   3,  2,  2 prefixes on 2 ENIs
            p3dn.24xlarge,    1,         0,     0,  95,  7,  7 prefixes on 3 ENIs
            p3dn.24xlarge,    1,         5,    10,  45,  4,  4 prefixes on 2 ENIs
            """)
    void theCodeWinsWhereTheTablesSayOtherwise(
            String type, int warmPrefix, int warmIp, int min, int pods, int prefixes, String documented) {
        WarmPool pool = both(shape(type, true, new WarmTargets(1, warmIp, min, warmPrefix)), pods);

        assertEquals(
                new WarmPool(1, List.of(prefixes), prefixes, prefixes, 16 * prefixes, pods, 0, 1 + 16 * prefixes, 0),
                pool,
                documented);
    }

    @Test
    void threeNodesWithTwoCorednsPodsHoldFiftyAddresses() {
        PoolShape c5Large = shape("c5.large", false, WarmTargets.DEFAULT);

        List<Integer> held = List.of(
                both(c5Large, 1).subnetIps(),
                both(c5Large, 1).subnetIps(),
                both(c5Large, 0).subnetIps());

        assertEquals(List.of(20, 20, 10), held);
    }

    @Test
    void aMinimumAloneLeavesFurtherPodsPending() {
        WarmPool pool = both(shape("t3.small", false, new WarmTargets(1, UNSET, 5, 1)), 10);

        assertEquals(new WarmPool(2, List.of(3, 2), 5, 0, 5, 5, 5, 7, 0), pool);
    }

    @Test
    void customNetworkingSetsThePrimaryAsideAndDrawsOnThePodSubnet() {
        PoolShape shape = new PoolShape(3, 5, false, true, false, PoolShape.NO_STOP, WarmTargets.DEFAULT);

        assertEquals(new WarmPool(3, List.of(5, 5), 10, 0, 10, 10, 0, 1, 12), both(shape, 10));
        assertEquals(new WarmPool(3, List.of(5, 5), 10, 0, 10, 10, 3, 1, 12), both(shape, 13));
    }

    @Test
    void theTrunkIsAttachedAndHoldsNoPods() {
        PoolShape standard = new PoolShape(3, 9, false, false, true, PoolShape.NO_STOP, WarmTargets.DEFAULT);
        PoolShape custom = new PoolShape(3, 9, false, true, true, PoolShape.NO_STOP, WarmTargets.DEFAULT);

        assertEquals(new WarmPool(3, List.of(9, 9), 18, 0, 18, 18, 2, 21, 0), both(standard, 20));
        assertEquals(new WarmPool(3, List.of(9), 9, 0, 9, 9, 11, 1, 11), both(custom, 20));
    }

    @Test
    void growthStopsAtMaxPods() {
        PoolShape capped = new PoolShape(8, 29, false, false, false, 58, WarmTargets.DEFAULT);

        assertEquals(List.of(29, 29), both(capped, 40).perEni());
        assertEquals(2, both(capped, 60).pending());
    }

    @Test
    void aPrimaryThatCustomNetworkingSetsAsideLeavesASingleEniNodeWithoutPods() {
        PoolShape shape = new PoolShape(1, 49, false, true, false, PoolShape.NO_STOP, WarmTargets.DEFAULT);

        assertEquals(new WarmPool(1, List.of(), 0, 0, 0, 0, 4, 1, 0), both(shape, 4));
    }

    @Test
    void theFirstBatchOvershootsASmallMaxPods() {
        PoolShape twoWarmPrefixes = new PoolShape(3, 3, true, false, false, 11, new WarmTargets(1, 0, 0, 2));
        PoolShape minimumOfTwenty = new PoolShape(3, 3, true, false, false, 11, new WarmTargets(1, 0, 20, 1));

        assertEquals(2, both(twoWarmPrefixes, 0).prefixes());
        assertEquals(2, both(minimumOfTwenty, 0).prefixes());
    }

    @Test
    void closedFormAndSimulationAgreeOnRandomNodes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 40_000; i++) {
            PoolShape shape = randomShape(random);
            int pods = random.nextInt(0, Math.min(shape.addresses(), 250) + 12);

            assertEquals(
                    IpamdSimulation.run(shape, pods),
                    WarmPool.of(shape, pods),
                    () -> shape + " with " + pods + " pods, seed " + seed);
        }
    }

    /// The closed form as published with CNI-30, which knows nothing of the first batch.
    @Test
    void thePublishedClosedFormDiffersOnlyWhereTheFirstBatchOvershoots() {
        List<String> differing = new ArrayList<>();
        int compared = 0;
        for (int[] type : new int[][] {{2, 2}, {3, 4}, {3, 6}, {3, 10}, {4, 15}, {8, 30}}) {
            for (int maxPods : new int[] {4, 8, 11, 17, 29, 58, 110, 234, PoolShape.NO_STOP}) {
                for (WarmTargets targets : prefixTargets()) {
                    PoolShape shape = new PoolShape(type[0], type[1] - 1, true, false, false, maxPods, targets);
                    for (int pods = 0; pods <= Math.min(shape.addresses(), Math.min(maxPods, 120)); pods++) {
                        compared++;
                        int simulated = IpamdSimulation.run(shape, pods).prefixes();
                        if (simulated != published(shape, pods)) {
                            differing.add(shape + " with " + pods + " pods");
                            assertTrue(maxPods <= 17, shape::toString);
                        }
                    }
                }
            }
        }
        assertTrue(compared > 10_000, "compared " + compared);
        assertFalse(differing.isEmpty());
    }

    private static List<WarmTargets> prefixTargets() {
        return List.of(
                new WarmTargets(1, 0, 0, 1),
                new WarmTargets(1, 0, 0, 2),
                new WarmTargets(1, 5, 0, 1),
                new WarmTargets(1, 2, 20, 1));
    }

    private static int published(PoolShape shape, int pods) {
        WarmTargets targets = shape.targets();
        int wanted = targets.countsAddresses()
                ? Math.ceilDiv(Math.max(pods + targets.warmIp(), targets.minimumIp()), 16)
                : Math.ceilDiv(pods, 16) + targets.warmPrefix();
        return Math.min(Math.min(wanted, Math.ceilDiv(shape.maxPods(), 16)), shape.slots());
    }

    @Test
    void podsThatComeAndGoLeaveThePoolNeitherTooLowNorWithoutTheirAddresses() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            PoolShape shape = randomShape(random);
            IpamdSimulation node = new IpamdSimulation(shape);
            node.grow();
            node.attachTrunk();
            int placed = 0;
            for (int step = 0; step < 60; step++) {
                placed += random.nextInt(3) > 0 ? (node.addPod() ? 1 : 0) : (node.removePod() ? -1 : 0);
                boolean low = node.isTooLow();
                node.scaleDown();
                WarmPool pool = node.pool(0);
                assertEquals(placed, pool.placed(), () -> shape + ", seed " + seed);
                assertTrue(pool.unused() >= 0, () -> shape + ", seed " + seed);
                boolean neverTakesBackWhatItNeeds = low || !node.isTooLow() || shape.prefixes();
                assertTrue(neverTakesBackWhatItNeeds, () -> shape + ", seed " + seed);
            }
        }
    }

    @Test
    void aNodeThatHasLostItsPodsGivesItsSpareInterfacesBack() {
        IpamdSimulation node = new IpamdSimulation(shape("m5.large", false, WarmTargets.DEFAULT));
        node.grow();
        for (int i = 0; i < 20; i++) {
            node.addPod();
        }
        assertEquals(List.of(9, 9, 9), node.pool(0).perEni());

        while (node.removePod()) {
            node.scaleDown();
        }

        assertEquals(List.of(9), node.pool(0).perEni());
    }

    @Test
    void aShapeThatCannotBeIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new PoolShape(1, 3, false, false, true, 10, WarmTargets.DEFAULT));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PoolShape(0, 3, false, false, false, 10, WarmTargets.DEFAULT));
    }

    private static WarmPool both(PoolShape shape, int pods) {
        WarmPool closed = WarmPool.of(shape, pods);
        assertEquals(IpamdSimulation.run(shape, pods), closed, () -> shape + " with " + pods + " pods");
        return closed;
    }

    private static PoolShape shape(String type, boolean prefixes, WarmTargets targets) {
        InstanceType limits = InstanceTypes.bundled().find(type).orElseThrow();
        return new PoolShape(
                limits.maxEnis(), limits.slotsPerEni(), prefixes, false, false, PoolShape.NO_STOP, targets);
    }

    private static PoolShape randomShape(Random random) {
        int enis = random.nextInt(1, 9);
        int slots = random.nextInt(4) == 0 ? random.nextInt(1, 50) : random.nextInt(1, 15);
        boolean counts = random.nextBoolean();
        WarmTargets targets = new WarmTargets(
                random.nextInt(0, 4),
                counts ? random.nextInt(0, 24) : 0,
                counts ? random.nextInt(0, 60) : 0,
                random.nextInt(0, 5));
        int maxPods = random.nextInt(3) == 0 ? PoolShape.NO_STOP : random.nextInt(0, 260);
        return new PoolShape(
                enis,
                slots,
                random.nextBoolean(),
                random.nextBoolean(),
                enis > 1 && random.nextBoolean(),
                maxPods,
                targets);
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.split(" ", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }
}
