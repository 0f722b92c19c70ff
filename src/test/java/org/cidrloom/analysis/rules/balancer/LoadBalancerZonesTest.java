package org.cidrloom.analysis.rules.balancer;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LoadBalancerZonesTest {
    private static final String RULE = "load-balancer-zones";

    /// EKS-16.
    @Test
    void anApplicationLoadBalancerWantsTwoZones() {
        Judged judged = Judged.of(balancer("type: application, scheme: internal, subnets: [node-a]", "   # ! " + RULE))
                .isAsMarked();
        assertEquals(
                List.of("Application Load Balancer web of VPC app has subnets in eu-west-1a only, and"
                        + " an Application Load Balancer wants two Availability Zones. AWS refuses it."
                        + " Name one subnet in each of two Availability Zones or more."),
                judged.details(RULE));
        assertEquals(List.of("node-a"), judged.related(RULE));
    }

    @Test
    void eachZoneHasOneSubnet() {
        Judged.of(balancer("type: application, scheme: internet-facing, subnets: [public-a, node-a, public-b]", "")
                        .replace("internet-facing", "internal"))
                .tells(RULE, "has public-a and node-a in eu-west-1a, and takes one subnet of a zone")
                .isMendedBy(RULE, "Change subnets of web to public-a, public-b");
    }

    @Test
    void noSubnetsAreRefused() {
        Judged.of(balancer("type: network, scheme: internal, subnets: []", "")).tells(RULE, "has no subnets");
    }

    /// EKS-17.
    @Test
    void aNetworkLoadBalancerTakesNoLocalZone() {
        Judged.of(balancer("type: network, scheme: internal, subnets: [control-a, node-b]", "")
                        .replace(
                                "control-a, tier: control-plane, zone: eu-west-1a",
                                "control-a, tier: control-plane, zone: eu-west-1-lon-1a"))
                .tells(RULE, "stands in eu-west-1-lon-1a")
                .isMendedBy(RULE, "Change subnets of web to node-b");
    }

    @Test
    void aNetworkLoadBalancerMayStandInOneZone() {
        Judged.of(balancer("type: network, scheme: internal, subnets: [node-a]", ""))
                .isAsMarked();
        Judged.of(balancer("type: application, scheme: internal, subnets: [node-a, node-b]", ""))
                .isAsMarked();
    }

    private static String balancer(String balancer, String mark) {
        return SoundCluster.with(
                "- id: app",
                "- id: app" + mark,
                "clusters:",
                "    loadBalancers:\n      - {id: web, " + balancer + "}\nclusters:");
    }
}
