package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayAttachmentQuotaTest {
    private static final String ID = "transit-gateway-attachment-quota";

    @Test
    void moreAttachmentsThanPlannedWithAreTold() {
        Judged judged =
                Judged.of("""
                quotas: {attachmentsPerTransitGateway: 1}
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}]}
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: v1}, {to: v2}]}]
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 2 attachments per transit gateway");
        assertEquals(
                List.of("Transit gateway hub has 2 attachments. The quota of attachments per transit"
                        + " gateway is 1 in this design (AWS's default is 5,000). AWS raises it on request:"
                        + " ask for 2 before you build and plan with “quotas:"
                        + " {attachmentsPerTransitGateway: 2}” in the design, or attach VPCs to a second"
                        + " gateway and peer the two."),
                judged.details(ID));
        assertEquals("hub", judged.finding(ID).subject().path());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {attachmentsPerTransitGateway: 2}
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}]}
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: v1}, {to: v2}]}]
                """).finds();
    }
}
