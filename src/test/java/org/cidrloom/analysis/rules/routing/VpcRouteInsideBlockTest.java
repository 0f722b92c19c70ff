package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcRouteInsideBlockTest {
    @Test
    void noRouteLeadsOutForAddressesOfTheFirstBlock() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    routes: [{tier: node, destination: 10.0.8.0/24, via: dc}]
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                """).isMendedByEachFixOf("vpc-route-inside-block");

        assertEquals(
                List.of(
                        "The route of the node subnets of VPC a for 10.0.8.0/24 to dc lies inside 10.0.0.0/16 of the VPC"
                                + " itself, which its local route delivers. AWS takes a more specific route only for a whole subnet,"
                                + " and only to a NAT gateway, a network interface or a Gateway Load Balancer endpoint. Remove it."),
                judged.details("vpc-route-inside-block"));
    }

    @Test
    void noRouteLeadsIntoTheAddressesOfAwsServices() {
        Judged.of("""
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    routes: [{tier: node, destination: 169.254.169.0/24, via: dc}]
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                """).tells("vpc-route-inside-block", "inside 169.254.168.0/22");
    }

    @Test
    void aWiderRouteIsFine() {
        Judged.of("""
                vpcs:
                  - id: a
                    cidrs: [{cidr: 10.0.0.0/16}]
                    routes: [{tier: node, destination: 10.0.0.0/8, via: dc}]
                networks: [{id: dc, cidrs: [192.168.0.0/16]}]
                """).isAsMarked();
    }
}
