package org.cidrloom.bench;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.bench.Estates.Size;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Network;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class EstatesTest {
    @ParameterizedTest(name = "{0} VPCs")
    @ValueSource(ints = {0, 1, 2, 100, 1_500, 5_000})
    void anEstateBreaksNoRule(int vpcs) {
        Network network = Estates.of(vpcs, 42).network();
        assertEquals(vpcs, network.vpcs().size());
        assertEquals(
                12 * vpcs,
                network.vpcs().stream().mapToInt(vpc -> vpc.subnets().size()).sum());
        assertEquals(2 * vpcs / 3, network.clusters().size());
        assertBreaksNoRule(network);
    }

    static Stream<Size> sizes() {
        return Stream.of(
                Size.of(40).withBlocks(3),
                Size.of(40).withBlocks(4).withSubnets(30),
                Size.of(40).withSubnets(48),
                Size.of(40).withRouteTables(1),
                Size.of(40).withRouteTables(2).withClusters(0),
                Size.of(40).withClusters(40));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void anEstateOfAnyShapeBreaksNoRule(Size size) {
        Network network = Estates.of(size, 42).network();
        assertEquals(
                size.subnets() * size.vpcs(),
                network.vpcs().stream().mapToInt(vpc -> vpc.subnets().size()).sum());
        assertEquals(size.clusters(), network.clusters().size());
        assertEquals(
                size.routeTables(),
                network.transitGateways().getFirst().routeTables().size());
        assertBreaksNoRule(network);
    }

    private static void assertBreaksNoRule(Network network) {
        List<String> errors = Analyzer.standard().analyze(network).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.subject().path() + ": " + finding.detail())
                .limit(5)
                .toList();
        assertEquals(List.of(), errors);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aSeedDecidesEverything(long seed) {
        assertEquals(Estates.of(30, seed), Estates.of(30, seed));
        assertNotEquals(Estates.of(30, seed), Estates.of(30, seed + 1));
    }
}
