package org.cidrloom.analysis.rules.transit;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class TransitGatewayTwoSubnetsInZoneTest {
    /// T-39.
    @Test
    void twoSubnetsOfOneZoneAreRefused() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.0.1.0/28}
                      - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.2.0/24}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - to: app   # ! transit-gateway-two-subnets-in-zone transit-gateway-workload-subnet
                        subnets: [node-a, transit-a, node-b]
                """)
                .isAsMarked()
                .tells("transit-gateway-two-subnets-in-zone", "node-a and transit-a in eu-west-1a")
                .isMendedBy(
                        "transit-gateway-two-subnets-in-zone", "Change attachment subnets of app to transit-a, node-b");
    }
}
