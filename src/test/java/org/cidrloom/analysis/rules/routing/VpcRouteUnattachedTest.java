package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcRouteUnattachedTest {
    @Test
    void aRouteToAGatewayNeedsAnAttachment() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: a     # ! vpc-route-unattached
                    cidrs: [{cidr: 10.0.0.0/16}]
                    routes:
                      - {tier: node, destination: 10.1.0.0/16, via: hub}
                      - {tier: pod, destination: 10.1.0.0/16, via: hub}
                transitGateways: [{id: hub, routeTables: [{id: main}]}]
                """).isAsMarked();

        assertEquals(
                List.of("VPC a sends 10.1.0.0/16 to transit gateway hub, but is not attached to it. AWS"
                        + " refuses the routes. Attach the VPC, or remove the routes."),
                judged.details("vpc-route-unattached"));
        assertEquals(List.of("hub"), judged.related("vpc-route-unattached"));
        judged.isMendedBy("vpc-route-unattached", "Remove 2 routes to hub from a");
    }

    @Test
    void aRouteToAnotherVpcNeedsAPeering() {
        String design = """
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    routes: [{tier: node, destination: 10.1.0.0/16, via: b}]
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                """;

        Judged.of(design).tells("vpc-route-unattached", "VPC b, but is not peered with it");
        Judged.of(design + "peerings: [{between: [a, b]}]\n").isAsMarked();
    }
}
