package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetOverlapTest {
    /// T-37.
    @Test
    void twoSubnetsThatShareAddressesAreRefused() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}   # ! subnet-overlap
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.0.128/25}
                      - {id: c, tier: private, zone: eu-west-1c, cidr: 10.0.1.0/24}
                """)
                .isAsMarked()
                .tells("subnet-overlap", "a (10.0.0.0/24)", "b (10.0.0.128/25)", "InvalidSubnet.Conflict")
                .isMendedBy("subnet-overlap", "Change CIDR of b to 10.0.2.0/25");
    }

    @Test
    void allThatLieInOneSubnetAreOneFinding() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.0.0/26}
                      - {id: c, tier: private, zone: eu-west-1c, cidr: 10.0.0.64/26}
                      - {id: d, tier: private, zone: eu-west-1c, cidr: 10.0.0.128/26}
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}   # ! subnet-overlap
                """).isAsMarked().isMendedByEachFixOf("subnet-overlap");
        assertEquals(List.of("b", "c", "d"), judged.related("subnet-overlap"));
    }
}
