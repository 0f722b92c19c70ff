package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ConnectedDockerBridgeTest {
    /// The example of VPC-05.
    @Test
    void aNetworkWithTheRangeOfDockersBridgeIsOneWarningForAllVpcs() {
        Judged judged = Judged.of("""
                networks:
                  - {id: dc, cidrs: [172.16.0.0/12, 192.168.7.0/24]}   # ! connected-docker-bridge
                vpcs:
                  - {id: a, existing: true, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: b, existing: true, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: alone, cidrs: [{cidr: 10.3.0.0/16}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: b, association: main, propagations: [main]}
                      - {to: dc, association: main, propagations: [main]}
                """).isAsMarked();
        assertEquals(List.of("a", "b"), judged.related("connected-docker-bridge"));
        assertEquals(
                List.of("172.16.0.0/12 of dc meets 172.17.0.0/16, and 2 VPCs are connected to it. A host there that"
                        + " runs Docker with its default bridge answers 172.17.0.0/16 itself and never reaches dc at"
                        + " such an address (“no route to host”). Nodes with containerd, as all current EKS images"
                        + " have, are not affected. Leave 172.17.0.0/16 unused, or give Docker another bridge"
                        + " (“bip”)."),
                judged.details("connected-docker-bridge"));
    }

    @Test
    void aPeerWithTheRangeCountsToo() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 172.17.0.0/16}]}   # ! connected-docker-bridge vpc-cidr-docker-bridge
                peerings: [{between: [a, b]}]
                """).isAsMarked();
    }

    @Test
    void aRangeThatNobodyReachesHarmsNobody() {
        Judged.of("""
                networks: [{id: dc, cidrs: [172.16.0.0/12]}]
                vpcs: [{id: a, cidrs: [{cidr: 10.1.0.0/16}]}]
                """).isAsMarked();
    }

    @Test
    void aNetworkBesideTheRangeIsFine() {
        Judged.of("""
                networks: [{id: dc, cidrs: [172.18.0.0/16]}]
                vpcs: [{id: a, existing: true, cidrs: [{cidr: 10.1.0.0/16}]}]
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: a, association: main, propagations: [main]}
                      - {to: dc, association: main, propagations: [main]}
                """).isAsMarked();
    }
}
