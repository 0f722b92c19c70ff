package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cidrloom.bench.Estates;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Fix;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What an analyzer remembers never shows in what it says.
class RememberingTest {
    private static final int EDITS = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void afterAnyEditItSaysWhatAnotherSaysThatNeverSawTheDesign(long seed) {
        Random random = new Random(seed);
        RandomNetworks networks = new RandomNetworks(random);
        List<Network> history = new ArrayList<>(List.of(networks.network()));
        Analyzer remembering = Analyzer.standard();
        for (int edit = 0; edit < EDITS; edit++) {
            boolean undone = random.nextInt(10) == 0;
            Network next = undone
                    ? history.get(random.nextInt(history.size()))
                    : networks.edited(networks.edited(history.getLast()));
            history.add(next);
            assertSame(next, remembering.analyze(next), "seed " + seed + ", edit " + edit);
        }
    }

    @Test
    void aRandomDesignBreaksManyRules() {
        RandomNetworks networks = new RandomNetworks(new Random(1));
        List<String> rules = Analyzer.standard().analyze(networks.network()).findings().stream()
                .map(Finding::rule)
                .distinct()
                .toList();
        assertTrue(rules.size() > 10, rules::toString);
    }

    @Test
    void itTurnsFromOneDesignToAnotherAndBack() {
        Network estate = Estates.of(12, 5).network();
        Network random = new RandomNetworks(new Random(7)).network();
        Analyzer remembering = Analyzer.standard();
        for (Network network : List.of(estate, random, estate, Network.empty("none", "eu-west-1", List.of()), random)) {
            assertSame(network, remembering.analyze(network), network.name());
        }
    }

    private static void assertSame(Network network, Analysis remembered, String when) {
        Analysis fresh = Analyzer.standard().analyze(network);
        assertAll(
                when,
                () -> assertEquals(told(fresh.findings()), told(remembered.findings())),
                () -> assertEquals(
                        fresh.accepted().stream()
                                .map(each -> each.why() + told(each.finding()))
                                .toList(),
                        remembered.accepted().stream()
                                .map(each -> each.why() + told(each.finding()))
                                .toList()),
                () -> assertEquals(
                        fresh.capacity().clusters(), remembered.capacity().clusters()),
                () -> assertEquals(
                        fresh.capacity().subnets(), remembered.capacity().subnets()),
                () -> assertEquals(mended(network, fresh.findings()), mended(network, remembered.findings())));
    }

    private static String told(List<Finding> findings) {
        return String.join("\n", findings.stream().map(RememberingTest::told).toList());
    }

    private static String told(Finding finding) {
        return finding.withFixes(List.of())
                + finding.fixes().stream().map(Fix::title).toList().toString();
    }

    /// What the fixes make of the network: a fix that remembers too much would undo other edits.
    private static List<Network> mended(Network network, List<Finding> findings) {
        Design design = new Design(network, new Drawing(Map.of()));
        return findings.stream()
                .flatMap(finding -> finding.fixes().stream())
                .map(fix -> fix.edit().apply(design).network())
                .toList();
    }
}
