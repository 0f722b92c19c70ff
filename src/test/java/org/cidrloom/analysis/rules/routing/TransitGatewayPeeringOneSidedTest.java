package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayPeeringOneSidedTest {
    @Test
    void bothGatewaysListTheirPeering() {
        Judged judged = Judged.of("""
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: hub-us, association: main}     # ! transit-gateway-peering-one-sided
                  - id: hub-us
                    asn: 64513
                    routeTables: [{id: us}]
                """).isAsMarked();

        assertEquals(
                List.of("Transit gateway hub lists a peering with hub-us, and hub-us lists none. A peering has to be"
                        + " accepted, and its attachment associated with a route table, on both sides; until then no packet"
                        + " passes. List the attachment under hub-us too."),
                judged.details("transit-gateway-peering-one-sided"));
        judged.isMendedBy("transit-gateway-peering-one-sided", "List the peering with hub under hub-us");
    }
}
