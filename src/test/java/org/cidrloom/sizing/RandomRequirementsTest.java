package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.NodeCapacity;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every answer keeps its word: a design has no error and carries the pods, and a refusal names something that helps.
class RandomRequirementsTest {
    /// Some seconds' worth; thousands by `-Dcidrloom.sizing.rounds=5000`.
    private static final int ROUNDS = Integer.getInteger("cidrloom.sizing.rounds", 80);
    /// A NAT gateway in each of six zones is more than the default quota of Elastic IP addresses.
    private static final int MOST_ZONES = 5;

    private static final List<String> TYPES = List.of(
            "t3.micro",
            "t3.small",
            "t3.medium",
            "t3.large",
            "m5.large",
            "m5.xlarge",
            "m5.4xlarge",
            "m5.24xlarge",
            "m4.large",
            "t2.micro",
            "m7g.medium",
            "c6i.8xlarge",
            "p5.48xlarge",
            "m5.metal");
    private static final List<String> OUTSIDE = List.of(
            "192.168.0.0/16",
            "172.16.0.0/12",
            "10.0.0.0/8",
            "172.20.0.0/16",
            "100.64.0.0/16",
            "100.64.0.0/11",
            "100.64.0.0/10",
            "10.100.0.0/16",
            "203.0.113.0/24",
            "192.168.1.0/24");
    private static final List<String> VPCS =
            List.of("10.0.0.0/16", "10.22.0.0/16", "10.24.0.0/20", "172.31.0.0/16", "100.64.0.0/16", "192.168.64.0/20");

    private final long seed = Long.getLong("cidrloom.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Analyzer analyzer = Analyzer.standard();
    private final InstanceTypes types = InstanceTypes.bundled();
    private final Planner planner = new Planner(types, analyzer);
    private int designs;
    private int refusals;
    private int laterZones;

    @Test
    void everyAnswerKeepsItsWord() {
        for (int round = 0; round < ROUNDS; round++) {
            Requirements asked = requirements();
            if (!planner.mistakesIn(asked).isEmpty()) {
                continue;
            }
            String told = "seed " + seed + ", round " + round + ": " + asked;
            switch (planner.plan(asked)) {
                case Sized sized -> keepsItsWord(sized, told);
                case Refused refused -> keepsItsWord(refused, told);
            }
        }
        assertTrue(designs > ROUNDS / 5, () -> "seed " + seed + ": only " + designs + " designs");
        assertTrue(refusals > ROUNDS / 20, () -> "seed " + seed + ": only " + refusals + " refusals");
        assertTrue(laterZones > ROUNDS / 10, () -> "seed " + seed + ": only " + laterZones + " later zones");
    }

    private void keepsItsWord(Sized sized, String told) {
        designs++;
        Network network = sized.design().network();
        assertEquals(List.of(), errors(network), told);
        carries(network, sized.asked().pods(), told);
        carries(grown(sized), sized.asked().podsInTheEnd(), told);
        assertEquals(sized.asked().zones(), network.zones(), told);
        NodeCapacity node = sized.capacity()
                .cluster(sized.clusterId())
                .orElseThrow()
                .groups()
                .getFirst()
                .types()
                .getFirst();
        Integer said = sized.asked().podsPerNode();
        int perNode = (int) Math.min(node.pods(), said == null ? Integer.MAX_VALUE : said);
        LowerBound bound = LowerBound.of(sized.asked(), sized.choice().mode(), perNode);
        assertFalse(bound.refutes(), () -> told + "\nis refuted by " + bound);
        if (sized.choice().spareZones() > 0 && sized.asked().zones().size() < MOST_ZONES) {
            laterZones++;
            Network wider = LaterZone.added(sized);
            assertEquals(List.of(), errors(wider), () -> told + "\nwith a later zone");
            assertTrue(
                    wider.vpc(sized.vpcId())
                            .orElseThrow()
                            .subnets()
                            .containsAll(
                                    network.vpc(sized.vpcId()).orElseThrow().subnets()),
                    told);
        }
        if (random.nextInt(4) == 0) {
            aLargerRangeFitsAsWell(sized.asked(), told);
        }
    }

    private void aLargerRangeFitsAsWell(Requirements asked, String told) {
        Cidr first = asked.granted().getFirst();
        if (asked.granted().size() > 1 || first.prefixLength() <= 16) {
            return;
        }
        Requirements wider = asked.withGranted(List.of(first.parent()));
        boolean alike = asked.connectedRanges().stream()
                .allMatch(range -> range.overlaps(first) == range.overlaps(first.parent())
                        && !first.parent().contains(range));
        if (alike && planner.mistakesIn(wider).isEmpty()) {
            assertInstanceOf(Sized.class, planner.plan(wider), () -> told + "\nwith " + first.parent());
        }
    }

    private void keepsItsWord(Refused refused, String told) {
        refusals++;
        assertFalse(refused.proof().lines().isEmpty(), told);
        assertFalse(refused.relaxations().isEmpty(), () -> told + "\nno relaxation for " + refused.proof());
        for (Relaxation relaxation : refused.relaxations()) {
            String which = told + "\nrelaxed: " + relaxation.words();
            assertFalse(relaxation.asked().equals(refused.asked()), which);
            assertEquals(List.of(), planner.mistakesIn(relaxation.asked()), which);
            assertEquals(List.of(), errors(relaxation.result().design().network()), which);
            carries(relaxation.result().design().network(), relaxation.asked().pods(), which);
            carries(grown(relaxation.result()), relaxation.asked().podsInTheEnd(), which);
        }
    }

    private void carries(Network network, long pods, String told) {
        CapacityReport report = Capacity.of(network, types);
        ClusterCapacity cluster =
                report.cluster(network.clusters().getFirst().id()).orElseThrow();
        assertEquals(pods, cluster.planned(), told);
        assertTrue(cluster.possible() >= pods, () -> told + "\ncarries " + cluster.possible());
        report.subnets().values().forEach(load -> {
            assertFalse(load.isExhausted(), () -> told + "\n" + load);
            assertFalse(load.lacksPrefixes(), () -> told + "\n" + load);
        });
    }

    private static Network grown(Sized sized) {
        Network network = sized.design().network();
        Cluster cluster = network.clusters().getFirst();
        return network.withClusters(List.of(cluster.withNodeGroups(
                List.of(cluster.nodeGroups().getFirst().withPods(sized.asked().podsInTheEnd())))));
    }

    private List<String> errors(Network network) {
        return analyzer.analyze(network).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::detail)
                .toList();
    }

