package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WarmIpTargetChurnTest {
    private static final String RULE = "warm-ip-target-churn";

    /// CNI-33.
    @Test
    void aTargetOfOneCallsEc2ForEachPod() {
        Judged judged = Judged.of(large("warmIpTarget: 1, minimumIpTarget: 5", "   # ! " + RULE))
                .isAsMarked();
        assertEquals(
                List.of("Cluster eks keeps 1 address free on each of up to 200 nodes (WARM_IP_TARGET"
                        + " 1). Below one network interface's worth nearly every pod that comes or goes"
                        + " makes a call to EC2, which AWS throttles for the whole account and Region;"
                        + " the CNI's guide keeps this setting for small clusters and pods that seldom"
                        + " change. Turn prefix delegation on, or keep whole interfaces ready"
                        + " (WARM_ENI_TARGET)."),
                judged.details(RULE));
        assertEquals(List.of("general"), judged.related(RULE));
    }

    @Test
    void oneInterfacesWorthIsNoMoreThanTheDefault() {
        Judged.of(large("warmIpTarget: 9", "")).isAsMarked();
    }

    @Test
    void prefixesComeSixteenAtATime() {
        Judged.of(large("prefixDelegation: true, warmIpTarget: 1", "")).isAsMarked();
    }

    @Test
    void aSmallClusterMay() {
        Judged.of(SoundCluster.with("cni: {}", "cni: {warmIpTarget: 1}")).isAsMarked();
    }

    private static String large(String cni, String mark) {
        return SoundCluster.customNetworking(
                cni, "- id: eks", "- id: eks" + mark, "desired: 2, max: 4", "desired: 100, max: 200");
    }
}
