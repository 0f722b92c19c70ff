package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ManagedMaxPodsTest {
    private static final String RULE = "managed-max-pods";

    /// MAXP-03.
    @Test
    void eksOverridesWhatAManagedGroupSays() {
        Judged judged = Judged.of(
                        SoundCluster.with("- id: general", "- id: general   # ! " + RULE, "pods: 20", "maxPods: 20"))
                .isAsMarked()
                .isMendedBy(RULE, "Clear max pods of general");
        assertEquals(
                List.of("Node group general of cluster eks says 20 max pods. EKS computes the number of"
                        + " a managed node group by itself, 29 here, and enforces it over the kubelet's"
                        + " settings, unless the group's launch template names an AMI. Give it one, or"
                        + " take EKS's number."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    /// T-72: the least of several types counts.
    @Test
    void theLeastTypeCounts() {
        Judged.of(SoundCluster.with("[m5.large]", "[m5.large, m5.4xlarge]", "pods: 20", "maxPods: 29"))
                .isAsMarked();
    }

    @Test
    void aSelfManagedGroupIsToldWhatTheDesignSays() {
        Judged.of(SoundCluster.with("kind: managed", "kind: self-managed", "pods: 20", "maxPods: 20"))
                .isAsMarked();
    }
}
