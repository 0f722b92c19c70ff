package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PodSubnetBlockTest {
    private static final String RULE = "pod-subnet-block";

    /// CNI-24.
    @Test
    void podSubnetsBesideTheNodesSpareNothing() {
        Judged judged = Judged.of(SoundCluster.customNetworking("", "- id: eks", "- id: eks   # ! " + RULE)
                        .replace("100.64.0.0/19", "10.0.64.0/19")
                        .replace("100.64.32.0/19", "10.0.96.0/19"))
                .isAsMarked();
        assertEquals(
                List.of("Cluster eks gives pods addresses of pod-a and pod-b by custom networking, and"
                        + " they stand in 10.0.0.0/16, as its nodes do. AWS's guide wants pods in another"
                        + " block of the VPC, and this way custom networking spares none of the nodes'"
                        + " addresses while it takes one network interface from each node. Put the pod"
                        + " subnets into a secondary block, such as one of 100.64.0.0/10, or turn custom"
                        + " networking off."),
                judged.details(RULE));
        assertEquals(List.of("pod-a", "pod-b"), judged.related(RULE));
    }

    @Test
    void podSubnetsInABlockOfTheirOwnAreFine() {
        Judged.of(SoundCluster.customNetworking("")).isAsMarked();
    }

    @Test
    void withoutCustomNetworkingPodsAreWhereTheNodesAre() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }
}
