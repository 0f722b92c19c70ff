package org.cidrloom.analysis.rules.peering;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class PeeringOverlapTest {
    /// T-47.
    @Test
    void anySharedBlockKeepsTwoVpcsFromPeering() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                peerings:
                  - {between: [a, b]}   # ! peering-overlap
                """)
                .isAsMarked()
                .tells("peering-overlap", "100.64.0.0/16 of a and b")
                .isMendedBy("peering-overlap", "Move 100.64.0.0/16 of b to 100.65.0.0/16");
    }

    @Test
    void ipv6BlocksCountAsWell() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}], ipv6: {cidr: "2001:db8::/56"}}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}], ipv6: {cidr: "2001:db8::/56"}}
                peerings:
                  - {between: [a, b]}   # ! peering-overlap
                """).isAsMarked();
    }

    /// T-48 peers three in a row; that is no transit, but no overlap of peers either. What the middle one reaches of
    /// the other two is another rule's.
    @Test
    void vpcsWithBlocksOfTheirOwnPeer() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}   # ! range-reached-twice
                  - {id: c, cidrs: [{cidr: 10.0.0.0/16}]}
                peerings:
                  - {between: [a, b]}
                  - {between: [b, c]}
                """).isAsMarked();
    }
}
