package org.cidrloom.analysis.rules.pods;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MaxPodsExceedsAddressesTest {
    private static final String RULE = "max-pods-exceeds-addresses";
    private static final String SUBNETS = """
            - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
            - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.1.0/24}
            - {id: pod-a, tier: pod, zone: eu-west-1a, cidr: 100.64.0.0/19}
            - {id: pod-b, tier: pod, zone: eu-west-1b, cidr: 100.64.32.0/19}
            """;
    private static final String CUSTOM = "{customNetworking: true, podSubnets: {eu-west-1a: pod-a, eu-west-1b: pod-b}}";

    /// MAXP-06: m5.large told the number from before custom networking.
    @Test
    void customNetworkingWithTheOldNumberLeavesPodsWithoutAddresses() {
        Judged.of(PodDesigns.cluster(SUBNETS, CUSTOM, group("self-managed", "maxPods: 29", "   # ! " + RULE)))
                .isAsMarked()
                .tells(RULE, "29 pods on m5.large", "carry 18 addresses", "custom networking", "Tell the kubelet 20")
                .isMendedBy(RULE, "Change max pods of general to 20");
    }

    @Test
    void whatNodeadmComputesKnowsNothingOfCustomNetworking() {
        Judged.of(PodDesigns.cluster(SUBNETS, CUSTOM, group("self-managed", "pods: 0", "   # ! " + RULE)))
                .isAsMarked();
    }

    /// KARP-02: without reservedENIs Karpenter counts on all interfaces, 29 pods where 20 fit.
    @Test
    void karpenterKnowsNothingOfCustomNetworkingEither() {
        Judged.of(PodDesigns.cluster(SUBNETS, CUSTOM, group("karpenter", "pods: 0", "   # ! " + RULE)))
                .isAsMarked()
                .tells(RULE, "29 pods on m5.large", "carry 18 addresses", "reservedENIs", "Tell the kubelet 20")
                .isMendedBy(RULE, "Change max pods of general to 20");
    }

    /// CNI-03 is told by minimum-ip-target-alone.
    @Test
    void aPoolThatNeverGrowsIsToldByItsCause() {
        Judged judged =
                Judged.of(PodDesigns.cluster(SUBNETS, "{minimumIpTarget: 5}", group("self-managed", "pods: 0", "")));
        assertEquals(List.of(), judged.details(RULE));
        assertEquals(1, judged.details("minimum-ip-target-alone").size());
    }

    @Test
    void aManagedGroupIsToldTheRightNumber() {
        Judged.of(PodDesigns.cluster(SUBNETS, CUSTOM, group("managed", "pods: 0", "")))
                .isAsMarked();
    }

    @Test
    void theRightNumberIsFine() {
        Judged.of(PodDesigns.cluster(SUBNETS, CUSTOM, group("self-managed", "maxPods: 20", "")))
                .isAsMarked();
    }

    /// MAXP-08.
    @Test
    void theTrunkOfSecurityGroupsForPodsTakesOneInterface() {
        Judged.of(PodDesigns.cluster(
                        SUBNETS, "{podSecurityGroups: true}", group("self-managed", "maxPods: 29", "   # ! " + RULE)))
                .isAsMarked()
                .tells(RULE, "carry 18 addresses", "trunk");
    }

    private static String group(String kind, String more, String mark) {
        return "{id: general, kind: " + kind + ", instanceTypes: [m5.large], subnets: [node-a, node-b],"
                + " nodes: {min: 2, desired: 2, max: 2}, " + more + "}" + mark;
    }
}
