package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayPeeringPropagationTest {
    @Test
    void aPeeringOfGatewaysPropagatesNothing() {
        Judged judged = Judged.of("""
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: hub-us, association: main, propagations: [main]}     # ! transit-gateway-peering-propagation
                  - id: hub-us
                    asn: 64513
                    routeTables: [{id: us}]
                    attachments:
                      - {to: hub, association: us}
                """).isAsMarked();

        assertEquals(
                List.of(
                        "The peering of hub with hub-us is to propagate into main. Transit gateways that are peered tell"
                                + " each other no routes, so nothing arrives there. Turn the propagation off, and add static routes"
                                + " for what is behind the other gateway, in the tables of both."),
                judged.details("transit-gateway-peering-propagation"));
        assertEquals(List.of("hub-us"), judged.related("transit-gateway-peering-propagation"));
        judged.isMendedByEachFixOf("transit-gateway-peering-propagation");
    }
}
