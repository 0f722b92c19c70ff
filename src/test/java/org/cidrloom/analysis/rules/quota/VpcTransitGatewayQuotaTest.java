package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcTransitGatewayQuotaTest {
    private static final String ID = "vpc-transit-gateway-quota";

    /// TGW-04.
    @Test
    void sixGatewaysAreOneTooMany() {
        Judged judged = Judged.of("""
                quotas: {transitGatewaysPerAccount: 6}
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}]}]
                transitGateways:
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-3, asn: 64514, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-4, asn: 64515, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-5, asn: 64516, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-6, asn: 64517, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                """).finds(ID);
        assertEquals(
                List.of("VPC app is attached to 6 transit gateways. The quota of transit gateways per VPC"
                        + " is 5, AWS's default. AWS does not raise it, so attach it to fewer of them and"
                        + " peer the gateways."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
        assertEquals(List.of("hub-1", "hub-2", "hub-3", "hub-4", "hub-5", "hub-6"), judged.related(ID));
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void fiveGatewaysAreFine() {
        Judged.of("""
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}]}]
                transitGateways:
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-3, asn: 64514, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-4, asn: 64515, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                  - {id: hub-5, asn: 64516, routeTables: [{id: main}], attachments: [{to: app, association: main}]}
                """).finds();
    }
}
