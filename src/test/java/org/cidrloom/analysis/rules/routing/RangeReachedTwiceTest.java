package org.cidrloom.analysis.rules.routing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RangeReachedTwiceTest {
    private static final String RULE = "range-reached-twice";

    /// VPC a, peered with b, and attached to a gateway whose table leads to c.
    private static final String PEERING_AND_GATEWAY = """
            addressPools: [{id: corp, cidr: 10.0.0.0/8}]
            vpcs:
              - id: a   # ! range-reached-twice
                cidrs: [{cidr: 10.0.0.0/16}]
                subnets:
                  - {id: a-1, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}
                  - {id: a-t, tier: transit, zone: eu-west-1a, cidr: 10.0.1.0/28}
                routes: [%1$s]
              - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
              - id: c
                cidrs: [{cidr: %2$s}]
                subnets: [{id: c-t, tier: transit, zone: eu-west-1a, cidr: %2$s}]
            transitGateways:
              - id: hub
                routeTables: [{id: main, routes: [%3$s]}, {id: others}]
                attachments:
                  - {to: a, subnets: [a-t], association: main, propagations: [others]}
                  - {to: c, subnets: [c-t], association: others, propagations: [main]}
            peerings: [{between: [a, b]}]
            """;

    @Test
    void aPeeringAndATransitGatewayLeadToTwoOwnersOfOneRange() {
        Judged judged = Judged.of(PEERING_AND_GATEWAY.formatted("", "10.1.0.0/16", ""));

        assertEquals(
                List.of("VPC a reaches different networks with the same addresses by different ways: 10.1.0.0/16"
                        + " (c by transit gateway hub, b by a peering). For each address only one of them is reached, and"
                        + " AWS tells no error. The longest prefix decides, and of two routes to one destination a table"
                        + " takes one: 10.1.0.0/16 goes to transit gateway hub. Renumber one of the networks, drop one of"
                        + " the ways, or write a route to the transit gateway or peering that is meant."),
                judged.details(RULE));
        assertEquals(List.of("c", "b", "hub", "a~b"), judged.related(RULE));
        judged.isMendedBy(RULE, "Move 10.1.0.0/16 of b to 10.2.0.0/16");
    }

    @Test
    void aPartOfTheRangeIsEnoughAndTheLongestPrefixTakesIt() {
        Judged.of(PEERING_AND_GATEWAY.formatted("", "10.1.4.0/24", ""))
                .tells(
                        RULE,
                        "10.1.0.0/16 (b by a peering), 10.1.4.0/24 (c by transit gateway hub)",
                        "10.1.0.0/16 goes to the peering with b, 10.1.4.0/24 goes to transit gateway hub");
    }

    @Test
    void aWideRouteToTheOneIsNoWordAboutTheOther() {
        Judged.of(PEERING_AND_GATEWAY.formatted(
                        "{tier: private, destination: 10.0.0.0/8, via: hub}", "10.1.0.0/16", ""))
                .tells(RULE, "10.0.0.0/8 goes to transit gateway hub");
    }

    @Test
    void aRouteThatSaysWhichOneIsMeantSettlesIt() {
        for (String meant : List.of("b", "hub")) {
            String route = "{tier: private, destination: 10.1.0.0/16, via: " + meant + "}";
            assertEquals(
                    List.of(),
                    Judged.of(PEERING_AND_GATEWAY.formatted(route, "10.1.0.0/16", ""))
                            .details(RULE));
        }
        Judged.of(PEERING_AND_GATEWAY.formatted(
                        "{tier: database, destination: 10.1.0.0/16, via: b}", "10.1.0.0/16", ""))
                .tells(RULE, "10.1.0.0/16 goes to transit gateway hub");
    }

    @Test
    void aBlackholeKeepsTheOtherOwnerAway() {
        assertEquals(
                List.of(),
                Judged.of(PEERING_AND_GATEWAY.formatted(
                                "", "10.1.0.0/16", "{destination: 10.1.0.0/16, blackhole: true}"))
                        .details(RULE));
    }

    @Test
    void networksWithAddressesOfTheirOwnAreFine() {
        Judged.of(PEERING_AND_GATEWAY.formatted("", "10.2.0.0/16", "").replace("   # ! range-reached-twice", ""))
                .isAsMarked();
    }

    @Test
    void oneOwnerByTwoWaysIsFine() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                peerings: [{between: [a, b]}]
                """);
        assertEquals(List.of(), judged.details(RULE));
    }

    @Test
    void peersThatOverlapAreFoundOnceForAllOfThem() {
        String peers = IntStream.range(0, 40)
                .mapToObj(i -> "  - {id: p" + i + ", cidrs: [{cidr: 10.1.0.0/16}]}\n")
                .collect(Collectors.joining());
        String peerings = IntStream.range(0, 40)
                .mapToObj(i -> "{between: [a, p" + i + "]}")
                .collect(Collectors.joining(", "));
        Judged judged = Judged.of(
                "vpcs:\n  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}\n" + peers + "peerings: [" + peerings + "]\n");

        judged.tells(RULE, "p7 by a peering and 32 more owners)", "10.1.0.0/16 goes to the peering with p0. Renumber");
        assertEquals(1 + 40 + 40, 1 + judged.related(RULE).size(), "the peers and the peerings");
    }

    @Test
    void vpcsThatReachTheSameOwnersAlikeAreOneFinding() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}   # ! range-reached-twice
                  - {id: b, cidrs: [{cidr: 10.5.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: d, cidrs: [{cidr: 10.1.128.0/17}]}
                transitGateways:
                  - id: one
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main}
                      - {to: b, association: main}
                      - {to: c, propagations: [main]}
                  - id: two
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main}
                      - {to: b, association: main}
                      - {to: d, propagations: [main]}
                """);

        judged.tells(
                RULE,
                "VPCs a and b each reach",
                "10.1.0.0/16 (c by transit gateway one), 10.1.128.0/17 (d by transit gateway two)",
                "10.1.0.0/16 goes to transit gateway one, 10.1.128.0/17 goes to transit gateway two");
        assertEquals(List.of("b", "c", "d", "one", "two"), judged.related(RULE));
        assertEquals(List.of(), judged.details("same-range-apart"), "the VPCs bring the two together");
    }

    @Test
    void oneRangeAroundVpcsThatArePeeredInPairsIsOneFinding() {
        String vpcs = IntStream.range(0, 40)
                .mapToObj(i -> "  - {id: v" + i + ", cidrs: [{cidr: 10." + i + ".0.0/16}]}\n")
                .collect(Collectors.joining());
        String attachments = IntStream.range(0, 40)
                .mapToObj(i -> "      - {to: v" + i + ", association: spokes}\n")
                .collect(Collectors.joining());
        String peerings = IntStream.range(0, 20)
                .mapToObj(i -> "{between: [v" + 2 * i + ", v" + (2 * i + 1) + "]}")
                .collect(Collectors.joining(", "));
        Judged judged = Judged.of("networks: [{id: dc, cidrs: [10.0.0.0/8]}]\nvpcs:\n" + vpcs
                + "transitGateways:\n  - id: hub\n    routeTables: [{id: spokes}]\n    attachments:\n"
                + "      - {to: dc, propagations: [spokes]}\n" + attachments + "peerings: [" + peerings + "]\n");

        judged.tells(
                RULE,
                "VPCs v0, v1, v2, v3, v4, v5, v6, v7 and 32 more each reach",
                "10.0.0.0/8 (dc by transit gateway hub), 10.0.0.0/16 (v0 by a peering)",
                "and 33 more ranges",
                "If 10.0.0.0/8 only sums up the ranges of dc, write down those ranges instead");
        assertEquals(39 + 1 + 1 + 20, judged.related(RULE).size(), "VPCs, data centre, gateway and peerings");
    }

    @Test
    void whatOneTransitRouteTableBringsTogetherIsToldThereAndNotAgain() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                      - {to: c, association: main, propagations: [main]}
                peerings: [{between: [a, b]}]
                """);
        assertEquals(1, judged.details("transit-gateway-overlap").size());
        assertEquals(List.of(), judged.details(RULE));
    }

    @Test
    void networksBehindADirectConnectGatewayAndAVpnCount() {
        String design = """
                networks:
                  - {id: dc, cidrs: [10.0.0.0/8]}
                  - {id: lab, cidrs: [10.1.0.0/16]}
                vpcs:
                  - id: a
                    cidrs: [{cidr: 172.16.0.0/16}]
                    subnets: [{id: a-1, tier: private, zone: eu-west-1a, cidr: 172.16.0.0/24}]
                    routes: [%s]
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                directConnectGateways: [{id: dx, networks: [dc], vpcs: [%s]}]
                peerings: [%s]
                """;
        String vpn = "{tier: private, destination: 10.1.0.0/16, via: lab}";

        Judged.of(design.formatted("", "a", "{between: [a, b]}"))
                .tells(
                        RULE,
                        "10.0.0.0/8 (dc by Direct Connect gateway dx), 10.1.0.0/16 (b by a peering)",
                        "10.0.0.0/8 goes to dx by the virtual private gateway, 10.1.0.0/16 goes to the peering with b");
        Judged.of(design.formatted(vpn, "", "{between: [a, b]}"))
                .tells(
                        RULE,
                        "(b by a peering, lab by a VPN)",
                        "10.1.0.0/16 goes to lab by the virtual private gateway");
        assertEquals(List.of(), Judged.of(design.formatted(vpn, "", "")).details(RULE));
        assertEquals(
                List.of(),
                Judged.of(design.formatted("", "", "{between: [a, b]}")).details(RULE));
    }

    @Test
    void nonRoutableBlocksCountOnlyWhereARouteLeadsToThem() {
        String design = """
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets: [{id: a-1, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}]
                    routes: [%s]
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: c, cidrs: [{cidr: 10.2.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                peerings: [{between: [a, b]}, {between: [a, c]}]
                """;
        assertEquals(List.of(), Judged.of(design.formatted("")).details(RULE));
        assertEquals(
                List.of(),
                Judged.of(design.formatted("{tier: private, destination: 100.64.0.0/16, via: b}"))
                        .details(RULE));
    }

    @Test
    void aVpcWhoseTablesLeadNowhereReachesNothingTwice() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]
                    subnets:
                      - {id: t, tier: transit, zone: eu-west-1a, cidr: 10.0.0.0/28}
                      - {id: p, tier: pod, zone: eu-west-1a, cidr: 100.64.0.0/24}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 10.1.0.0/16}]}
                peerings: [{between: [a, b]}, {between: [a, c]}]
                """);
        assertEquals(List.of(), judged.details(RULE));
    }

    @Test
    void onlyTablesThatLeadToBothAreNamed() {
        Judged.of("""
                networks: [{id: lab, cidrs: [10.1.0.0/16]}]
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: p, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: d, tier: database, zone: eu-west-1a, cidr: 10.0.1.0/24}
                    routes: [{tier: database, destination: 10.1.0.0/24, via: lab}]
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                peerings: [{between: [a, b]}]
                """).tells(RULE, "10.1.0.0/24 (lab by a VPN) in the route tables of tier database");
    }
}
