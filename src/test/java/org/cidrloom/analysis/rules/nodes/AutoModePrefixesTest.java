package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AutoModePrefixesTest {
    private static final String RULE = "auto-mode-prefixes";

    /// AUTO-04.
    @Test
    void aSmallSubnetHasNoWholeBlocks() {
        Judged judged =
                Judged.of(auto("10.0.4.0/27", "10.0.8.0/27", "   # ! " + RULE)).isAsMarked();
        assertEquals(
                List.of("EKS Auto Mode gives its nodes /28 prefixes, but for node group general of"
                        + " cluster eks node-a has no whole free /28s for 1 prefix; node-b has no whole"
                        + " free /28s for 1 prefix. It falls back to single addresses there, with a call"
                        + " to EC2 for each and pods that start more slowly. Give it larger subnets, or"
                        + " reserve a part of them for prefixes."),
                judged.details(RULE));
        assertEquals(List.of("node-a", "node-b"), judged.related(RULE));
    }

    @Test
    void largeSubnetsHaveEnough() {
        Judged.of(auto("10.0.4.0/22", "10.0.8.0/22", "")).isAsMarked();
    }

    private static String auto(String first, String second, String mark) {
        return SoundCluster.with(
                "- id: general",
                "- id: general" + mark,
                "kind: managed",
                "kind: auto",
                "10.0.4.0/22",
                first,
                "10.0.8.0/22",
                second,
                "{min: 2, desired: 2, max: 4}",
                "{min: 1, desired: 1, max: 1}",
                "pods: 20",
                "surge: 0\n        pods: 2");
    }
}
