package org.cidrloom.bench;

import java.util.List;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Network;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class EstatesTest {
    @ParameterizedTest(name = "{0} VPCs")
    @ValueSource(ints = {0, 1, 2, 100, 1_500})
    void anEstateBreaksNoRule(int vpcs) {
        Network network = Estates.of(vpcs, 42).network();
        assertEquals(vpcs, network.vpcs().size());
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
