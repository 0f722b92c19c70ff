package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcPropagatedRouteQuotaTest {
    private static final String ID = "vpc-propagated-route-quota";

    @Test
    void moreRangesThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {propagatedRoutesPerRouteTable: 2}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24, 192.168.2.0/24, 192.168.4.0/24]}
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}]}]
                directConnectGateways: [{id: dx, asn: 64700, networks: [dc], vpcs: [app]}]
                """).finds(ID);
        assertEquals(
                List.of("Direct Connect gateways propagate 3 routes into the route tables of VPC app. The"
                        + " quota of propagated routes per route table is 2 in this design (AWS's default"
                        + " is 100). AWS does not raise it, so summarise the ranges, or attach the Direct"
                        + " Connect gateway to a transit gateway."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
        assertEquals(List.of("dx"), judged.related(ID));
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {propagatedRoutesPerRouteTable: 3}
                networks:
                  - {id: dc, cidrs: [192.168.0.0/24, 192.168.2.0/24, 192.168.4.0/24]}
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}]}]
                directConnectGateways: [{id: dx, asn: 64700, networks: [dc], vpcs: [app]}]
                """).finds();
    }
}
