package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcRouteDuplicateTest {
    @Test
    void twoRoutesToOneDestinationAreRefused() {
        Judged judged = Judged.of("""
                networks:
                  - {id: dc, cidrs: [192.168.7.0/24]}
                  - {id: lab, cidrs: [192.168.8.0/24]}
                vpcs:
                  - id: app   # ! vpc-route-duplicate
                    cidrs: [{cidr: 10.2.0.0/16}]
                    routes:
                      - {tier: node, destination: 192.168.0.0/16, via: dc}
                      - {tier: pod, destination: 192.168.0.0/16, via: dc}
                      - {tier: node, destination: 192.168.0.0/16, via: lab}
                """)
                .isAsMarked()
                .isMendedBy("vpc-route-duplicate", "Keep the route of app to 192.168.0.0/16 via dc");
        assertEquals(
                List.of("The node subnets of VPC app have a route to 192.168.0.0/16 via dc and lab. A route table has"
                        + " one route to a destination; AWS refuses the second (RouteAlreadyExists). Keep one of"
                        + " them."),
                judged.details("vpc-route-duplicate"));
        assertEquals(2, judged.finding("vpc-route-duplicate").fixes().size());
        assertEquals(
                2,
                judged.mended("vpc-route-duplicate")
                        .network()
                        .vpc("app")
                        .orElseThrow()
                        .routes()
                        .size());
    }

    @Test
    void theSameRouteTwiceIsOneTooMany() {
        Judged.of("""
                networks: [{id: dc, cidrs: [192.168.7.0/24]}]
                vpcs:
                  - id: app   # ! vpc-route-duplicate
                    cidrs: [{cidr: 10.2.0.0/16}]
                    routes:
                      - {tier: node, destination: 192.168.0.0/16, via: dc}
                      - {tier: node, destination: 192.168.0.0/16, via: dc}
                """)
                .isAsMarked()
                .tells("vpc-route-duplicate", "2 times via dc")
                .isMendedByEachFixOf("vpc-route-duplicate");
    }

    @Test
    void aPrefixListIsOneDestinationToo() {
        Judged.of("""
                networks: [{id: dc, cidrs: [192.168.7.0/24]}]
                prefixLists: [{id: company, cidrs: [192.168.0.0/16]}]
                vpcs:
                  - id: app   # ! vpc-route-duplicate
                    cidrs: [{cidr: 10.2.0.0/16}]
                    prefixListRoutes:
                      - {tier: node, prefixList: company, via: dc}
                      - {tier: node, prefixList: company, via: dc}
                      - {tier: pod, prefixList: company, via: dc}
                """)
                .isAsMarked()
                .tells("vpc-route-duplicate", "node subnets", "to company 2 times via dc")
                .isMendedByEachFixOf("vpc-route-duplicate");
    }

    @Test
    void aMoreSpecificRouteBesideAWiderOneIsFine() {
        Judged.of("""
                networks: [{id: dc, cidrs: [192.168.7.0/24]}]
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.2.0.0/16}]
                    routes:
                      - {tier: node, destination: 192.168.0.0/16, via: dc}
                      - {tier: node, destination: 192.168.7.0/24, via: dc}
                """).isAsMarked();
    }
}
