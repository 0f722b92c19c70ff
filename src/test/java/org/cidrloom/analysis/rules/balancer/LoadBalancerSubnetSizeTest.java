package org.cidrloom.analysis.rules.balancer;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LoadBalancerSubnetSizeTest {
    private static final String RULE = "load-balancer-subnet-size";

    /// T-55.
    @Test
    void aSubnetOfSixteenAddressesIsRefused() {
        Judged judged = Judged.of(small("application", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Make subnets of web larger");
        assertEquals(
                List.of("Application Load Balancer web of VPC app stands in public-a (10.0.0.0/28) and"
                        + " public-b (10.0.0.32/28). AWS wants a /27 or larger with at least 8 free"
                        + " addresses for each of its subnets, and refuses it else. Make the subnets"
                        + " larger."),
                judged.details(RULE));
        assertEquals(List.of("public-a", "public-b"), judged.related(RULE));
        assertEquals(
                List.of("10.0.0.0/27", "10.0.0.32/27"),
                judged.mended(RULE).network().vpcs().getFirst().subnets().stream()
                        .limit(2)
                        .map(subnet -> subnet.cidr().toString())
                        .toList());
    }

    @Test
    void aNetworkLoadBalancerTakesSmallOnes() {
        Judged.of(small("network", "")).isAsMarked();
    }

    @Test
    void aSubnetOfThirtyTwoIsTaken() {
        Judged.of(balancer("type: application, scheme: internet-facing, subnets: [public-a, public-b]", ""))
                .isAsMarked();
    }

    private static String small(String type, String mark) {
        return balancer("type: " + type + ", scheme: internet-facing, subnets: [public-a, public-b]", mark)
                .replace("10.0.0.0/27", "10.0.0.0/28")
                .replace("10.0.0.32/27", "10.0.0.32/28");
    }

    private static String balancer(String balancer, String mark) {
        return SoundCluster.with(
                "- id: app",
                "- id: app" + mark,
                "clusters:",
                "    loadBalancers:\n      - {id: web, " + balancer + "}\nclusters:");
    }
}
