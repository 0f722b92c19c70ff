package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DirectConnectGatewayOverlapTest {
    @Test
    void vpcsOnOneGatewayDoNotOverlapInAnyBlock() {
        Judged judged = Judged.of("""
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                directConnectGateways: [{id: dx, networks: [dc], vpcs: [a, b]}]   # ! direct-connect-gateway-overlap
                """).isAsMarked();

        assertEquals(
                List.of(
                        "Direct Connect gateway dx carries networks that share addresses: 100.64.0.0/16 (a by its virtual"
                                + " private gateway, b by its virtual private gateway). VPCs that are associated with one Direct"
                                + " Connect gateway must not overlap in any of their blocks, and on-premises can reach only one"
                                + " owner of an address. Renumber one, or keep it off the gateway."),
                judged.details("direct-connect-gateway-overlap"));
        assertEquals(List.of("a", "b"), judged.related("direct-connect-gateway-overlap"));
    }

    @Test
    void whatATransitGatewayAnnouncesCountsAsFarAsItIsAllowed() {
        String design = """
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: dx, association: main, propagations: [main], allowedPrefixes: [%s]}
                directConnectGateways: [{id: dx, networks: [dc], vpcs: [b]}]
                """;

        Judged.of(design.formatted("10.0.0.0/8"))
                .tells("direct-connect-gateway-overlap", "a by hub/main", "b by its virtual private gateway");
        assertEquals(List.of(), Judged.of(design.formatted("10.7.0.0/16")).details("direct-connect-gateway-overlap"));
    }

    @Test
    void everyAllowedPrefixCounts() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.128.0/17}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: dx, association: main, allowedPrefixes: [10.0.0.0/24, 10.0.200.0/24]}
                directConnectGateways: [{id: dx, networks: [], vpcs: [b]}]
                """).tells("direct-connect-gateway-overlap", "10.0.200.0/24 (a by hub/main)");
    }

    /// The table tells of 10.0.0.0/16 only.
    @Test
    void whatATableTellsOfOtherAddressesOfTheSameTwoHidesNothing() {
        Judged.of("""
                networks: [{id: dc, cidrs: [10.0.0.0/16, 10.1.0.0/16]}]
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables:
                      - id: main
                        routes: [{destination: 10.0.0.0/16, via: a}, {destination: 10.0.0.0/24, via: dc}]
                    attachments:
                      - {to: a, association: main}
                      - {to: dc, association: main}
                      - {to: dx, association: main, allowedPrefixes: [10.0.0.0/8]}
                directConnectGateways: [{id: dx, networks: [dc], vpcs: [a]}]
                """)
                .tells(
                        "direct-connect-gateway-overlap",
                        "10.1.0.0/16 (dc behind it, a by its virtual private gateway)");
    }
}
