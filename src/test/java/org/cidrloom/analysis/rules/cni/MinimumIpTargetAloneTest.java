package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MinimumIpTargetAloneTest {
    private static final String RULE = "minimum-ip-target-alone";

    /// CNI-03.
    @Test
    void aMinimumAloneNeverGrows() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: eks", "- id: eks   # ! " + RULE, "cni: {}", "cni: {minimumIpTarget: 20}"))
                .isAsMarked()
                .isMendedBy(RULE, "Change WARM_IP_TARGET of eks to 2");
        assertEquals(
                List.of("In cluster eks MINIMUM_IP_TARGET is 20 and WARM_IP_TARGET is not set. The CNI"
                        + " then fetches 20 addresses for a node and never more: each further pod on it"
                        + " stays in ContainerCreating. Set WARM_IP_TARGET as well."),
                judged.details(RULE));
        assertEquals(List.of("general"), judged.related(RULE));
    }

    @Test
    void zeroCountsAsNotSet() {
        Judged.of(SoundCluster.with("cni: {}", "cni: {minimumIpTarget: 0}")).isAsMarked();
    }

    @Test
    void aMinimumWithAWarmTargetGrows() {
        Judged.of(SoundCluster.with("cni: {}", "cni: {minimumIpTarget: 12, warmIpTarget: 2}"))
                .isAsMarked();
    }
}
