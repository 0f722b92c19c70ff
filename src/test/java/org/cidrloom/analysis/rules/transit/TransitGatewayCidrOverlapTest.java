package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayCidrOverlapTest {
    private static final String ID = "transit-gateway-cidr-overlap";

    @Test
    void aBlockThatAttachedNetworksHaveIsOneFinding() {
        Judged judged = Judged.of(design("10.99.0.0/24", "   # ! transit-gateway-cidr-overlap"))
                .isAsMarkedWithTheSameRangeApart();
        assertEquals(List.of("app", "dc"), judged.related(ID));
        assertEquals(
                List.of("The block 10.99.0.0/24 of transit gateway hub meets 10.99.0.0/16 of app and 10.96.0.0/12 of"
                        + " dc. The blocks of a transit gateway must not overlap with the VPCs and on-premises"
                        + " networks that are attached to it. Take a block that is free."),
                judged.details(ID));
    }

    @Test
    void aBlockOfItsOwnIsFine() {
        Judged.of(design("172.30.0.0/24", "")).isAsMarkedWithTheSameRangeApart();
    }

    private static String design(String block, String mark) {
        return """
                networks: [{id: dc, cidrs: [10.96.0.0/12]}]
                vpcs:
                  - {id: app, existing: true, cidrs: [{cidr: 10.99.0.0/16}]}
                  - {id: apart, existing: true, cidrs: [{cidr: 10.99.0.0/16}]}
                directConnectGateways: [{id: dx, asn: 64700, networks: [dc]}]
                transitGateways:
                  - id: hub%s
                    cidrs: [%s]
                    routeTables: [{id: main}, {id: other}]
                    attachments:
                      - {to: app}
                      - {to: dx}
                """.formatted(mark, block);
    }
}
