package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WarmPrefixTargetZeroTest {
    private static final String RULE = "warm-prefix-target-zero";

    /// CNI-04.
    @Test
    void noPrefixKeptReadyIsNotSupported() {
        Judged judged = Judged.of(prefixes(", warmPrefixTarget: 0", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Keep one prefix ready in eks");
        assertEquals(
                List.of("In cluster eks prefix delegation is on and WARM_PREFIX_TARGET is 0. The CNI"
                        + " calls that not supported: no prefix is kept ready, and the first pod beyond"
                        + " the last one waits for EC2. Keep one prefix ready, or set WARM_IP_TARGET."),
                judged.details(RULE));
    }

    @Test
    void noAddressesKeptReadyAreNotSupportedEither() {
        Judged.of(prefixes(", warmIpTarget: 0, minimumIpTarget: 0", "   # ! " + RULE))
                .isAsMarked()
                .tells(RULE, "WARM_IP_TARGET and MINIMUM_IP_TARGET are both 0")
                .isMendedByEachFixOf(RULE);
    }

    @Test
    void theChartsDefaultKeepsOne() {
        Judged.of(prefixes("", "")).isAsMarked();
        Judged.of(prefixes(", warmIpTarget: 16", "")).isAsMarked();
    }

    @Test
    void withoutPrefixDelegationItDoesNotMatter() {
        Judged judged = Judged.of(SoundCluster.with("cni: {}", "cni: {warmPrefixTarget: 0}"));
        assertEquals(List.of(), judged.details(RULE));
    }

    private static String prefixes(String more, String mark) {
        return SoundCluster.customNetworking(
                "prefixDelegation: true" + more, "- id: eks", "- id: eks" + mark, "pods: 20", "pods: 40");
    }
}
