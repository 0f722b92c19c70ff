package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PeeringTransitTest {
    private static final String CHAIN = """
            vpcs:
              - id: a
                cidrs: [{cidr: 10.0.0.0/16}]
                routes: [{tier: node, destination: %s, via: b}]
              - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
              - {id: c, cidrs: [{cidr: 10.2.0.0/16}]}
            peerings: [{between: [a, b]}, {between: [b, c]}]
            """;

    @Test
    void aPeeringPassesNothingOnVectorT48() {
        Judged judged = Judged.of(CHAIN.formatted("10.2.0.0/16")).isMendedByEachFixOf("peering-transit");

        assertEquals(
                List.of(
                        "VPC a sends 10.2.0.0/16 by its peering with b, which has 10.1.0.0/16. A peering passes nothing on:"
                                + " not to what b is peered with or attached to, and not to its internet gateway, NAT gateways or"
                                + " endpoints. Packets are dropped. Connect the two that are to meet, or attach them to a transit"
                                + " gateway."),
                judged.details("peering-transit"));
        assertEquals(List.of("a~b", "b"), judged.related("peering-transit"));
    }

    @Test
    void theDestinationMayBeAPartOfThePeersBlockOrTakeItIn() {
        assertEquals(List.of(), Judged.of(CHAIN.formatted("10.1.4.0/24")).details("peering-transit"));
        assertEquals(List.of(), Judged.of(CHAIN.formatted("10.0.0.0/8")).details("peering-transit"));
    }
}
