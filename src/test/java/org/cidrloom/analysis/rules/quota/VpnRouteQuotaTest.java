package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpnRouteQuotaTest {
    private static final String ID = "vpn-route-quota";

    @Test
    void moreRoutesThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {vpnRoutesFromOnPremises: 2}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24, 192.168.2.0/24, 192.168.4.0/24]}
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: dc, association: main}]}]
                """).finds(ID);
        assertEquals(
                List.of("Network dc announces 3 routes to transit gateway hub. The quota of routes from a"
                        + " VPN to a transit gateway is 2 in this design (AWS's default is 1,000). AWS does"
                        + " not raise it, so summarise its ranges."),
                judged.details(ID));
        assertEquals("dc@hub", judged.finding(ID).subject().path());
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {vpnRoutesFromOnPremises: 3}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24, 192.168.2.0/24, 192.168.4.0/24]}
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: dc, association: main}]}]
                """).finds();
    }
}
