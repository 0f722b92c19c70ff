package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpnAnnouncementQuotaTest {
    private static final String ID = "vpn-announcement-quota";

    @Test
    void moreRoutesThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {vpnRoutesToOnPremises: 1}
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}], existing: true}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}], existing: true}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24]}
                transitGateways: [{id: hub, routeTables: [{id: main, routes: [{destination: 100.64.0.0/10, blackhole: true}]}], attachments: [{to: v1, association: main, propagations: [main]}, {to: v2, association: main, propagations: [main]}, {to: dc, association: main}]}]
                """).finds(ID, "return-route-missing");
        assertEquals(
                List.of("Transit gateway hub announces 2 routes to network dc. The quota of routes from a"
                        + " transit gateway to a VPN is 1 in this design (AWS's default is 5,000). AWS does"
                        + " not raise it, so associate the attachment with a table of fewer routes."),
                judged.details(ID));
        assertEquals("dc@hub", judged.finding(ID).subject().path());
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void blackholesAreNotAnnounced() {
        Judged.of("""
                quotas: {vpnRoutesToOnPremises: 2}
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}], existing: true}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}], existing: true}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24]}
                transitGateways: [{id: hub, routeTables: [{id: main, routes: [{destination: 100.64.0.0/10, blackhole: true}]}], attachments: [{to: v1, association: main, propagations: [main]}, {to: v2, association: main, propagations: [main]}, {to: dc, association: main}]}]
                """).finds("return-route-missing");
    }
}
