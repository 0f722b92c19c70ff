package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcRouteTableQuotaTest {
    private static final String ID = "vpc-route-table-quota";

    @Test
    void theMainTableCountsAsWell() {
        Judged judged = Judged.of("""
                quotas: {routeTablesPerVpc: 2}
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    internet: true
                    subnets:
                      - {id: public-a, tier: public, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: private-a, tier: private, zone: eu-west-1a, cidr: 10.0.1.0/24}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 3 route tables per VPC");
        assertEquals(
                List.of("VPC app needs 3 route tables, the main one included. The quota of route tables"
                        + " per VPC is 2 in this design (AWS's default is 200). AWS raises it on request:"
                        + " ask for 3 before you build and plan with “quotas: {routeTablesPerVpc: 3}” in"
                        + " the design, or use fewer tiers and zones, or more VPCs."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
    }

    @Test
    void subnetsThatShareRoutesShareATable() {
        Judged.of("""
                quotas: {routeTablesPerVpc: 2}
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: private-a, tier: database, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: private-b, tier: database, zone: eu-west-1b, cidr: 10.0.1.0/24}
                """).finds();
    }
}
