package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClusterSubnetFullTest {
    private static final String RULE = "cluster-subnet-full";

    /// EKS-02.
    @Test
    void lessThanSixAddressesAreRefused() {
        Judged judged = Judged.of(shared("10.0.4.0/28", 2, "   # ! " + RULE));
        assertEquals(
                List.of("Beside their nodes and whatever else stands in them, node-a has 5 free"
                        + " addresses for the control plane of cluster eks, which needs at least six in"
                        + " each. EKS refuses the cluster, or its next upgrade, for want of addresses."
                        + " Give the control plane subnets of its own, a /28 in each zone."),
                judged.details(RULE));
        assertEquals(List.of("node-a"), judged.related(RULE));
        judged.isMendedBy(RULE, "Give the control plane of eks subnets of its own");
        assertEquals(
                List.of("control-plane-a", "control-plane-b"),
                judged.mended(RULE).network().clusters().getFirst().subnets());
    }

    @Test
    void aLargeSubnetHasRoomForBoth() {
        Judged.of(shared("10.0.4.0/22", 2, "")).isAsMarked();
    }

    /// A /28 has 11 usable addresses.
    @Test
    void aDedicatedSubnetMayBeAsSmallAsItGets() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }

    @Test
    void aSubnetThatRunsOutAltogetherIsToldByAnotherRule() {
        Judged judged = Judged.of(shared("10.0.4.0/28", 40, ""));
        assertEquals(List.of(), judged.details(RULE));
        judged.tells("subnet-exhausted", "control plane");
    }

    private static String shared(String block, int nodes, String mark) {
        return SoundCluster.with(
                "- id: eks",
                "- id: eks" + mark,
                "[control-a, control-b]",
                "[node-a, node-b]",
                "10.0.4.0/22",
                block,
                "cni: {}",
                "cni: {warmIpTarget: 1, minimumIpTarget: 1}",
                "{min: 2, desired: 2, max: 4}",
                "{min: " + nodes + ", desired: " + nodes + ", max: " + nodes + "}",
                "pods: 20",
                "surge: 0\n        pods: 8");
    }
}
