package org.cidrloom.analysis.rules.vpc;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpcCidrBlockedByRouteTest {
    /// T-06, T-07.
    @ParameterizedTest
    @CsvSource({"10.0.0.0/24", "10.0.0.0/16"})
    void aBlockThatIsNotSmallerThanARouteIsRefused(String block) {
        Judged.of(design("10.2.0.0/16", "10.0.0.0/24", block, "   # ! vpc-cidr-blocked-by-route"))
                .isAsMarked()
                .tells("vpc-cidr-blocked-by-route", block, "10.0.0.0/24 via dc (private subnets)")
                .isMendedBy("vpc-cidr-blocked-by-route", "Remove 1 route into " + block + " from app");
    }

    /// T-08, T-30, T-32.
    @ParameterizedTest
    @CsvSource({
        "10.2.0.0/16, 10.0.0.0/24, 10.0.0.0/25",
        "10.3.0.0/16, 10.0.0.0/8, 10.5.0.0/16",
        "10.3.0.0/16, 0.0.0.0/0, 100.64.0.0/16"
    })
    void aBlockThatIsSmallerThanTheRouteIsTaken(String primary, String route, String block) {
        Judged.of(design(primary, route, block, "")).isAsMarked();
    }

    private static String design(String primary, String route, String block, String mark) {
        return """
                networks:
                  - {id: dc, cidrs: [192.168.7.0/24]}
                vpcs:
                  - id: app%s
                    cidrs: [{cidr: %s}, {cidr: %s}]
                    routes:
                      - {tier: private, destination: %s, via: dc}
                """.formatted(mark, primary, block, route);
    }

    /// A route into 100.64.0.0/16 by the gateway keeps the pod block out.
    @Test
    void aRouteToTheOtherTeamsPodsBlocksTheOwnOnes() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-blocked-by-route
                    cidrs: [{cidr: 10.2.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]
                    routes:
                      - {tier: node, destination: 100.64.0.0/16, via: hub}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments: [{to: app, association: main}]
                """).isAsMarked();
    }
}
