package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DirectConnectRouteQuotaTest {
    private static final String ID = "direct-connect-route-quota";

    @Test
    void moreRoutesThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {routesFromOnPremises: 2}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24, 192.168.2.0/24, 192.168.4.0/24]}
                directConnectGateways: [{id: dx, asn: 64700, networks: [dc]}]
                """)
                .finds(ID)
                .isMendedBy(ID, "Plan with a quota of 3 routes per BGP session from on premises to AWS");
        assertEquals(
                List.of("Network dc announces 3 routes over Direct Connect. The quota of routes per BGP"
                        + " session from on premises to AWS is 2 in this design (AWS's default is 100). AWS"
                        + " raises it on request, up to 1,000: ask for 3 before you build and plan with"
                        + " “quotas: {routesFromOnPremises: 3}” in the design, or summarise its ranges;"
                        + " with more routes the BGP session goes down."),
                judged.details(ID));
        assertEquals("dc", judged.finding(ID).subject().path());
        assertEquals(List.of("dx"), judged.related(ID));
    }

    @Test
    void aNetworkBehindNoGatewayIsNotCounted() {
        Judged.of("""
                quotas: {routesFromOnPremises: 2}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24, 192.168.2.0/24, 192.168.4.0/24]}
                directConnectGateways: [{id: dx, asn: 64700}]
                """).finds();
    }
}
