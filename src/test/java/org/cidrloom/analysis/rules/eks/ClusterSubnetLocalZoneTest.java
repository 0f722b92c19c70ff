package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClusterSubnetLocalZoneTest {
    private static final String RULE = "cluster-subnet-local-zone";

    /// EKS-04.
    @Test
    void aLocalZoneIsDoubtful() {
        Judged judged = Judged.of(design("eu-west-1-lon-1a", "   # ! " + RULE)).isAsMarked();
        assertEquals(
                List.of("Cluster eks has c (eu-west-1-lon-1a) among its subnets, in a Local Zone. AWS's"
                        + " pages used to say that EKS refuses that, and now say nothing. Name subnets of"
                        + " Availability Zones for the control plane; nodes may stay in the Local Zone."),
                judged.details(RULE));
        assertEquals(List.of("c"), judged.related(RULE));
    }

    @Test
    void anAvailabilityZoneIsFine() {
        Judged.of(design("eu-west-1c", "")).isAsMarked();
    }

    private static String design(String zone, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.1.0/24}
                      - {id: c, tier: private, zone: %s, cidr: 10.0.2.0/24}
                clusters:
                  - id: eks%s
                    vpc: app
                    serviceCidr: 172.20.0.0/16
                    subnets: [a, b, c]
                """.formatted(zone, mark);
    }
}
