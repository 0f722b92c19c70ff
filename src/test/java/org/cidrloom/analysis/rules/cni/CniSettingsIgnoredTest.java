package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CniSettingsIgnoredTest {
    private static final String RULE = "cni-settings-ignored";

    /// CNI-01, CNI-02.
    @Test
    void anAddressTargetOverridesTheOthers() {
        Judged judged = Judged.of(settings("warmIpTarget: 4, warmEniTarget: 1, warmPrefixTarget: 1", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Remove settings without effect from eks");
        assertEquals(
                List.of("In cluster eks these settings of the VPC CNI do nothing: WARM_ENI_TARGET 1,"
                        + " because WARM_IP_TARGET is set; WARM_PREFIX_TARGET 1, because prefix"
                        + " delegation is off. Remove them, so that nobody counts on them."),
                judged.details(RULE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prefixDelegation: true, warmEniTarget: 2  | WARM_ENI_TARGET 2, because prefixes are counted
            prefixDelegation: true, warmIpTarget: 4, warmPrefixTarget: 1  | WARM_PREFIX_TARGET 1, because WARM_IP_TARGET is set
            warmIpTarget: 0, minimumIpTarget: 5, warmEniTarget: 1  | WARM_ENI_TARGET 1, because MINIMUM_IP_TARGET is set
            maxEni: 5  | MAX_ENI 5, because no instance type of its nodes has more than 3 network interfaces
            maxEni: 0  | MAX_ENI 0 counts as not set
            externalSnat: true, excludeSnatCidrs: [192.168.0.0/16]  | the SNAT exclusions 192.168.0.0/16, because external SNAT
            """)
    void settingsThatDoNothing(String cni, String told) {
        Judged.of(settings(cni, "")).tells(RULE, told).isMendedByEachFixOf(RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmEniTarget: 1",
                "warmIpTarget: 2, minimumIpTarget: 12",
                "maxEni: 3",
                "excludeSnatCidrs: [192.168.0.0/16]"
            })
    void settingsThatDoSomething(String cni) {
        Judged.of(settings(cni, "")).isAsMarked();
    }

    private static String settings(String cni, String mark) {
        return SoundCluster.with("- id: eks", "- id: eks" + mark, "cni: {}", "cni: {" + cni + "}");
    }
}
