package org.cidrloom.analysis.rules.pods;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class PrefixesExhaustedTest {
    private static final String RULE = "prefixes-exhausted";

    /// SUB-07: a /27 has no whole /28 to give, for the first holds AWS's four addresses and the last the broadcast.
    @Test
    void aSmallSubnetHasNoWholePrefix() {
        Judged.of(PodDesigns.cluster("""
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/27}   # ! prefixes-exhausted subnet-exhausted
                        """, "{prefixDelegation: true}", group("node-a") + "   # ! pods-exceed-capacity"))
                .isAsMarked()
                .tells(RULE, "no whole free /28s", "addresses are free", "InsufficientCidrBlocks")
                .isMendedByEachFixOf(RULE);
    }

    @Test
    void aLargeSubnetHasEnough() {
        Judged.of(PodDesigns.cluster("""
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24, reservations: [{cidr: 10.0.0.128/25, type: prefix}]}
                        """, "{prefixDelegation: true}", group("node-a")))
                .isAsMarked();
    }

    /// SUB-06: prefixes come out of their reservations, however much is free beside them.
    @Test
    void aSmallReservationIsToldAndEnlarged() {
        Judged.of(PodDesigns.cluster("""
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24, reservations: [{cidr: 10.0.0.224/27, type: prefix}]}   # ! prefixes-exhausted
                        """, "{prefixDelegation: true}", group("node-a")))
                .isAsMarked()
                .tells(RULE, "Prefixes come out of the CIDR reservations for them alone, which are 10.0.0.224/27.")
                .isMendedBy(RULE, "Reserve 10.0.0.128/25 of node-a for prefixes")
                .isMendedByEachFixOf(RULE);
    }

    private static String group(String subnet) {
        return "{id: general, instanceTypes: [m5.large], subnets: [" + subnet
                + "], nodes: {min: 1, desired: 1, max: 1}, surge: 1, pods: 10}";
    }
}
