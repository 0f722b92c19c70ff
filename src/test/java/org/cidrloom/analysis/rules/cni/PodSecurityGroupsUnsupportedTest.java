package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PodSecurityGroupsUnsupportedTest {
    private static final String RULE = "pod-security-groups-unsupported";

    /// CNI-12, MAXP-08.
    @Test
    void typesWithoutATrunkTakeNoBranches() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: eks",
                        "- id: eks   # ! " + RULE,
                        "cni: {}",
                        "cni: {podSecurityGroups: true}",
                        "[m5.large]",
                        "[t3.large]"))
                .isAsMarked()
                .isMendedBy(RULE, "Turn off security groups for pods of eks");
        assertEquals(
                List.of("Cluster eks has security groups for pods turned on, and none of its nodes can"
                        + " hold the trunk interface that they need: general has t3.large, without a"
                        + " trunk. Pods with a security group stay Pending. Choose instance types that"
                        + " take a trunk interface, such as m5.large, or turn security groups for pods"
                        + " off."),
                judged.details(RULE));
        assertEquals(List.of("general"), judged.related(RULE));
    }

    @Test
    void oneTypeWithATrunkSuffices() {
        Judged.of(SoundCluster.with("cni: {}", "cni: {podSecurityGroups: true}", "[m5.large]", "[m5.large, t3.large]"))
                .isAsMarked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: auto", "kind: fargate", "os: windows"})
    void nodesOfOtherKindsHaveNone(String kind) {
        Judged judged =
                Judged.of(SoundCluster.with("cni: {}", "cni: {podSecurityGroups: true}", "kind: managed", kind));
        judged.tells(RULE, "Pods with a security group stay Pending");
    }
}
