package org.cidrloom.analysis.rules.pods;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.model.Network;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetExhaustedTest {
    private static final String RULE = "subnet-exhausted";

    /// EKS-20: two m5.large at the default WARM_ENI_TARGET hold up to 30 addresses each, of 27.
    @Test
    void warmPoolsDrainASmallSubnet() {
        Judged judged = Judged.of(PodDesigns.cluster("""
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/27}   # ! subnet-exhausted
                        """, "{}", group("node-a", "max: 2", "pods: 2")))
                .isAsMarked()
                .tells(
                        RULE,
                        "27 usable addresses",
                        "An idle m5.large node holds 10 of its addresses, and 20 once it runs a single pod",
                        "held by warm pools");
        assertEquals(List.of("general", "eks"), judged.related(RULE));
    }

    @Test
    void podSubnetsOfTheirOwnMendIt() {
        Network mended = Judged.of(PodDesigns.cluster("""
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/27}
                        """, "{}", group("node-a", "max: 2", "pods: 2")))
                .isMendedBy(RULE, "Move the pods of eks to pod subnets of their own")
                .mended(RULE)
                .network();
        assertEquals(
                "pod-a 100.64.0.0/19",
                mended.vpcs().getFirst().subnets().getLast().id() + " "
                        + mended.vpcs().getFirst().subnets().getLast().cidr());
        assertEquals(
                "{eu-west-1a=pod-a}",
                mended.clusters().getFirst().cni().podSubnets().toString());
    }

    @Test
    void aSubnetThatHoldsTheMostNodesAndOneMoreWhileRollingIsFine() {
        Judged.of(PodDesigns.cluster("""
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/25}
                        """, "{}", group("node-a", "max: 2", "pods: 2")))
                .isAsMarked();
    }

    @Test
    void fewerAddressesHeldReadyFitTheSameSubnet() {
        Judged.of(PodDesigns.cluster(
                        """
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/27}
                        """, "{warmIpTarget: 2, minimumIpTarget: 4}", group("node-a", "max: 2", "pods: 2")))
                .isAsMarked();
    }

    private static String group(String subnets, String nodes, String more) {
        return "{id: general, instanceTypes: [m5.large], subnets: [" + subnets + "], nodes: {min: 1, desired: 1, "
                + nodes + "}, surge: 1, " + more + "}";
    }
}
