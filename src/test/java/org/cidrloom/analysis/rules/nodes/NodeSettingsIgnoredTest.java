package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NodeSettingsIgnoredTest {
    private static final String RULE = "node-settings-ignored";

    /// FARG-02.
    @Test
    void fargateHasNoNodes() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: general", "- id: general   # ! " + RULE, "kind: managed", "kind: fargate"))
                .isAsMarked()
                .isMendedBy(RULE, "Remove settings without effect from general");
        assertEquals(
                List.of("Each pod on Fargate is a micro-VM of its own, so in node group general of"
                        + " cluster eks its instance types (m5.large) and its number of nodes have no"
                        + " effect. Remove what nobody should count on."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    /// AUTO-02.
    @Test
    void autoModeComputesMaxPods() {
        Judged.of(SoundCluster.with(
                        "- id: general",
                        "- id: general   # ! " + RULE,
                        "kind: managed",
                        "kind: auto",
                        "pods: 20",
                        "maxPods: 50"))
                .isAsMarked()
                .tells(RULE, "max pods 50 has no effect")
                .isMendedByEachFixOf(RULE);
    }

    @Test
    void aFargateProfileOfSubnetsAndPodsIsFine() {
        Judged.of(SoundCluster.with(
                        "kind: managed",
                        "kind: fargate",
                        "        instanceTypes: [m5.large]\n",
                        "",
                        "        nodes: {min: 2, desired: 2, max: 4}\n",
                        ""))
                .isAsMarked();
    }
}
