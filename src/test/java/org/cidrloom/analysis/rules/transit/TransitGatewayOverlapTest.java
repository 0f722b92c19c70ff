package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TransitGatewayOverlapTest {
    private static final String TWINS = """
            vpcs:
              - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
              - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
            """;

    /// T-40.
    @Test
    void twinsThatPropagateIntoOneTableAreAnError() {
        Judged judged = Judged.of(TWINS + """
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                """)
                .isAsMarked()
                .tells("transit-gateway-overlap", "main", "100.64.0.0/16 (a and b)", "b silently gets no routes")
                .isMendedBy(
                        "transit-gateway-overlap",
                        "Turn off the propagation of a and b, and add static routes for 10.0.0.0/16 and 10.1.0.0/16");
        assertEquals(List.of("a", "b"), judged.related("transit-gateway-overlap"));
        assertEquals(
                List.of(
                        new TransitRoute(Cidr.parse("10.0.0.0/16"), "a"),
                        new TransitRoute(Cidr.parse("10.1.0.0/16"), "b")),
                judged.mended("transit-gateway-overlap")
                        .network()
                        .transitGateways()
                        .getFirst()
                        .routeTables()
                        .getFirst()
                        .routes());
    }

    /// T-41.
    @Test
    void staticRoutesForTheRoutableBlocksAreFine() {
        Judged.of(TWINS + """
                transitGateways:
                  - id: hub
                    routeTables:
                      - id: main
                        routes: [{destination: 10.0.0.0/16, via: a}, {destination: 10.1.0.0/16, via: b}]
                    attachments:
                      - {to: a, association: main}
                      - {to: b, association: main}
                """).isAsMarked();
    }

    @Test
    void sameAddressesInTablesThatNeverMeetAreFine() {
        Judged.of("""
                vpcs:
                  - {id: prod, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: test, cidrs: [{cidr: 10.0.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: prod-table}, {id: test-table}]
                    attachments:
                      - {to: prod, association: prod-table, propagations: [prod-table]}
                      - {to: test, association: test-table, propagations: [test-table]}
                """).isAsMarkedWithTheSameRangeApart();
    }

    @Test
    void aNetworkOutsideAwsCounts() {
        Judged judged = Judged.of("""
                networks:
                  - {id: dc, cidrs: [10.0.0.0/8]}
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 172.16.0.0/16}]}
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables: [{id: main}]
                    attachments:
                      - {to: dc, association: main, propagations: [main]}
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                      - {to: c, association: main, propagations: [main]}
                """).isAsMarked();
        assertEquals(List.of("dc", "a", "b"), judged.related("transit-gateway-overlap"));
    }

    /// A route for everything is not a claim to everything.
    @Test
    void aDefaultRouteToAnEgressVpcMeetsNothing() {
        Judged.of("""
                vpcs:
                  - {id: egress, cidrs: [{cidr: 10.9.0.0/16}]}
                  - {id: app, cidrs: [{cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables:
                      - id: main
                        routes: [{destination: 0.0.0.0/0, via: egress}]
                    attachments:
                      - {to: egress, association: main}
                      - {to: app, association: main, propagations: [main]}
                """).isAsMarked();
    }

    @Test
    void aStaticRouteThatReachesATwinsRangeMeetsAPropagatedOne() {
        Judged.of(TWINS + """
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables:
                      - id: main
                        routes: [{destination: 100.64.0.0/10, via: b}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main}
                """).isAsMarked();
    }

    @Test
    void aVpcThatIsPlannedMovesToAFreeBlockOfThePool() {
        Judged.of("""
                addressPools: [{id: corp, cidr: 10.0.0.0/14}]
                vpcs:
                  - {id: there, existing: true, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: fresh, cidrs: [{cidr: 10.0.0.0/16}]}
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables: [{id: main}]
                    attachments:
                      - {to: fresh, association: main, propagations: [main]}
                      - {to: there, association: main, propagations: [main]}
                """).isAsMarked().isMendedBy("transit-gateway-overlap", "Move 10.0.0.0/16 of fresh to 10.1.0.0/16");
    }

    @Test
    void tablesWithTheSameClashAreOneFinding() {
        Judged.of(TWINS + """
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables: [{id: one}, {id: two}]
                    attachments:
                      - {to: a, association: one, propagations: [one, two]}
                      - {to: b, association: two, propagations: [one, two]}
                """)
                .isAsMarked()
                .tells("transit-gateway-overlap", "Route tables one and two")
                .isMendedByEachFixOf("transit-gateway-overlap");
    }

    @Test
    void oneBlockThatMeetsOthersInTablesOfTheirOwnIsOneFinding() {
        Judged judged = Judged.of("""
                networks:
                  - {id: dc, cidrs: [10.0.0.0/8]}
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.2.0.0/16}]}
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables: [{id: one}, {id: two}]
                    attachments:
                      - {to: a, association: one, propagations: [one]}
                      - {to: b, association: two, propagations: [two]}
                      - {to: dc, propagations: [one, two]}
                """)
                .isAsMarked()
                .tells(
                        "transit-gateway-overlap",
                        "Route tables one and two",
                        "10.0.0.0/8 (dc), 10.1.0.0/16 (a), 10.2.0.0/16 (b).");
        assertEquals(List.of("a", "b", "dc"), sorted(judged.related("transit-gateway-overlap")));
    }

    @Test
    void clashesOfOthersInOneTableAreFindingsOfTheirOwn() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: d, cidrs: [{cidr: 10.2.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                      - {to: c, association: main, propagations: [main]}
                      - {to: d, association: main, propagations: [main]}
                """);
        List<String> details = judged.details("transit-gateway-overlap");
        assertEquals(2, details.size());
        assertTrue(details.getFirst()
                .endsWith("no error: b silently gets no routes there, because a was attached first."));
        assertTrue(
                details.getLast().endsWith("no error: d silently gets no routes there, because c was attached first."));
    }

    @Test
    void networksBehindOneDirectConnectGatewayCountEach() {
        Judged judged = Judged.of("""
                networks:
                  - {id: dc-1, cidrs: [192.168.0.0/16]}
                  - {id: dc-2, cidrs: [192.168.0.0/16]}
                directConnectGateways: [{id: dx, networks: [dc-1, dc-2]}]  # ! direct-connect-gateway-overlap
                vpcs:
                  - {id: a, cidrs: [{cidr: 192.168.4.0/22}]}
                transitGateways:
                  - id: hub   # ! transit-gateway-overlap
                    routeTables: [{id: main}, {id: on-premises}]
                    attachments:
                      - {to: a, association: main, propagations: [main, on-premises]}
                      - {to: dx, association: on-premises, propagations: [main], allowedPrefixes: [10.0.0.0/8]}
                """).isAsMarked();
        assertEquals(List.of("a", "dc-1", "dc-2"), sorted(judged.related("transit-gateway-overlap")));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static final String INSPECTED = """
            prefixLists: [{id: ours, maxEntries: 5, cidrs: [%s]}]
            vpcs:
              - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
              - {id: b, cidrs: [{cidr: 10.0.0.0/17}]}
              - id: inspection
                cidrs: [{cidr: 10.9.0.0/24}]
                subnets:
                  - {id: in-a, tier: transit, zone: eu-west-1a, cidr: 10.9.0.0/28}
                prefixListRoutes: [{tier: transit, prefixList: ours, via: hub}]
            transitGateways:
              - id: hub
                routeTables:
                  - {id: spokes, routes: [{destination: %s, via: inspection}]}
                  - {id: inspected}
                attachments:
                  - {to: a, association: spokes, propagations: [inspected]}
                  - {to: b, association: spokes, propagations: [spokes]}
                  - {to: inspection, subnets: [in-a], applianceMode: true, association: inspected}
            """;

    /// The larger half of a lies behind the inspecting VPC, which sends it back by a prefix list.
    /// A data centre that announces all of 10.0.0.0/8 need not have the VPCs' addresses.
    @Test
    void aWideRangeOutsideAwsMayBeASummary() {
        String design = """
                networks:
                  - {id: office, cidrs: [%s]}
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.24.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main, routes: [{destination: 10.0.0.0/8, via: office}]}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: office, association: main, propagations: [main]}
                """;

        List<String> details = Judged.of(design.formatted("10.0.0.0/8")).details("transit-gateway-overlap");

        assertEquals(1, details.size());
        assertTrue(
                details.getFirst()
                        .endsWith(
                                "If 10.0.0.0/8 only sums up the ranges of office, write down those ranges instead, and"
                                        + " a static route to 10.0.0.0/8."),
                details.getFirst());
        assertEquals(
                List.of(),
                Judged.of(design.formatted("10.1.0.0/16, 10.2.0.0/16")).details("transit-gateway-overlap"));
    }

    @Test
    void whatAnInspectingVpcSendsBackCounts() {
        for (String route : List.of("0.0.0.0/0", "10.0.0.0/16")) {
            assertEquals(
                    List.of("a", "b"),
                    Judged.of(INSPECTED.formatted("10.0.0.0/8", route)).related("transit-gateway-overlap"));
        }
    }

    @Test
    void whatAnInspectingVpcDoesNotSendBackMeetsNothing() {
        assertEquals(
                List.of(),
                Judged.of(INSPECTED.formatted("10.128.0.0/9", "0.0.0.0/0")).details("transit-gateway-overlap"));
    }

    /// Packets of `one` for the upper half of c come to it by `two` and `three`, which lead to each other.
    @Test
    void gatewaysThatLeadToEachOtherInACircleAreFollowedToTheEnd() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.4.0.0/17}]}
                  - {id: c, cidrs: [{cidr: 10.4.0.0/16}]}
                transitGateways:
                  - id: one
                    asn: 64512
                    routeTables:
                      - id: main
                        routes: [{destination: 10.0.0.0/16, via: three}, {destination: 10.4.0.0/16, via: two}]
                    attachments:
                      - {to: two, association: main}
                      - {to: three, association: main}
                      - {to: a, association: main, propagations: [main]}
                  - id: two
                    asn: 64513
                    routeTables: [{id: main, routes: [{destination: 10.4.0.0/16, via: three}]}]
                    attachments:
                      - {to: one, association: main}
                      - {to: three, association: main}
                  - id: three
                    asn: 64514
                    routeTables: [{id: main, routes: [{destination: 10.8.0.0/16, via: two}]}]
                    attachments:
                      - {to: one, association: main}
                      - {to: two, association: main}
                      - {to: c, association: main, propagations: [main]}
                """).tells("transit-gateway-overlap", "Route table main of transit gateway one");
        assertEquals(List.of("a", "c"), sorted(judged.related("transit-gateway-overlap")));
    }
}
