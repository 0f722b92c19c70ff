package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcEndpointQuotaTest {
    private static final String ID = "vpc-endpoint-quota";

    @Test
    void moreEndpointsThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {interfaceEndpointsPerVpc: 2}
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}], interfaceEndpoints: [ecr.api, ecr.dkr, sts]}]
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 3 interface endpoints per VPC");
        assertEquals(
                List.of("VPC app has 3 interface endpoints. The quota of interface endpoints per VPC is 2"
                        + " in this design (AWS's default is 50). AWS raises it on request: ask for 3"
                        + " before you build and plan with “quotas: {interfaceEndpointsPerVpc: 3}” in the"
                        + " design, or share endpoints with other VPCs through a transit gateway."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {interfaceEndpointsPerVpc: 3}
                vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}], interfaceEndpoints: [ecr.api, ecr.dkr, sts]}]
                """).finds();
    }

    /// The example of VPC-15.
    @Test
    void sixtyEndpointsAreTenTooMany() {
        String services =
                IntStream.range(0, 60).mapToObj(number -> "s" + number).collect(Collectors.joining(", "));
        Judged.of("vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}], interfaceEndpoints: [" + services + "]}]\n")
                .finds(ID)
                .tells(ID, "has 60 interface endpoints", "is 50, AWS's default");
    }
}
