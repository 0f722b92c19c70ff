package org.cidrloom.routing.reach;

import java.util.List;
import java.util.Objects;
import org.cidrloom.bench.Estates;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReachabilityTest {
    private static final String TWO_VPCS = """
            vpcs:
              - id: a
                cidrs: [{cidr: 10.0.0.0/16}]
                subnets: [{id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}]
              - id: b
                cidrs: [{cidr: 10.1.0.0/16}]
                subnets: [{id: node-b, tier: node, zone: eu-west-1a, cidr: 10.1.0.0/24}]
            """;

    @Test
    void bothWaysLeadThroughTheTableThatTheSenderIsAssociatedWith() {
        Asked asked = Asked.of(TWO_VPCS + """
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                """);

        assertEquals("a > main > b; back b > main > a", asked.way("a", "b"));
        assertEquals("node-a > main > b; back node-b > main > a", asked.way("node-a", "node-b"));
    }

    @Test
    void withoutARouteInTheTableItBreaksThere() {
        Asked asked = Asked.of(TWO_VPCS + """
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main}
                      - {to: b, association: main}
                """);

        assertEquals("a > main | no-route", asked.way("a", "b"));
    }

    @Test
    void aMissingReturnIsToldOfTheWayBackVectorTgw14() {
        Asked asked = Asked.of(TWO_VPCS + """
                transitGateways:
                  - id: hub
                    routeTables: [{id: of-a}, {id: of-b}]
                    attachments:
                      - {to: a, association: of-a}
                      - {to: b, association: of-b, propagations: [of-a]}
                """);

        assertEquals("a > of-a > b; back b > of-b | no-route", asked.way("a", "b"));
    }

    @Test
    void aZoneWithoutAnAttachmentSubnetIsCutOff() {
        Asked asked = Asked.of("""
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: node-c, tier: node, zone: eu-west-1c, cidr: 10.0.1.0/24}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, subnets: [node-a], association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                """);

        assertEquals("node-a > main > b; back b > main > a", asked.way("node-a", "b"));
        assertEquals("node-c > a@hub | zone-not-attached", asked.way("node-c", "b"));
        assertEquals("a > a@hub | zone-not-attached; back b > main > a", asked.way("a", "b"));
        assertEquals(
                List.of(false, true),
                asked.verdict("a", "b").parts().stream()
                        .map(Verdict.Part::reachable)
                        .toList());
    }

    @Test
    void twinsThatPropagateLoseTheLaterOneVectorT40() {
        Asked asked = Asked.of(twins("propagations: [main]", "[]"));

        assertEquals("c > main > a; back a > main > c", asked.way("c", "a"));
        assertEquals("c > main | no-route", asked.way("c", "b"));
    }

    @Test
    void twinsWithStaticRoutesAreReachedVectorT41() {
        Asked asked = Asked.of(
                twins("propagations: []", "[{destination: 10.0.0.0/16, via: a}, {destination: 10.1.0.0/16, via: b}]"));

        assertEquals("c > main > a; back a > main > c", asked.way("c", "a"));
        assertEquals("c > main > b; back b > main > c", asked.way("c", "b"));
        assertEquals("a > main > b; back b > main > a", asked.way("a", "b"));
    }

    private static String twins(String propagations, String routes) {
        return """
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: c, cidrs: [{cidr: 10.2.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main, routes: %2$s}]
                    attachments:
                      - {to: a, association: main, %1$s}
                      - {to: b, association: main, %1$s}
                      - {to: c, association: main, propagations: [main]}
                """.formatted(propagations, routes);
    }

    @Test
    void vpcsThatOverlapHaveNoPeeringVectorT47() {
        Asked asked = Asked.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16}]}
                peerings: [{between: [a, b]}]
                """);

        assertEquals("a > a~b | peering-overlap", asked.way("a", "10.1.0.1"));
    }

    @Test
    void aPeeringIsNoWayToTheNextOneVectorT48() {
        String chain = """
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 10.2.0.0/16}]}
                peerings: [{between: [a, b]}, {between: [b, c]}]
                """;

        Asked asked = Asked.of("vpcs:\n  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}\n" + chain);
        assertEquals("a > a~b > b; back b > a~b > a", asked.way("a", "b"));
        assertEquals("a | no-route", asked.way("a", "c"));

        Asked routed = Asked.of("""
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    routes: [{tier: private, destination: 10.2.0.0/16, via: b}]
                """ + chain);
        assertEquals("a > a~b | peering-transit", routed.way("a", "c"));
    }

    @Test
    void podsSendWithTheAddressOfTheirNodeUnlessToldOtherwise() {
        String design = """
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: pod-a, tier: pod, zone: eu-west-1a, cidr: 100.64.0.0/19}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main, routes: [{destination: 10.0.0.0/16, via: a}]}]
                    attachments:
                      - {to: a, association: main}
                      - {to: dc, association: main, propagations: [main]}
                clusters:
                  - id: eks
                    vpc: a
                    subnets: [node-a]
                    cni: {customNetworking: true, podSubnets: {eu-west-1a: pod-a}, externalSnat: %s}
                    nodeGroups:
                      - {id: general, instanceTypes: [m5.large], subnets: [node-a], nodes: {min: 1, desired: 1, max: 1}}
                """;

        assertEquals(
                "eks > main > dc; back dc > main > a",
                Asked.of(design.formatted("false")).way("eks", "dc"));
        assertEquals(
                "eks > pod-a | no-route", Asked.of(design.formatted("true")).way("eks", "dc"));
        assertEquals("dc | no-route", Asked.of(design.formatted("false")).way("dc", "eks"));
    }

    @Test
    void anEgressVpcTranslatesAndNeedsAWayBackToItsSpokes() {
        Asked asked = Asked.of("""
                vpcs:
                  - id: spoke
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets: [{id: app-a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}]
                  - id: egress
                    cidrs: [{cidr: 10.1.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: public-a, tier: public, zone: eu-west-1a, cidr: 10.1.0.0/24}
                      - {id: attach-a, tier: private, zone: eu-west-1a, cidr: 10.1.1.0/24}
                transitGateways:
                  - id: hub
                    routeTables:
                      - {id: spokes, routes: [{destination: 0.0.0.0/0, via: egress}]}
                      - {id: egress-out}
                    attachments:
                      - {to: spoke, association: spokes, propagations: [egress-out]}
                      - {to: egress, subnets: [attach-a], association: egress-out}
                """);

        assertEquals("app-a > spokes > egress; back egress", asked.way("app-a", "8.8.8.8"));
        assertEquals(
                List.of(
                        List.of(new OfVpc("egress")),
                        List.of(new OfVpc("egress"), new OfRouteTable("hub", "egress-out"), new OfVpc("spoke"))),
                Objects.requireNonNull(asked.verdict("app-a", "8.8.8.8").back()).parts().stream()
                        .map(Verdict.Part::outline)
                        .toList());
    }

    @Test
    void packetsThatAreSentRoundAreALoop() {
        Asked asked = Asked.of("""
                vpcs:
                  - id: spoke
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets: [{id: app-a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}]
                  - id: firewall
                    cidrs: [{cidr: 10.1.0.0/16}]
                    subnets: [{id: attach-a, tier: transit, zone: eu-west-1a, cidr: 10.1.1.0/28}]
                    routes: [{tier: transit, destination: 0.0.0.0/0, via: hub}]
                transitGateways:
                  - id: hub
                    routeTables: [{id: main, routes: [{destination: 10.0.0.0/8, via: firewall}]}]
                    attachments:
                      - {to: spoke, association: main}
                      - {to: firewall, subnets: [attach-a], association: main}
                """);

        assertEquals("spoke > main > firewall > main | loop", asked.way("spoke", "10.5.0.1"));
    }

    @Test
    void peeredGatewaysWantStaticRoutesOnBothSides() {
        String design = TWO_VPCS + """
                transitGateways:
                  - id: here
                    routeTables: [{id: main, routes: [{destination: 10.1.0.0/16, via: there}]}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: there, association: main}
                  - id: there
                    routeTables: [{id: far, routes: %s}]
                    attachments:
                      - {to: b, association: far, propagations: [far]}
                      - {to: here, association: far}
                """;

        assertEquals(
                "a > main > far > b; back b > far > main > a",
                Asked.of(design.formatted("[{destination: 10.0.0.0/16, via: here}]"))
                        .way("a", "b"));
        assertEquals(
                "a > main > far > b; back b > far | no-route",
                Asked.of(design.formatted("[]")).way("a", "b"));
        assertEquals(
                "a > main > there@here | peering-one-sided",
                Asked.of(design.formatted("[]").replace("      - {to: here, association: far}\n", ""))
                        .way("a", "b"));
    }

    @Test
    void aDirectConnectGatewayLeadsToNetworksAndTellsThemOfAllowedPrefixes() {
        Asked asked = Asked.of("""
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                """ + TWO_VPCS + """
                  - {id: c, cidrs: [{cidr: 10.2.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                      - {to: dx, association: main, propagations: [main], allowedPrefixes: [10.0.0.0/16]}
                directConnectGateways: [{id: dx, networks: [dc], vpcs: [c]}]
                """);

        assertEquals("a > main > dx > dc; back dc > dx > main > a", asked.way("a", "dc"));
        assertEquals("b > main > dx > dc; back dc | no-route", asked.way("b", "dc"));
        assertEquals("c > dx > dc; back dc > dx > c", asked.way("c", "dc"));
        assertEquals("c | no-route", asked.way("c", "a"));
    }

    @Test
    void oneQuestionInALargeEstateTouchesWhatLiesOnTheWay() {
        Network estate =
                Estates.of(Estates.Size.of(2_000).withRouteTables(1), 1).network();
        Verdict verdict = Reachability.of(estate).from(new OfVpc("vpc-0001")).to(new OfVpc("vpc-0900"));

        assertEquals(true, verdict.isConnected(), verdict.why());
    }
}
