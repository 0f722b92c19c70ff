package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayCidrQuotaTest {
    private static final String ID = "transit-gateway-cidr-quota";

    @Test
    void sixBlocksAreOneTooMany() {
        Judged judged = Judged.of("""
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    cidrs: [10.99.0.0/24, 10.99.1.0/24, 10.99.2.0/24, 10.99.3.0/24, 10.99.4.0/24, 10.99.5.0/24]
                """).finds(ID);
        assertEquals(
                List.of("Transit gateway hub has 6 blocks of its own. The quota of CIDR blocks per"
                        + " transit gateway is 5, AWS's default. AWS does not raise it, so use fewer and"
                        + " larger blocks."),
                judged.details(ID));
        assertEquals("hub", judged.finding(ID).subject().path());
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void fiveBlocksAreFine() {
        Judged.of("""
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    cidrs: [10.99.0.0/24, 10.99.1.0/24, 10.99.2.0/24, 10.99.3.0/24, 10.99.4.0/24]
                """).finds();
    }
}
