package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ServiceCidrOverlapTest {
    /// T-49.
    @Test
    void aServiceCidrInTheVpcIsRefused() {
        Judged.of(EksDesigns.cluster("10.100.0.0/20", "10.100.0.0/16", "   # ! service-cidr-overlap"))
                .isAsMarked()
                .tells("service-cidr-overlap", "10.100.0.0/20 of its VPC app")
                .isMendedBy("service-cidr-overlap", "Change service CIDR of eks to 172.20.0.0/16");
    }

    /// EKS-10: what a transit gateway leads to is met as well, by the table that the VPC is associated with.
    @Test
    void aServiceCidrThatAConnectedNetworkHasHidesIt() {
        Judged judged = Judged.of(connected("main", "   # ! service-cidr-overlap"))
                .isAsMarked()
                .tells("service-cidr-overlap", "172.20.0.0/14 of dc (through hub)", "pods cannot reach")
                .isMendedBy("service-cidr-overlap", "Change service CIDR of eks to 10.100.0.0/16");
        assertEquals(List.of("dc"), judged.related("service-cidr-overlap"));
    }

    @Test
    void aNetworkThatTheTableDoesNotLeadToIsNotMet() {
        assertEquals(List.of(), Judged.of(connected("other", "")).details("service-cidr-overlap"));
    }

    @Test
    void aPeerIsMet() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.1.0/24}
                  - {id: peer, cidrs: [{cidr: 172.20.0.0/16}]}
                peerings: [{between: [app, peer]}]
                clusters:
                  - id: eks   # ! service-cidr-overlap
                    vpc: app
                    serviceCidr: 172.20.0.0/16
                    subnets: [a, b]
                """).isAsMarked().tells("service-cidr-overlap", "172.20.0.0/16 of peer (peered)");
    }

    private static String connected(String propagation, String mark) {
        return EksDesigns.cluster("10.0.0.0/16", "172.20.0.0/16", mark) + """
                networks: [{id: dc, cidrs: [172.20.0.0/14]}]
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}, {id: other}]
                    attachments:
                      - {to: app, subnets: [a, b], association: main, propagations: [main]}   # ! transit-gateway-workload-subnet
                      - {to: dc, association: main, propagations: [%s]}
                """.formatted(propagation);
    }
}
