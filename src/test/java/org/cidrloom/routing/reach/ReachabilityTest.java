package org.cidrloom.routing.reach;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReachabilityTest {
    private static final String TWO_VPCS = """
            vpcs:
              - id: a
                cidrs: [{cidr: 10.0.0.0/16}]
                subnets: [{id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}]
              - id: b
                cidrs: [{cidr: 10.1.0.0/16}]
                subnets: [{id: node-b, tier: node, zone: eu-west-1a, cidr: 10.1.0.0/24}]
            """;

    @Test
    void bothWaysLeadThroughTheTableThatTheSenderIsAssociatedWith() {
        Asked asked = Asked.of(TWO_VPCS + """
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                """);

        assertEquals("a > main > b; back b > main > a", asked.way("a", "b"));
        assertEquals("node-a > main > b; back node-b > main > a", asked.way("node-a", "node-b"));
    }

    @Test
    void withoutARouteInTheTableItBreaksThere() {
        Asked asked = Asked.of(TWO_VPCS + """
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main}
                      - {to: b, association: main}
                """);

        assertEquals("a > main | no-route", asked.way("a", "b"));
    }
}
