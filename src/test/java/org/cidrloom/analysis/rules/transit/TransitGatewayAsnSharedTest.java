package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayAsnSharedTest {
    private static final String ID = "transit-gateway-asn-shared";

    @Test
    void peersWithOneAsnAreOneWarning() {
        Judged judged =
                Judged.of(design(64512, "{to: hub-us}")).finds(ID).isMendedBy(ID, "Change ASN of hub-us to 64513");
        assertEquals("hub-us", judged.finding(ID).subject().path());
        assertEquals(List.of("hub-eu"), judged.related(ID));
        assertEquals(
                List.of("Transit gateways hub-eu and hub-us are peered and both have the ASN 64512. AWS advises ASNs of"
                        + " their own for peered gateways, because routes cannot be exchanged between equal ones where"
                        + " that becomes possible. Give one of them another."),
                judged.details(ID));
    }

    @Test
    void asnsOfTheirOwnAreFine() {
        Judged.of(design(64513, "{to: hub-us}")).finds();
    }

    @Test
    void gatewaysThatAreNotPeeredMayShare() {
        Judged.of("""
                transitGateways:
                  - {id: hub-eu, routeTables: [{id: main}]}
                  - {id: hub-us, region: us-east-1, routeTables: [{id: main}]}
                """).finds();
    }

    private static String design(long asn, String attachment) {
        return """
                transitGateways:
                  - {id: hub-eu, asn: 64512, routeTables: [{id: main}], attachments: [%s]}
                  - {id: hub-us, asn: %d, region: us-east-1, routeTables: [{id: main}], attachments: [{to: hub-eu}]}
                """.formatted(attachment, asn);
    }
}
