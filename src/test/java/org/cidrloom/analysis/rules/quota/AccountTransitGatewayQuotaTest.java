package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AccountTransitGatewayQuotaTest {
    private static final String ID = "account-transit-gateway-quota";

    @Test
    void sixGatewaysInOneAccountAreOneTooMany() {
        Judged judged = Judged.of("""
                transitGateways:
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}]}
                  - {id: hub-3, asn: 64514, routeTables: [{id: main}]}
                  - {id: hub-4, asn: 64515, routeTables: [{id: main}]}
                  - {id: hub-5, asn: 64516, routeTables: [{id: main}]}
                  - {id: hub-6, asn: 64517, routeTables: [{id: main}]}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 6 transit gateways per account");
        assertEquals(
                List.of("The design's account in eu-west-1 has 6 transit gateways. The quota of transit"
                        + " gateways per account is 5, AWS's default. AWS raises it on request: ask for 6"
                        + " before you build and plan with “quotas: {transitGatewaysPerAccount: 6}” in the"
                        + " design, or make route tables of one gateway instead of further gateways."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
        assertEquals(List.of("hub-1", "hub-2", "hub-3", "hub-4", "hub-5", "hub-6"), judged.related(ID));
    }

    @Test
    void fiveInEachAccountAndRegionAreFine() {
        Judged.of("""
                transitGateways:
                  - {id: hub-1, asn: 64512, routeTables: [{id: main}]}
                  - {id: hub-2, asn: 64513, routeTables: [{id: main}]}
                  - {id: hub-3, asn: 64514, routeTables: [{id: main}]}
                  - {id: hub-4, asn: 64515, routeTables: [{id: main}]}
                  - {id: hub-5, asn: 64516, routeTables: [{id: main}]}
                  - {id: hub-6, asn: 64517, routeTables: [{id: main}], region: eu-central-1}
                  - {id: hub-7, asn: 64518, routeTables: [{id: main}], region: eu-central-1}
                  - {id: hub-8, asn: 64519, routeTables: [{id: main}], region: eu-central-1}
                  - {id: hub-9, asn: 64520, routeTables: [{id: main}], region: eu-central-1}
                  - {id: hub-10, asn: 64521, routeTables: [{id: main}], region: eu-central-1}
                  - {id: hub-11, asn: 64522, routeTables: [{id: main}], account: "111122223333"}
                  - {id: hub-12, asn: 64523, routeTables: [{id: main}], account: "111122223333"}
                  - {id: hub-13, asn: 64524, routeTables: [{id: main}], account: "111122223333"}
                  - {id: hub-14, asn: 64525, routeTables: [{id: main}], account: "111122223333"}
                  - {id: hub-15, asn: 64526, routeTables: [{id: main}], account: "111122223333"}
                """).finds();
    }
}
