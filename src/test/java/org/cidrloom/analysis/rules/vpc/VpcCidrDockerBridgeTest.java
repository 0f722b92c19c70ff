package org.cidrloom.analysis.rules.vpc;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class VpcCidrDockerBridgeTest {
    /// T-05.
    @Test
    void theRangeOfDockersBridgeIsWorthAWarning() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-docker-bridge
                    cidrs: [{cidr: 172.17.0.0/16}]
                """).isAsMarked();
    }

    @Test
    void theRangeBesideItIsFine() {
        Judged.of("vpcs: [{id: app, cidrs: [{cidr: 172.18.0.0/16}]}]\n").isAsMarked();
    }
}
