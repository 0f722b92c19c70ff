package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DirectConnectPrefixQuotaTest {
    private static final String ID = "direct-connect-prefix-quota";

    @Test
    void morePrefixesThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {prefixesToOnPremises: 1}
                directConnectGateways:
                  - {id: dx-1, asn: 64701}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: dx-1, allowedPrefixes: [10.0.0.0/24, 10.0.1.0/24]}
                """).finds(ID);
        assertEquals(
                List.of("The attachment of Direct Connect gateway dx-1 to transit gateway hub announces 2"
                        + " prefixes to on-premises networks. The quota of prefixes per transit gateway"
                        + " from AWS to on premises is 1 in this design (AWS's default is 200). AWS does"
                        + " not raise it, so announce wider prefixes that cover them."),
                judged.details(ID));
        assertEquals("dx-1@hub", judged.finding(ID).subject().path());
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {prefixesToOnPremises: 2}
                directConnectGateways:
                  - {id: dx-1, asn: 64701}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: dx-1, allowedPrefixes: [10.0.0.0/24, 10.0.1.0/24]}
                """).finds();
    }

    /// The example of TGW-09.
    @Test
    void twoHundredAndTenPrefixesAreTenTooMany() {
        String prefixes = IntStream.range(0, 210)
                .mapToObj(number -> "10.0." + number + ".0/24")
                .collect(Collectors.joining(", "));
        Judged.of("""
                directConnectGateways: [{id: dx, asn: 64700}]
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments: [{to: dx, allowedPrefixes: [%s]}]
                """.formatted(prefixes)).finds(ID).tells(ID, "announces 210 prefixes", "is 200, AWS's default");
    }
}
