package org.cidrloom.analysis.rules.pods;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MaxPodsAboveAdvisedTest {
    private static final String RULE = "max-pods-above-advised";

    /// MAXP-05: m5.large under prefix delegation has addresses for 432 pods.
    @Test
    void addressesAreNotAllThatANodeNeeds() {
        Judged judged = Judged.of(SoundCluster.customNetworking(
                        "prefixDelegation: true",
                        "- id: general",
                        "- id: general   # ! " + RULE,
                        "kind: managed",
                        "kind: self-managed",
                        "pods: 20",
                        "maxPods: 290"))
                .isAsMarked()
                .isMendedBy(RULE, "Change max pods of general to 110");
        assertEquals(
                List.of("In node group general of cluster eks the kubelet takes up to 290 pods on"
                        + " m5.large, where AWS advises 110. There are addresses for them, but kubelet"
                        + " and node are tested up to 110 pods below 30 vCPUs and 250 from there on;"
                        + " beyond, probes and evictions come late. Tell the kubelet 110."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void nodeadmsFormulaKnowsNoCap() {
        Judged.of(SoundCluster.with(
                        "kind: managed",
                        "kind: self-managed",
                        "[m5.large]",
                        "[m5.24xlarge]",
                        "10.0.4.0/22",
                        "10.0.32.0/19",
                        "10.0.8.0/22",
                        "10.0.64.0/19"))
                .tells(RULE, "737 pods on m5.24xlarge, where AWS advises 250");
    }

    /// The cause is told by max-pods-exceeds-addresses.
    @Test
    void whereTheAddressesAreMissingTooItKeepsQuiet() {
        Judged.of(SoundCluster.with(
                        "kind: managed",
                        "kind: self-managed",
                        "pods: 20",
                        "maxPods: 434",
                        "- id: general",
                        "- id: general   # ! max-pods-exceeds-addresses"))
                .isAsMarked();
    }

    @Test
    void theAdvisedNumberIsFine() {
        Judged.of(SoundCluster.customNetworking(
                        "prefixDelegation: true", "kind: managed", "kind: self-managed", "pods: 20", "maxPods: 110"))
                .isAsMarked();
    }
}
