package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ZoneNatGatewayQuotaTest {
    private static final String ID = "zone-nat-gateway-quota";

    @Test
    void moreGatewaysInAZoneThanPlannedWithAreTold() {
        Judged judged =
                Judged.of("""
                quotas: {natGatewaysPerZone: 1, elasticIpsPerRegion: 10}
                vpcs:
                  - id: v1
                    cidrs: [{cidr: 10.1.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.1.0.0/24}
                      - {id: p-b, tier: public, zone: eu-west-1b, cidr: 10.1.1.0/24}
                  - id: v2
                    cidrs: [{cidr: 10.2.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.2.0.0/24}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 2 NAT gateways per Availability Zone");
        assertEquals(
                List.of("The design's account in eu-west-1 has 2 NAT gateways in eu-west-1a. The quota of"
                        + " NAT gateways per Availability Zone is 1 in this design (AWS's default is 5)."
                        + " AWS raises it on request: ask for 2 before you build and plan with “quotas:"
                        + " {natGatewaysPerZone: 2}” in the design, or let VPCs share NAT gateways in an"
                        + " egress VPC behind a transit gateway."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
        assertEquals(List.of("v1", "v2"), judged.related(ID));
    }

    @Test
    void privateGatewaysCountAsWell() {
        Judged judged = Judged.of("""
                quotas: {natGatewaysPerZone: 1}
                vpcs:
                  - id: v1
                    cidrs: [{cidr: 10.1.0.0/16}]
                    nat: private
                    internet: true
                    subnets:
                      - {id: p-a, tier: private, zone: eu-west-1a, cidr: 10.1.0.0/24}
                  - id: v2
                    cidrs: [{cidr: 10.2.0.0/16}]
                    nat: private
                    internet: true
                    subnets:
                      - {id: p-a, tier: private, zone: eu-west-1a, cidr: 10.2.0.0/24}
                """).finds(ID);
        assertEquals("", judged.finding(ID).subject().path());
        assertEquals(List.of("v1", "v2"), judged.related(ID));
    }

    @Test
    void gatewaysInOtherZonesAndAccountsAreFine() {
        Judged.of("""
                quotas: {natGatewaysPerZone: 1, elasticIpsPerRegion: 10}
                vpcs:
                  - id: v1
                    cidrs: [{cidr: 10.1.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.1.0.0/24}
                      - {id: p-b, tier: public, zone: eu-west-1b, cidr: 10.1.1.0/24}
                  - id: v2
                    cidrs: [{cidr: 10.2.0.0/16}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: p-c, tier: public, zone: eu-west-1c, cidr: 10.2.0.0/24}
                  - id: v3
                    cidrs: [{cidr: 10.3.0.0/16}]
                    nat: per-zone
                    internet: true
                    account: "111122223333"
                    subnets:
                      - {id: p-a, tier: public, zone: eu-west-1a, cidr: 10.3.0.0/24}
                """).finds();
    }
}
