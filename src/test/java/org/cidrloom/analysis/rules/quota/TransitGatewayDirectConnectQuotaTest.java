package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayDirectConnectQuotaTest {
    private static final String ID = "transit-gateway-direct-connect-quota";

    @Test
    void moreGatewaysThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {directConnectGatewaysPerTransitGateway: 1}
                directConnectGateways:
                  - {id: dx-1, asn: 64701}
                  - {id: dx-2, asn: 64702}
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: dx-1}, {to: dx-2}]}]
                """).finds(ID);
        assertEquals(
                List.of("Transit gateway hub has 2 Direct Connect gateways. The quota of Direct Connect"
                        + " gateways per transit gateway is 1 in this design (AWS's default is 20). AWS"
                        + " does not raise it, so let networks share a Direct Connect gateway."),
                judged.details(ID));
        assertEquals("hub", judged.finding(ID).subject().path());
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {directConnectGatewaysPerTransitGateway: 2}
                directConnectGateways:
                  - {id: dx-1, asn: 64701}
                  - {id: dx-2, asn: 64702}
                  - {id: dx-3, asn: 64703}
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: dx-1}, {to: dx-2}]}]
                """).finds();
    }
}
