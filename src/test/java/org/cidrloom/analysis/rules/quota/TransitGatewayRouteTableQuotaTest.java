package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayRouteTableQuotaTest {
    private static final String ID = "transit-gateway-route-table-quota";

    /// The example of TGW-09.
    @Test
    void theTwentyFirstTableNeedsAHigherQuota() {
        Judged judged =
                Judged.of("""
                transitGateways:
                  - id: hub
                    routeTables:
                      - {id: t0}
                      - {id: t1}
                      - {id: t2}
                      - {id: t3}
                      - {id: t4}
                      - {id: t5}
                      - {id: t6}
                      - {id: t7}
                      - {id: t8}
                      - {id: t9}
                      - {id: t10}
                      - {id: t11}
                      - {id: t12}
                      - {id: t13}
                      - {id: t14}
                      - {id: t15}
                      - {id: t16}
                      - {id: t17}
                      - {id: t18}
                      - {id: t19}
                      - {id: t20}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 21 route tables per transit gateway");
        assertEquals(
                List.of("Transit gateway hub has 21 route tables. The quota of route tables per transit"
                        + " gateway is 20, AWS's default. AWS raises it on request: ask for 21 before you"
                        + " build and plan with “quotas: {routeTablesPerTransitGateway: 21}” in the design,"
                        + " or let attachments that may reach the same share a table."),
                judged.details(ID));
        assertEquals("hub", judged.finding(ID).subject().path());
    }

    @Test
    void twentyTablesAreFine() {
        Judged.of("""
                transitGateways:
                  - id: hub
                    routeTables:
                      - {id: t0}
                      - {id: t1}
                      - {id: t2}
                      - {id: t3}
                      - {id: t4}
                      - {id: t5}
                      - {id: t6}
                      - {id: t7}
                      - {id: t8}
                      - {id: t9}
                      - {id: t10}
                      - {id: t11}
                      - {id: t12}
                      - {id: t13}
                      - {id: t14}
                      - {id: t15}
                      - {id: t16}
                      - {id: t17}
                      - {id: t18}
                      - {id: t19}
                """).finds();
    }
}
