package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PrefixDelegationUnsupportedTest {
    private static final String RULE = "prefix-delegation-unsupported";

    /// CNI-35.
    @Test
    void typesBeforeNitroTakeNoPrefixes() {
        Judged judged = Judged.of(SoundCluster.customNetworking(
                        "prefixDelegation: true",
                        "- id: general",
                        "- id: general   # ! " + RULE,
                        "[m5.large]",
                        "[m4.xlarge, t2.large]"))
                .isAsMarked()
                .isMendedBy(RULE, "Turn off prefix delegation of eks");
        assertEquals(
                List.of("Cluster eks gives pods /28 prefixes, but in node group general m4.xlarge and"
                        + " t2.large do not run on Nitro, and EC2 assigns prefixes there only. On such"
                        + " nodes the CNI falls back to single addresses without a word, so they carry a"
                        + " sixteenth of the pods. Choose instance types on Nitro, or turn prefix"
                        + " delegation off."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void whereOthersDoTheOddOneCanGo() {
        Judged.of(SoundCluster.customNetworking(
                        "prefixDelegation: true",
                        "- id: general",
                        "- id: general   # ! " + RULE,
                        "[m5.large]",
                        "[m5.large, m4.large]"))
                .isAsMarked()
                .isMendedBy(RULE, "Change instance type of general to m5.large");
    }

    @Test
    void nitroAndItsBareMetalTakePrefixes() {
        Judged.of(SoundCluster.customNetworking("prefixDelegation: true", "[m5.large]", "[m5.large, m5.metal]"))
                .isAsMarked();
    }

    @Test
    void withoutPrefixDelegationAnyTypeWillDo() {
        Judged.of(SoundCluster.with("[m5.large]", "[m4.large]")).isAsMarked();
    }
}
