package org.cidrloom.analysis.rules.vpc;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class VpcCidrPublicTest {
    /// T-25.
    @Test
    void aPublicBlockHidesHostsOfTheInternet() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-public
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 52.94.0.0/22}]
                """).isAsMarked().tells("vpc-cidr-public", "52.94.0.0/22");
    }

    @Test
    void privateAndSharedBlocksHideNothing() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16}, {cidr: 198.18.0.0/26}]}
                  - {id: b, cidrs: [{cidr: 172.16.0.0/16}]}
                  - {id: c, cidrs: [{cidr: 192.168.0.0/16}]}
                """).isAsMarked();
    }
}
