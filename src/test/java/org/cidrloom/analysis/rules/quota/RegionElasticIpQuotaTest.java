package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RegionElasticIpQuotaTest {
    private static final String ID = "region-elastic-ip-quota";

    @Test
    void twoVpcsWithThreeGatewaysEachTakeSixAddresses() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: v1
                    cidrs: [{cidr: 10.1.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.1.0.0/24}
                      - {id: p-b, tier: public, zone: eu-west-1b, cidr: 10.1.1.0/24}
                      - {id: p-c, tier: public, zone: eu-west-1c, cidr: 10.1.2.0/24}
                  - id: v2
                    cidrs: [{cidr: 10.2.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.2.0.0/24}
                      - {id: p-b, tier: public, zone: eu-west-1b, cidr: 10.2.1.0/24}
                      - {id: p-c, tier: public, zone: eu-west-1c, cidr: 10.2.2.0/24}
                """).finds(ID).isMendedBy(ID, "Give v1 and v2 a single NAT gateway each");
        assertEquals(
                List.of("The design's account in eu-west-1 has 6 public NAT gateways, each of which takes"
                        + " an Elastic IP address. The quota of Elastic IP addresses per Region is 5, AWS's"
                        + " default. AWS raises it on request: ask for 6 before you build and plan with"
                        + " “quotas: {elasticIpsPerRegion: 6}” in the design, or let VPCs share NAT"
                        + " gateways in an egress VPC behind a transit gateway."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
        assertEquals(List.of("v1", "v2"), judged.related(ID));
        assertEquals(2, judged.finding(ID).fixes().size());
    }

    @Test
    void fiveAddressesAreFine() {
        Judged.of("""
                vpcs:
                  - id: v1
                    cidrs: [{cidr: 10.1.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.1.0.0/24}
                      - {id: p-b, tier: public, zone: eu-west-1b, cidr: 10.1.1.0/24}
                      - {id: p-c, tier: public, zone: eu-west-1c, cidr: 10.1.2.0/24}
                  - id: v2
                    cidrs: [{cidr: 10.2.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.2.0.0/24}
                      - {id: p-b, tier: public, zone: eu-west-1b, cidr: 10.2.1.0/24}
                  - id: v3
                    cidrs: [{cidr: 10.3.0.0/16}]
                    nat: private
                    internet: true
                    subnets:
                      - {id: p-a, tier: private, zone: eu-west-1a, cidr: 10.3.0.0/24}
                      - {id: p-b, tier: private, zone: eu-west-1b, cidr: 10.3.1.0/24}
                      - {id: p-c, tier: private, zone: eu-west-1c, cidr: 10.3.2.0/24}
                  - id: v4
                    cidrs: [{cidr: 10.4.0.0/16}]
                    nat: per-zone
                    internet: true
                    account: "111122223333"
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.4.0.0/24}
                      - {id: p-b, tier: public, zone: eu-west-1b, cidr: 10.4.1.0/24}
                      - {id: p-c, tier: public, zone: eu-west-1c, cidr: 10.4.2.0/24}
                """).finds();
    }
}
