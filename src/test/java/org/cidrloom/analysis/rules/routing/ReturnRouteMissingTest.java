package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReturnRouteMissingTest {
    @Test
    void aTableWithoutTheWayBackLosesTheAnswersVectorTgw14() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: tests, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: more, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: dns, cidrs: [{cidr: 10.2.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables:
                      - {id: test}
                      - {id: shared}     # ! return-route-missing
                    attachments:
                      - {to: tests, association: test, propagations: [test]}
                      - {to: more, association: test}
                      - {to: dns, association: shared, propagations: [test]}
                """);

        assertEquals(
                List.of(
                        "Route table shared of transit gateway hub has no route back to tests (10.0.0.0/16) and more"
                                + " (10.1.0.0/16). By hub/test packets from there come to dns, whose answers are looked up"
                                + " in shared and lost. Propagate the senders into shared, or add static routes for them.",
                        "Route table test of transit gateway hub has no route back to more (10.1.0.0/16). By hub/test"
                                + " packets from there come to tests, whose answers are looked up in test and lost."
                                + " Propagate the senders into test, or add static routes for them."),
                judged.details("return-route-missing"));
    }

    @Test
    void propagationMendsIt() {
        Judged judged = Judged.of("""
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                vpcs:
                  - {id: app, cidrs: [{cidr: 10.0.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables:
                      - {id: main}     # ! return-route-missing
                    attachments:
                      - {to: app, association: main}
                      - {to: dc, association: main, propagations: [main]}
                """).isMendedBy("return-route-missing", "Lead app back in hub/main");

        assertEquals(List.of("app", "dc"), judged.related("return-route-missing"));
    }

    @Test
    void staticRoutesOnOneSideOfAPeeringOfGatewaysAreOneWay() {
        String design = """
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: here
                    routeTables: [{id: near, routes: [{destination: 10.1.0.0/16, via: there}]}]
                    attachments:
                      - {to: a, association: near, propagations: [near]}
                      - {to: there, association: near}
                  - id: there
                    routeTables: [{id: far, routes: %s}]
                    attachments:
                      - {to: b, association: far, propagations: [far]}
                      - {to: here, association: far}
                """;

        Judged.of(design.formatted("[]"))
                .tells("return-route-missing", "far of transit gateway there", "a (10.0.0.0/16)");
        assertEquals(
                List.of(),
                Judged.of(design.formatted("[{destination: 10.0.0.0/16, via: here}]"))
                        .details("return-route-missing"));
    }

    @Test
    void aDefaultRouteToAnInspectingVpcLeadsBack() {
        assertEquals(List.of(), Judged.of("""
                        vpcs:
                          - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                          - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                          - {id: firewall, cidrs: [{cidr: 10.2.0.0/16}]}
                        transitGateways:
                          - id: hub
                            routeTables:
                              - {id: one}
                              - {id: two, routes: [{destination: 0.0.0.0/0, via: firewall}]}
                            attachments:
                              - {to: a, association: one, propagations: [two]}
                              - {to: b, association: two, propagations: [one]}
                              - {to: firewall}
                        """).details("return-route-missing"));
    }
}
