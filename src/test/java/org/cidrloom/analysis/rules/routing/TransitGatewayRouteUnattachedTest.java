package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayRouteUnattachedTest {
    @Test
    void routesToWhatIsNotAttachedAreOneFindingForEachTarget() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables:
                      - id: main     # ! transit-gateway-route-unattached
                        routes:
                          - {destination: 10.0.0.0/16, via: a}
                          - {destination: 10.1.0.0/17, via: b}
                          - {destination: 10.1.128.0/17, via: b}
                          - {destination: 100.64.0.0/10, blackhole: true}
                    attachments:
                      - {to: a, association: main}
                """).isAsMarked();

        assertEquals(
                List.of("Route table main of transit gateway hub sends 10.1.0.0/17 and 10.1.128.0/17 to b, which is not"
                        + " attached to hub: AWS refuses such a route, and where the attachment is deleted later it drops"
                        + " what it matches. Attach b, or remove the routes."),
                judged.details("transit-gateway-route-unattached"));
        judged.isMendedBy("transit-gateway-route-unattached", "Remove 2 routes to b from hub/main");
    }
}
