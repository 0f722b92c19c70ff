package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NatZoneMissingTest {
    private static final String RULE = "nat-zone-missing";

    /// EKS-18.
    @Test
    void oneNatGatewayFailsWithItsZone() {
        Judged judged = Judged.of(
                        SoundCluster.with("- id: app", "- id: app   # ! " + RULE, "nat: per-zone", "nat: single"))
                .isAsMarked()
                .isMendedBy(RULE, "Change NAT of app to per-zone");
        assertEquals(
                List.of("VPC app has its one NAT gateway in eu-west-1a and none in eu-west-1b. What is"
                        + " in control-b and node-b loses its way out with the other zone, and pays for"
                        + " traffic between zones until then. Give each zone a NAT gateway, in a public"
                        + " subnet of its own."),
                judged.details(RULE));
        assertEquals(List.of("control-b", "node-b"), judged.related(RULE));
    }

    @Test
    void aZoneWithoutAPublicSubnetHasNone() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: app",
                        "- id: app   # ! " + RULE,
                        "public-b, tier: public, zone: eu-west-1b",
                        "public-b, tier: public, zone: eu-west-1a"))
                .isAsMarked();
        assertEquals(List.of(), judged.finding(RULE).fixes());
    }

    @Test
    void oneForEachZoneIsFine() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }

    @Test
    void aVpcOfOneZoneNeedsOne() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    nat: single
                    internet: true
                    subnets:
                      - {id: public-a, tier: public, zone: eu-west-1a, cidr: 10.0.0.0/27}
                      - {id: private-a, tier: private, zone: eu-west-1a, cidr: 10.0.1.0/24}
                """).isAsMarked();
    }
}
