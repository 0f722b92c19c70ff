package org.cidrloom.analysis.rules.vpc;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class VpcCidrOrderTest {
    @Test
    void anRfc1918BlockAfterAnotherKindIsWorthAWarning() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-order
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}, {cidr: 10.5.0.0/16}]
                """)
                .isAsMarked()
                .tells("vpc-cidr-order", "10.5.0.0/16")
                .isMendedBy("vpc-cidr-order", "Put the RFC 1918 blocks of app first");
    }

    @Test
    void rfc1918BlocksFirstAreFine() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 10.5.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]
                """).isAsMarked();
    }
}
