package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClusterSubnetZoneTest {
    private static final String RULE = "cluster-subnet-zone";

    /// T-54: us-east-1 subnet with the zone id use1-az3.
    @Test
    void someZoneIdsTakeNoClusterSubnets() {
        Judged judged = Judged.of(design("us-east-1e", "use1-az3", "a, b, e", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Change subnets of eks to a, b");
        assertEquals(
                List.of("Of the subnets of cluster eks, e is in us-east-1e, whose id is use1-az3. EKS"
                        + " puts no network interfaces of a control plane there and refuses the cluster."
                        + " Name subnets of other zones; nodes may stay where they are."),
                judged.details(RULE));
        assertEquals(List.of("e"), judged.related(RULE));
    }

    @Test
    void whereOneZoneIsLeftThereIsNoFix() {
        Judged judged = Judged.of(design("us-east-1e", "use1-az3", "a, e", "   # ! " + RULE))
                .isAsMarked();
        assertEquals(List.of(), judged.finding(RULE).fixes());
    }

    @Test
    void theNameAloneSaysNothing() {
        Judged.of(design("us-east-1e", "use1-az5", "a, b, e", "")).isAsMarked();
    }

    @Test
    void wavelengthZonesTakeNone() {
        Judged.of(design("us-east-1-wl1-bos-wlz-1", "use1-wl1-bos-wlz1", "a, b, e", "   # ! " + RULE))
                .isAsMarked()
                .tells(RULE, "the Wavelength Zone us-east-1-wl1-bos-wlz-1");
    }

    private static String design(String zone, String id, String subnets, String mark) {
        return """
                zoneIds: {%s: %s}
                vpcs:
                  - id: app
                    region: us-east-1
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: us-east-1a, cidr: 10.0.0.0/24}
                      - {id: b, tier: private, zone: us-east-1b, cidr: 10.0.1.0/24}
                      - {id: e, tier: private, zone: %s, cidr: 10.0.2.0/24}
                clusters:
                  - id: eks%s
                    vpc: app
                    serviceCidr: 172.20.0.0/16
                    subnets: [%s]
                """.formatted(zone, id, zone, mark, subnets);
    }
}
