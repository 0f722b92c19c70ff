package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CniVersionTooOldTest {
    private static final String RULE = "cni-version-too-old";

    /// CNI-05.
    @Test
    void prefixDelegationIsNotKnownBefore19() {
        Judged judged = Judged.of(SoundCluster.customNetworking(
                        "version: 1.8.0, prefixDelegation: true, delivery: addon",
                        "- id: eks",
                        "- id: eks   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Change CNI version of eks to 1.23.1");
        assertEquals(
                List.of("Cluster eks has VPC CNI 1.8.0, which does not know prefix delegation (from 1.9"
                        + " on) and ENIConfigs in the add-on's configuration (from 1.13 on). It leaves"
                        + " what it does not know aside without a word. Take a newer version, or do"
                        + " without."),
                judged.details(RULE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.5.9  | minimumIpTarget: 5, warmIpTarget: 2  | MINIMUM_IP_TARGET (from 1.6 on)
            1.5.9  | excludeSnatCidrs: [192.168.0.0/16]   | SNAT exclusions (from 1.6 on)
            1.6.4  | podSecurityGroups: true              | security groups for pods (from 1.7 on)
            1.8.0  | warmPrefixTarget: 1                  | WARM_PREFIX_TARGET (from 1.9 on)
            """)
    void settingsOfLaterVersions(String version, String cni, String told) {
        Judged.of(SoundCluster.with("cni: {}", "cni: {version: " + version + ", " + cni + "}"))
                .tells(RULE, told)
                .isMendedByEachFixOf(RULE);
    }

    /// CNI-27: the names that chart 1.1.12 gave match no node.
    @Test
    void theChartNamesEniConfigsByTheirKeysFrom111On() {
        Judged.of(SoundCluster.customNetworking("version: 1.10.1", "- id: eks", "- id: eks   # ! " + RULE))
                .isAsMarked()
                .tells(RULE, "ENIConfigs of its chart under the names of zones alone (from 1.11 on)");
        Judged.of(SoundCluster.customNetworking("version: 1.11.0")).isAsMarked();
    }

    /// CNI-26.
    @Test
    void theAddonKnewNoEniConfigsIn112() {
        Judged.of(SoundCluster.customNetworking("version: v1.12.6-eksbuild.2, delivery: addon"))
                .tells(RULE, "ENIConfigs in the add-on's configuration (from 1.13 on)");
    }

    @Test
    void bareMetalTakesPrefixesFrom111On() {
        Judged.of(SoundCluster.with(
                        "cni: {}", "cni: {version: 1.10.4, prefixDelegation: true}", "[m5.large]", "[m5.metal]"))
                .tells(RULE, "prefixes on bare metal (from 1.11 on)");
    }

    @Test
    void aVersionThatNobodyCanReadCountsAsTheNewest() {
        Judged.of(SoundCluster.with("cni: {}", "cni: {version: latest, warmIpTarget: 2, minimumIpTarget: 5}"))
                .isAsMarked();
    }
}
