package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayRouteDuplicateTest {
    private static final String ID = "transit-gateway-route-duplicate";

    @Test
    void twoStaticRoutesToOneDestinationAreRefused() {
        Judged judged = Judged.of("""
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                transitGateways:
                  - id: hub
                    routeTables:
                      - id: main   # ! transit-gateway-route-duplicate
                        routes:
                          - {destination: 192.168.0.0/16, via: dc}
                          - {destination: 192.168.7.0/24, via: dc}
                          - {destination: 192.168.0.0/16, blackhole: true}
                      - id: other
                        routes: [{destination: 192.168.0.0/16, via: dc}]
                    attachments: [{to: dc, association: main}]
                """).isAsMarked().isMendedBy(ID, "Keep the route to 192.168.0.0/16 via dc");
        assertEquals(
                List.of("Route table main of transit gateway hub has a static route to 192.168.0.0/16 via dc and as a"
                        + " blackhole. A destination has one static route in a table, to one attachment or to"
                        + " nowhere; AWS refuses the second. Keep one of them."),
                judged.details(ID));
        assertEquals(2, judged.finding(ID).fixes().size());
    }

    @Test
    void aPrefixListIsReferredToOnce() {
        Judged.of("""
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                prefixLists: [{id: company, cidrs: [192.168.0.0/16]}]
                transitGateways:
                  - id: hub
                    routeTables:
                      - id: main   # ! transit-gateway-route-duplicate
                        prefixListReferences:
                          - {prefixList: company, via: dc}
                          - {prefixList: company, via: dc}
                    attachments: [{to: dc, association: main}]
                """)
                .isAsMarked()
                .tells(ID, "a static route to prefix list company 2 times via dc")
                .isMendedByEachFixOf(ID);
    }

    @Test
    void aListAndARouteToOneOfItsEntriesAreFine() {
        Judged.of("""
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                prefixLists: [{id: company, cidrs: [192.168.0.0/16]}]
                transitGateways:
                  - id: hub
                    routeTables:
                      - id: main
                        routes: [{destination: 192.168.0.0/16, via: dc}]
                        prefixListReferences: [{prefixList: company, via: dc}]
                    attachments: [{to: dc, association: main}]
                """).isAsMarked();
    }
}
