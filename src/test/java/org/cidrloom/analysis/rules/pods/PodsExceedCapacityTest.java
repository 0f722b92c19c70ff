package org.cidrloom.analysis.rules.pods;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PodsExceedCapacityTest {
    private static final String RULE = "pods-exceed-capacity";
    private static final String SUBNETS = """
            - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/22}
            - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.4.0/22}
            """;

    /// MAXP-01: a kubelet that is told 12 pods, none of them on the host network, carries 12.
    @Test
    void onePodMoreThanTheNodesCarryIsTold() {
        Judged judged = Judged.of(PodDesigns.cluster(SUBNETS, "{}", group(4, 49, "   # ! " + RULE)))
                .isAsMarked()
                .tells(
                        RULE,
                        "plans 49 pods and holds 48 with its most nodes (4): 1 pod does not start",
                        "max pods of m5.large",
                        "5 nodes carry them: raise the greatest number of nodes to 5")
                .isMendedBy(RULE, "Change greatest nodes of general to 5");
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void asManyPodsAsTheNodesCarryAreFine() {
        Judged.of(PodDesigns.cluster(SUBNETS, "{}", group(4, 48, ""))).isAsMarked();
    }

    @Test
    void aGroupWithoutNodesHoldsNoPods() {
        Judged.of(PodDesigns.cluster(SUBNETS, "{}", group(0, 13, "   # ! " + RULE)))
                .isAsMarked()
                .tells(RULE, "plans 13 pods and holds 0", "no nodes in eu-west-1a")
                .isMendedBy(RULE, "Change greatest nodes of general to 2");
    }

    @Test
    void moreNodesAreNotOfferedWhereASubnetLimitsThePods() {
        Judged judged = Judged.of(PodDesigns.cluster("""
                - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/27}   # ! subnet-exhausted
                - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.0.32/27}   # ! subnet-exhausted
                """, "{}", group(4, 120, "   # ! " + RULE))
                .replace("- id: eks", "- id: eks   # ! zone-loss"));
        judged.tells(RULE, "What keeps further pods out: node-a addresses.", "Give the subnet a larger block");
        assertEquals(List.of("eks", "node-a"), judged.related(RULE));
    }

    @Test
    void nothingIsSaidOfAnInstanceTypeThatNobodyKnows() {
        Judged judged =
                Judged.of(PodDesigns.cluster(SUBNETS, "{}", group(4, 49, "").replace("m5.large", "m99.large")));
        assertEquals(List.of(), judged.details(RULE));
    }

    private static String group(int max, int pods, String mark) {
        return "{id: general, kind: self-managed, instanceTypes: [m5.large], subnets: [node-a, node-b], maxPods: 12,"
                + " hostNetworkPodsPerNode: 0, nodes: {min: 0, desired: " + max + ", max: " + max + "}, surge: 0,"
                + " pods: " + pods + "}" + mark;
    }
}
