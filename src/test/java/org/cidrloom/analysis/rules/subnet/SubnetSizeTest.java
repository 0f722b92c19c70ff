package org.cidrloom.analysis.rules.subnet;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class SubnetSizeTest {
    @Test
    void aSubnetSmallerThanSixteenAddressesIsRefused() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/29}   # ! subnet-size
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.0.16/28}
                """)
                .isAsMarked()
                .tells("subnet-size", "8 addresses", "/16 to a /28")
                .isMendedBy("subnet-size", "Change CIDR of a to 10.0.0.0/28");
    }
}
