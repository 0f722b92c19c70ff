package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayPeeringQuotaTest {
    private static final String ID = "transit-gateway-peering-quota";

    @Test
    void morePeeringsThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {peeringsPerTransitGateway: 1}
                transitGateways:
                  - id: hub
                    asn: 64600
                    routeTables: [{id: main}]
                    attachments: [{to: hub-1}, {to: hub-2}]
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}], attachments: [{to: hub}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}], attachments: [{to: hub}]}
                """)
                .finds(ID)
                .isMendedBy(ID, "Plan with a quota of 2 peering attachments per transit gateway");
        assertEquals(
                List.of("Transit gateway hub has 2 peering attachments. The quota of peering attachments"
                        + " per transit gateway is 1 in this design (AWS's default is 50). AWS raises it on"
                        + " request: ask for 2 before you build and plan with “quotas:"
                        + " {peeringsPerTransitGateway: 2}” in the design, or join the gateways by one in"
                        + " the middle, with static routes."),
                judged.details(ID));
        assertEquals("hub", judged.finding(ID).subject().path());
    }

    @Test
    void attachmentsOfVpcsAreNotCounted() {
        Judged.of("""
                quotas: {peeringsPerTransitGateway: 2}
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}]}]
                transitGateways:
                  - id: hub
                    asn: 64600
                    routeTables: [{id: main}]
                    attachments: [{to: app}, {to: hub-1}, {to: hub-2}]
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}], attachments: [{to: hub}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}], attachments: [{to: hub}]}
                """).finds();
    }
}