    private Requirements requirements() {
        List<Cidr> granted = new ArrayList<>(List.of(block(16 + random.nextInt(13))));
        if (random.nextInt(6) == 0) {
            granted.add(block(20 + random.nextInt(8)));
        }
        int zones = 2 + random.nextInt(random.nextInt(4) == 0 ? 5 : 2);
        int pods = 1 + random.nextInt(random.nextBoolean() ? 100 : random.nextInt(5) == 0 ? 20_000 : 1_000);
        boolean internet = random.nextInt(4) != 0;
        NatMode nat = internet
                ? some(List.of(NatMode.values()), 1).getFirst()
                : random.nextBoolean() ? NatMode.NONE : NatMode.PRIVATE;
        return Requirements.of(granted, "eu-west-1", zones, pods, some(TYPES, 1 + random.nextInt(2)))
                .with(asked -> asked.growthPercent(random.nextInt(3) == 0 ? random.nextInt(150) : 0)
                        .spareZones(random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(3)) : null)
                        .podsPerNode(random.nextInt(3) == 0 ? Integer.valueOf(1 + random.nextInt(60)) : null)
                        .hostNetworkPodsPerNode(2 + random.nextInt(4))
                        .onPremises(random.nextBoolean() ? List.of() : cidrs(some(OUTSIDE, random.nextInt(4))))
                        .otherVpcs(random.nextBoolean() ? List.of() : cidrs(some(VPCS, random.nextInt(4))))
                        .internet(internet)
                        .nat(nat)
                        .privateEndpoint(random.nextBoolean())
                        .secondaryAllowed(random.nextInt(3) != 0)
                        .ipv6(random.nextInt(8) == 0));
    }

    private Cidr block(int length) {
        long start = random.nextInt(8) == 0 ? 192L << 24 | 168L << 16 : 10L << 24 | (long) random.nextInt(64) << 16;
        return Cidr.around(Address.ipv4(start + random.nextInt(1 << 16)), length);
    }

    private static List<Cidr> cidrs(List<String> texts) {
        return texts.stream().map(Cidr::parse).toList();
    }

    private <T> List<T> some(List<T> all, int count) {
        return random.ints(0, all.size())
                .distinct()
                .limit(count)
                .sorted()
                .mapToObj(all::get)
                .toList();
    }
}
