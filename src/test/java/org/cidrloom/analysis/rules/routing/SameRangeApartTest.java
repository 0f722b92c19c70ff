package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SameRangeApartTest {
    @Test
    void routableRangesThatNothingConnectsAreOneInformation() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 10.0.4.0/22}]}
                """).isAsMarkedWithTheSameRangeApart();

        assertEquals(
                List.of(
                        "10.0.0.0/16 (a and b), 10.0.4.0/22 (c) stand in 3 places that no route table, peering or Direct"
                                + " Connect gateway brings together. That is fine as long as it stays so: the day they are"
                                + " connected, only one of them is reached."),
                judged.details("same-range-apart"));
        assertEquals(List.of("a", "b", "c"), judged.related("same-range-apart"));
    }

    @Test
    void blocksThatEachVpcKeepsToItselfAreNoneOfIt() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                """).isAsMarked();
    }

    @Test
    void aNonRoutableBlockThatSomebodyElseHasRoutableIsTold() {
        assertEquals(List.of("a", "b", "c"), Judged.of("""
                        vpcs:
                          - {id: a, cidrs: [{cidr: 100.64.0.0/16}]}
                          - {id: b, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                          - {id: c, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                        """).related("same-range-apart"));
    }

    @Test
    void whereATableBringsThemTogetherTheErrorTellsIt() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.0.0/16}]}
                transitGateways:
                  - id: hub     # ! transit-gateway-overlap
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                """).isAsMarked();
    }

    @Test
    void whoeverIsLeftBesideAnErrorIsTold() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 10.0.0.0/16}]}
                peerings: [{between: [a, b]}]   # ! peering-overlap
                """);

        assertEquals(
                List.of(
                        "10.0.0.0/16 (a, b and c) stands in 3 places, some of which meet, as other findings tell. No route"
                                + " table, peering or Direct Connect gateway brings c together with another of them. That"
                                + " is fine as long as it stays so: the day they are connected, only one of them is"
                                + " reached."),
                judged.details("same-range-apart"));
    }

    @Test
    void networksThatMeetInOtherAddressesAreToldWhereTheyDoNot() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 10.1.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables:
                      - id: main
                        routes: [{destination: 10.0.0.0/16, via: a}, {destination: 10.0.0.0/24, via: b}]
                    attachments:
                      - {to: a, association: main}
                      - {to: b, association: main}
                """);
        assertEquals(1, judged.details("transit-gateway-overlap").size());
        judged.tells("same-range-apart", "10.1.0.0/16 (a and b) stands in 2 places");
    }
}
