package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetIpv6OverlapTest {
    @Test
    void twoSubnetsWithOneIndexAreOneFinding() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    ipv6: amazon
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24, ipv6Index: 0}   # ! subnet-ipv6-overlap
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.1.0/24, ipv6Index: 1}
                      - {id: c, tier: private, zone: eu-west-1c, cidr: 10.0.2.0/24, ipv6Index: 0}
                """).isAsMarked().isMendedBy("subnet-ipv6-overlap", "Change IPv6 index of c to 2");
        assertEquals(List.of("c"), judged.related("subnet-ipv6-overlap"));
        assertEquals(
                List.of("Subnets a and c of VPC app all ask for the /64 with index 0 of its IPv6 block. AWS refuses a"
                        + " subnet that meets another one of its VPC (InvalidSubnet.Conflict). Give each an index of"
                        + " its own."),
                judged.details("subnet-ipv6-overlap"));
    }

    @Test
    void indexesOfTheirOwnAreFine() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    ipv6: amazon
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24, ipv6Index: 0}
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.1.0/24, ipv6Index: 255}
                      - {id: c, tier: private, zone: eu-west-1c, cidr: 10.0.2.0/24}
                """).isAsMarked();
    }
}
