package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayRouteQuotaTest {
    private static final String ID = "transit-gateway-route-quota";

    @Test
    void theRoutesOfAllTablesAreCounted() {
        Judged judged = Judged.of("""
                quotas: {routesPerTransitGateway: 3}
                vpcs: [{id: app, existing: true, cidrs: [{cidr: 10.0.0.0/16}]}]
                transitGateways:
                  - id: hub
                    routeTables:
                      - {id: one, routes: [{destination: 172.16.0.0/12, blackhole: true}, {destination: 10.0.0.0/16, via: app}]}
                      - {id: two, routes: [{destination: 172.16.0.0/12, blackhole: true}]}
                    attachments: [{to: app, association: one, propagations: [one, two]}]
                """)
                .finds(ID)
                .isMendedBy(ID, "Plan with a quota of 4 routes in all route tables of a transit gateway");
        assertEquals(
                List.of("Transit gateway hub has 4 routes in its route tables. The quota of routes in all"
                        + " route tables of a transit gateway is 3 in this design (AWS's default is"
                        + " 10,000). AWS raises it on request: ask for 4 before you build and plan with"
                        + " “quotas: {routesPerTransitGateway: 4}” in the design, or summarise"
                        + " destinations, or attach VPCs to a second gateway."),
                judged.details(ID));
        assertEquals("hub", judged.finding(ID).subject().path());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {routesPerTransitGateway: 1}
                vpcs: [{id: app, existing: true, cidrs: [{cidr: 10.0.0.0/16}]}]
                transitGateways: [{id: hub, routeTables: [{id: main}], attachments: [{to: app, association: main, propagations: [main]}]}]
                """).finds();
    }
}
