package org.cidrloom.analysis.rules.eks;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class ClusterZonesTest {
    /// T-54.
    @Test
    void subnetsOfOneZoneAreRefused() {
        Judged.of(design("a, a2", "   # ! cluster-zones"))
                .isAsMarked()
                .tells("cluster-zones", "a and a2", "all in eu-west-1a")
                .isMendedBy("cluster-zones", "Change subnets of eks to a, a2, b");
    }

    @Test
    void noSubnetsAreRefused() {
        Judged.of(design("", "   # ! cluster-zones")).isAsMarked().tells("cluster-zones", "has no subnets");
    }

    @Test
    void twoZonesSuffice() {
        Judged.of(design("a, b", "")).isAsMarked();
    }

    private static String design(String subnets, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: a2, tier: private, zone: eu-west-1a, cidr: 10.0.1.0/24}
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.2.0/24}
                clusters:
                  - id: eks%s
                    vpc: app
                    subnets: [%s]
                """.formatted(mark, subnets);
    }
}
