package org.cidrloom.analysis.rules.balancer;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LoadBalancerAddressesTest {
    private static final String RULE = "load-balancer-addresses";

    /// EKS-17: the example of the fact.
    @Test
    void aNetworkLoadBalancerOnTheInternetWantsEightFree() {
        Judged judged = Judged.of(crowded("internet-facing", "   # ! " + RULE)).isAsMarked();
        assertEquals(
                List.of("Beside what else stands there with the most nodes, public-a has 7 free"
                        + " addresses for the internet-facing Network Load Balancer web of VPC app. AWS"
                        + " wants 8 free ones in each of its subnets, although it takes one, and refuses"
                        + " it else. Give it larger subnets, or subnets with less in them."),
                judged.details(RULE));
        assertEquals(List.of("public-a"), judged.related(RULE));
    }

    @Test
    void anInternalOneTakesWhatThereIs() {
        Judged.of(crowded("internal", "")).isAsMarked();
    }

    @Test
    void aSubnetWithRoomIsFine() {
        Judged.of(balancer("type: network, scheme: internet-facing, subnets: [public-a, public-b]", ""))
                .isAsMarked();
    }

    /// A /28 with three further network load balancers beside the NAT gateway.
    private static String crowded(String scheme, String mark) {
        return balancer("type: network, scheme: " + scheme + ", subnets: [public-a]", mark)
                .replace("10.0.0.0/27", "10.0.0.0/28")
                .replace("clusters:", """
                      - {id: b, type: network, scheme: internal, subnets: [public-a]}
                      - {id: c, type: network, scheme: internal, subnets: [public-a]}
                      - {id: d, type: network, scheme: internal, subnets: [public-a]}
                clusters:""".indent(0).stripTrailing());
    }

    private static String balancer(String balancer, String mark) {
        return SoundCluster.with(
                "- id: app",
                "- id: app" + mark,
                "clusters:",
                "    loadBalancers:\n      - {id: web, " + balancer + "}\nclusters:");
    }
}
