package org.cidrloom.capacity;

import java.util.List;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Growth.Hit;
import org.cidrloom.capacity.Growth.Percent;
import org.cidrloom.capacity.Growth.PodsPerMonth;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class GrowthTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();
    private static final OfNodeGroup GENERAL = new OfNodeGroup("dev-cluster", "general");

    /// Two m5.large run 54 pods, and the /24 holds 225.
    private final Network network =
            Estate.oneSubnet("10.0.0.0/24", Cni.DEFAULT, Estate.group("general", "m5.large", 2, 40));

    @Test
    void percentCompound() {
        Growth growth = Growth.of(network, "dev-cluster", TYPES, new Percent(10));

        // 40 × 1.1^3 = 53.24, so 54 pods in month 3; 58.6 in month 4. 40 × 1.1^19 = 244.6, one month before 222.4.
        List<Wall> walls =
                ZoneWalls.of(network, "dev-cluster", TYPES).getFirst().walls();
        assertEquals(
                new Growth(
                        "dev-cluster",
                        new Percent(10),
                        List.of(
                                new Hit(4, GENERAL, "eu-west-1a", 59, walls.get(0)),
                                new Hit(19, GENERAL, "eu-west-1a", 245, walls.get(1)))),
                growth);
        assertEquals(
                "Growing 10 % a month, cluster dev-cluster meets its first wall in month 4: in zone eu-west-1a, the most"
                        + " nodes are full at 54 pods (network interfaces of m5.large), and 59 pods are planned.",
                growth.words());
        assertEquals(
                "month 19: in zone eu-west-1a, node-a runs out of addresses at 225 pods, and 245 pods are planned",
                growth.hits().getLast().words());
    }

    @Test
    void podsAMonthAdd() {
        Growth growth = Growth.of(network, "dev-cluster", TYPES, new PodsPerMonth(5));

        assertEquals(List.of(3, 38), growth.hits().stream().map(Hit::month).toList());
        assertEquals(
                List.of(55L, 230L), growth.hits().stream().map(Hit::planned).toList());
    }

    @Test
    void podsAMonthAreSharedOverTheZones() {
        Network three = Estate.network(Estate.dev(), Estate.cluster().withCni(Estate.customNetworking()));

        Growth growth = Growth.of(three, "dev-cluster", TYPES, new PodsPerMonth(28));

        // 10 of 28 pods are in zone a, so 10 of 28 more each month; 20 pods fit.
        assertEquals(
                new Hit(2, GENERAL, "eu-west-1a", 30, growth.hits().getFirst().wall()),
                growth.hits().getFirst());
    }

    @Test
    void whatIsOverToday() {
        Network over = Estate.oneSubnet("10.0.0.0/24", Cni.DEFAULT, Estate.group("general", "m5.large", 2, 60));

        Growth growth = Growth.of(over, "dev-cluster", TYPES, new Percent(0));

        assertEquals(
                "Growing 0 % a month, cluster dev-cluster meets its first wall today: in zone eu-west-1a, the most nodes"
                        + " are full at 54 pods (network interfaces of m5.large), and 60 pods are planned.",
                growth.words());
    }

    @Test
    void whatNeverComes() {
        assertEquals(
                "Growing 0 % a month, cluster dev-cluster meets no wall within ten years.",
                Growth.of(network, "dev-cluster", TYPES, new Percent(0)).words());
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 100, 100",
        "10, 1, 100, 110",
        "10, 2, 100, 121",
        "2.5, 12, 100, 135",
        "-50, 1, 5, 3",
        "100, 10, 1, 1024",
        "10000, 120, 5, 2305843009213693952"
    })
    void grownPodsAreRoundedUpButNotForFloatingPoint(double percent, int months, long pods, long grown) {
        assertEquals(grown, new Percent(percent).after(months, pods, 1));
    }

    @Test
    void theGrownNetworkHasMorePodsAndTheSameNodes() {
        Network grown = Growth.grown(network, new Percent(50), 1);

        NodeGroup was = network.clusters().getFirst().nodeGroups().getFirst();
        assertEquals(was.withPods(60), grown.clusters().getFirst().nodeGroups().getFirst());
    }
}
