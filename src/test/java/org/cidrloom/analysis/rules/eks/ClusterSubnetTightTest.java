package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClusterSubnetTightTest {
    private static final String RULE = "cluster-subnet-tight";

    /// EKS-02: sixteen are recommended.
    @Test
    void nodesLeaveFewAddresses() {
        Judged judged = Judged.of(shared("10.0.4.0/27", "   # ! " + RULE));
        assertEquals(
                List.of("Beside their nodes and whatever else stands in them, node-a has 15 free"
                        + " addresses for the control plane of cluster eks. Six in each will do, and AWS"
                        + " recommends sixteen: pods take what is free. Give the control plane subnets of"
                        + " its own, a /28 in each zone."),
                judged.details(RULE));
        assertEquals(List.of("node-a"), judged.related(RULE));
        judged.isMendedBy(RULE, "Give the control plane of eks subnets of its own");
    }

    @Test
    void largerSubnetsLeaveMore() {
        Judged.of(shared("10.0.4.0/26", "")).isAsMarked();
    }

    /// Beside a known number of nodes and no pods, what is left stays left.
    @Test
    void aSubnetWithoutPodsIsEnough() {
        Judged.of(SoundCluster.customNetworking(
                        "", "[control-a, control-b]", "[node-a, node-b]", "10.0.4.0/22", "10.0.4.0/28"))
                .isAsMarked();
    }

    @Test
    void aSubnetOfItsOwnIsEnough() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }

    private static String shared(String block, String mark) {
        return SoundCluster.with(
                "- id: eks",
                "- id: eks" + mark,
                "[control-a, control-b]",
                "[node-a, node-b]",
                "10.0.4.0/22",
                block,
                "cni: {}",
                "cni: {warmIpTarget: 1, minimumIpTarget: 10}",
                "{min: 2, desired: 2, max: 4}",
                "{min: 2, desired: 2, max: 2}",
                "pods: 20",
                "surge: 0\n        pods: 4");
    }
}
