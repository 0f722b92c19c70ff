package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NodeGroupWithoutInstanceTypesTest {
    private static final String RULE = "node-group-without-instance-types";

    @Test
    void withoutATypeTheNumbersAreAGuess() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: general", "- id: general   # ! " + RULE, "        instanceTypes: [m5.large]\n", ""))
                .isAsMarked();
        assertEquals(
                List.of("Node group general of cluster eks names no instance types, so nobody knows how"
                        + " many pods and addresses its nodes take: each is counted with one address and"
                        + " up to 110 pods. Name the types that it may start."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void autoModeChoosesThemItself() {
        Judged.of(SoundCluster.with("        instanceTypes: [m5.large]\n", "", "kind: managed", "kind: auto"))
                .isAsMarked();
    }
}
