package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DirectConnectTransitGatewayQuotaTest {
    private static final String ID = "direct-connect-transit-gateway-quota";

    @Test
    void sevenTransitGatewaysAreOneTooMany() {
        Judged judged = Judged.of("""
                quotas: {transitGatewaysPerAccount: 7}
                directConnectGateways:
                  - {id: dx-1, asn: 64701}
                transitGateways:
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-3, asn: 64514, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-4, asn: 64515, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-5, asn: 64516, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-6, asn: 64517, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-7, asn: 64518, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                """).finds(ID);
        assertEquals(
                List.of("Direct Connect gateway dx-1 is attached to 7 transit gateways. The quota of"
                        + " transit gateways per Direct Connect gateway is 6, AWS's default. AWS does not"
                        + " raise it, so attach the others to a second Direct Connect gateway, or peer the"
                        + " transit gateways."),
                judged.details(ID));
        assertEquals("dx-1", judged.finding(ID).subject().path());
        assertEquals(List.of("hub-1", "hub-2", "hub-3", "hub-4", "hub-5", "hub-6", "hub-7"), judged.related(ID));
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void sixAreFine() {
        Judged.of("""
                quotas: {transitGatewaysPerAccount: 7}
                directConnectGateways:
                  - {id: dx-1, asn: 64701}
                transitGateways:
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-3, asn: 64514, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-4, asn: 64515, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-5, asn: 64516, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                  - {id: hub-6, asn: 64517, routeTables: [{id: main}], attachments: [{to: dx-1}]}
                """).finds();
    }
}
