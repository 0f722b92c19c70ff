package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DirectConnectMixedTest {
    private static final String ID = "direct-connect-mixed";

    @Test
    void aVpcAndATransitGatewayDoNotShareAGateway() {
        Judged judged = Judged.of(design("[app]")).finds(ID);
        assertEquals("dx", judged.finding(ID).subject().path());
        assertEquals(List.of("app", "hub"), judged.related(ID));
        assertEquals(
                List.of("Direct Connect gateway dx is associated with app by virtual private gateways and attached to"
                        + " hub. AWS refuses a transit gateway for a Direct Connect gateway that has a virtual private"
                        + " gateway, and the other way round. Make two Direct Connect gateways of it, or attach the"
                        + " VPCs to the transit gateway."),
                judged.details(ID));
    }

    @Test
    void aTransitGatewayAloneIsFine() {
        Judged.of(design("[]")).finds();
    }

    private static String design(String vpcs) {
        return """
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}]}]
                directConnectGateways: [{id: dx, asn: 64700, vpcs: %s}]
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: dx}]}]
                """.formatted(vpcs);
    }
}
