package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NonRoutableRouteTest {
    private static final String VPC = """
            vpcs:
              - id: a
                cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: %s}]
                routes: [{tier: node, destination: 100.64.0.0/10, via: hub}]
            transitGateways:
              - id: hub
                routeTables: [{id: main}]
                attachments: [{to: a, association: main}]
            """;

    @Test
    void aVpcThatKeepsABlockToItselfSendsNothingOfItsRangeOut() {
        Judged judged = Judged.of(VPC.formatted("false")).isMendedByEachFixOf("non-routable-route");

        assertEquals(
                List.of("VPC a sends 100.64.0.0/10 to hub, and keeps 100.64.0.0/16 of 100.64.0.0/10 to itself. Its own"
                        + " block stays local, so the same addresses elsewhere cannot be reached, and pods that use them"
                        + " cannot be answered. Reach such networks by a routable address, behind a load balancer or a"
                        + " private NAT gateway, and remove the route."),
                judged.details("non-routable-route"));
    }

    @Test
    void aRoutableBlockMayBeRouted() {
        assertEquals(List.of(), Judged.of(VPC.formatted("true")).details("non-routable-route"));
    }
}
