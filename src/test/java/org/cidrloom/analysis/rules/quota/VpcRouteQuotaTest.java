package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcRouteQuotaTest {
    private static final String ID = "vpc-route-quota";

    @Test
    void theRoutesOfATierAndTheLocalOnesAreCounted() {
        Judged judged = Judged.of("""
                quotas: {routesPerRouteTable: 2}
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: private-a, tier: private, zone: eu-west-1a, cidr: 10.0.1.0/24}
                    routes:
                      - {tier: private, destination: 192.168.1.0/24, via: dc}
                      - {tier: private, destination: 192.168.3.0/24, via: dc}
                      - {tier: node, destination: 192.168.3.0/24, via: dc}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 3 routes per route table");
        assertEquals(
                List.of("The route table of private-a of VPC app has 3 routes, local ones included. The"
                        + " quota of routes per route table is 2 in this design (AWS's default is 500). AWS"
                        + " raises it on request, up to 1,000: ask for 3 before you build and plan with"
                        + " “quotas: {routesPerRouteTable: 3}” in the design, or route wider ranges, such"
                        + " as all of 10.0.0.0/8, to the transit gateway."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
        assertEquals(List.of("private-a"), judged.related(ID));
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {routesPerRouteTable: 3}
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: private-a, tier: private, zone: eu-west-1a, cidr: 10.0.1.0/24}
                    routes:
                      - {tier: private, destination: 192.168.1.0/24, via: dc}
                      - {tier: private, destination: 192.168.3.0/24, via: dc}
                      - {tier: node, destination: 192.168.3.0/24, via: dc}
                """).finds();
    }

    @Test
    void eachRangeBehindAGatewayTakesARoute() {
        Judged judged = Judged.of("""
                quotas: {routesPerRouteTable: 3}
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: private-a, tier: private, zone: eu-west-1a, cidr: 10.0.1.0/24}
                      - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.0.2.0/28}
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}], existing: true}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}], existing: true}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}], existing: true}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: app, subnets: [transit-a], association: main, propagations: [main]}
                      - {to: v1, association: main, propagations: [main]}
                      - {to: v2, association: main, propagations: [main]}
                      - {to: v3, association: main, propagations: [main]}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 4 routes per route table");
        assertEquals("app", judged.finding(ID).subject().path());
    }

    @Test
    void oneWideRouteStandsForMany() {
        Judged.of("""
                quotas: {routesPerRouteTable: 3}
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: private-a, tier: private, zone: eu-west-1a, cidr: 10.0.1.0/24}
                      - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.0.2.0/28}
                    routes: [{tier: private, destination: 10.0.0.0/8, via: hub}]
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}], existing: true}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}], existing: true}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}], existing: true}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: app, subnets: [transit-a], association: main, propagations: [main]}
                      - {to: v1, association: main, propagations: [main]}
                      - {to: v2, association: main, propagations: [main]}
                      - {to: v3, association: main, propagations: [main]}
                """).finds();
    }
}
