package org.cidrloom.analysis.rules.vpc;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class VpcCidrOverlapTest {
    /// T-29.
    @Test
    void aBlockInsideAnotherIsRefused() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-overlap
                    cidrs: [{cidr: 10.4.0.0/16}, {cidr: 10.4.128.0/24}, {cidr: 10.4.129.0/24}]
                """)
                .isAsMarked()
                .tells("vpc-cidr-overlap", "10.4.128.0/24 and 10.4.129.0/24 are part of 10.4.0.0/16")
                .isMendedByEachFixOf("vpc-cidr-overlap");
    }

    @Test
    void blocksSideBySideAreFine() {
        Judged.of("vpcs: [{id: app, cidrs: [{cidr: 10.4.0.0/17}, {cidr: 10.4.128.0/17}]}]\n")
                .isAsMarked();
    }

    @Test
    void twoVpcsMayHaveTheSameBlock() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.4.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.4.0.0/16}]}
                """).isAsMarkedWithTheSameRangeApart();
    }
}
