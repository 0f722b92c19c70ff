package org.cidrloom.analysis.rules.subnet;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class SubnetOutsideVpcTest {
    /// T-36.
    @Test
    void aSubnetOutsideItsVpcIsRefused() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.8.0.0/24}   # ! subnet-outside-vpc
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.0.0/24}
                """)
                .isAsMarked()
                .tells("subnet-outside-vpc", "10.8.0.0/24", "lies outside VPC app", "10.0.0.0/16")
                .isMendedBy("subnet-outside-vpc", "Change CIDR of a to 10.0.1.0/24");
    }

    @Test
    void aSubnetThatSpansTwoBlocksIsRefused() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.2.0.0/17}, {cidr: 10.2.128.0/17}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.2.0.0/16}   # ! subnet-outside-vpc
                """).isAsMarked().tells("subnet-outside-vpc", "reaches beyond 10.2.0.0/17 and 10.2.128.0/17");
    }

    @Test
    void aSubnetInASecondaryBlockIsFine() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.2.0.0/24}, {cidr: 100.64.0.0/16, routable: false}]
                    subnets:
                      - {id: a, tier: pod, zone: eu-west-1a, cidr: 100.64.0.0/19}
                """).isAsMarked();
    }
}
